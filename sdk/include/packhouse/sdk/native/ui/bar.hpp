#pragma once

#include "packhouse/sdk/native/ui/palette.hpp"
#include "packhouse/sdk/native/ui/panel.hpp"


#include <functional>
#include <map>
#include <string>
#include <vector>

namespace packhouse::ui {

/// Something to say at its place: what, where and what to do, with the button that does it.
struct Notice {
    Tone tone = Tone::blue;
    std::string icon; ///< empty: the tone's own
    std::string sentence;
    std::string detail; ///< a second, quiet line
    struct Act {
        std::string label;
        std::function<void()> run;
    };
    std::vector<Act> acts;
    bool closable = false;
};

/// The bars of a page, one for each subject ("reading", "undo", "conflict"). They take no focus when they appear.
class Bars : public Panel {
public:
    explicit Bars(wxWindow* parent);
    void show(const std::string& subject, const Notice& notice); ///< replaces what that subject said before
    void drop(const std::string& subject);
    bool has(const std::string& subject) const { return m_bars.contains(subject); }
    std::string sentence(const std::string& subject) const; ///< empty if nothing is said
    void press(const std::string& subject, std::size_t act); ///< as if its button was pressed

private:
    struct Bar {
        Notice notice;
        wxPanel* panel = nullptr;
    };
    wxPanel* draw(const std::string& subject, const Notice& notice);
    void layOut();
    std::map<std::string, Bar> m_bars;
};

} // namespace packhouse::ui
