#pragma once

#include "packhouse/sdk/native/task.hpp"

#include <functional>
#include <string>
#include <vector>

namespace packhouse::ui {

/// One way of a step: `work` in the background if given, then `now` on the main thread.
struct Change {
    std::function<void(sdk::Progress&)> work{};
    std::function<void()> now{};
};

/// Something done that can be taken back.
struct Step {
    std::string name;     ///< in the menu: "hold 4 sheets"
    std::string sentence; ///< in the bar at the page's foot: "4 sheets are on hold."; empty: no bar (one cell)
    Change undo, redo;
};

/// What was done on a page, without limit. A new step forgets what was undone. Counts, selection and scroll place are restored by the step itself.
class Steps {
public:
    void add(Step step);
    const Step* undoable() const; ///< null: nothing to undo
    const Step* redoable() const;
    void undone();  ///< the newest moves to the redo side
    void redone();
    void clear();   ///< what cannot come back has happened

private:
    std::vector<Step> m_done, m_undone;
};

} // namespace packhouse::ui
