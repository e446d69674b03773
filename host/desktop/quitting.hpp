#pragma once

#include <packhouse/sdk/native/task.hpp>
#include <packhouse/sdk/native/ui/bar.hpp>

namespace packhouse::host::desktop {

/// Asks before the program ends while tasks run: finish them first, stop them, or stay.
class Quitting {
public:
    struct Acts {
        std::function<void()> showTasks, quit;
    };
    Quitting(sdk::Tasks& tasks, ui::Bars& bars, Acts acts) : m_tasks{tasks}, m_bars{bars}, m_acts{std::move(acts)} {}

    bool mayQuit();                                        ///< false: something runs, and it has asked
    void look(const std::vector<sdk::TaskState>& tasks); ///< quits when nothing runs any more, if that is what was chosen

    static constexpr const char* subject = "quit"; ///< of its bar

private:
    void ask(const std::vector<sdk::TaskState>& running);
    void leave(const std::string& sentence);
    void stopAll();
    void stay();

    sdk::Tasks& m_tasks;
    ui::Bars& m_bars;
    Acts m_acts;
    bool m_leaving = false;
};

} // namespace packhouse::host::desktop
