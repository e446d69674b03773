#pragma once

#include <packhouse/sdk/native/ui/panel.hpp>
#include <packhouse/sdk/native/ui/tree.hpp>

#include <wx/weakref.h>

namespace packhouse::host::desktop {

class Frame;

/// One line of the sheet.
struct KeyLine {
    std::string group, act;
    std::string original, desktop; ///< the key in each habit
};

/// All keys that work on the page in front: its own, those of the menus, and those that no menu shows.
std::vector<KeyLine> keyLines(Frame& frame);

/// Ctrl+?: the keys of this page on one sheet in the page's place, until Escape or the same key again.
class KeysSheet : public ui::Panel {
public:
    static void toggle(Frame& frame);
    void close();
    const ui::Tree& list() const { return *m_list; }

private:
    KeysSheet(wxWindow* page, const std::vector<KeyLine>& lines, bool original);
    void takePlace();
    ui::Tree* m_list;
    std::vector<wxWindow*> m_covered;
    wxWeakRef<wxWindow> m_focusBefore;
};

} // namespace packhouse::host::desktop
