#pragma once

#include "host/desktop/go_to_list.hpp"
#include "host/desktop/go_to_own.hpp"
#include "host/desktop/go_to_recent.hpp"
#include "host/desktop/go_to_run.hpp"

#include <packhouse/sdk/native/host.hpp>
#include <packhouse/sdk/native/ui/panel.hpp>

#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/timer.h>
#include <wx/weakref.h>

namespace packhouse::host::desktop {

/// *Go to* (Ctrl+K): one line over the page that finds things, places and commands. No dialog: the page goes on below it, Escape gives the focus back,
/// and it closes when the focus goes elsewhere. The focus stays in the line; arrows choose in the list.
class GoTo : public ui::Panel {
public:
    GoTo(Frame& frame, const plugins::PluginList& plugins);

    void open(const std::string& typed = {});
    void close(); ///< and gives the focus back
    wxTextCtrl& line() { return *m_line; }
    GoToList& list() { return *m_list; }
    bool searching() const { return !m_run.found().complete(); }
    bool answered(const std::string& group) const { return m_run.found().answered(group); }
    const Found& found() const { return m_run.found(); }

private:
    GoTo(Frame& frame, const plugins::PluginList& plugins, class Shade* shade);
    void build();
    wxSizer* firstRow();
    void keyPressed(wxKeyEvent& event);
    void ask();
    void merge();
    void showGroups(const std::vector<ChoiceGroup>& groups);
    void sayCount();
    void readPictures();
    void enter(bool behind);
    void tryEnter(); ///< an Enter that came before the answer
    void choose(const Choice& choice, bool behind);
    void openPlace(const sdk::Hit& hit, bool behind);
    std::vector<sdk::Hit> bestThings();
    void hide();
    void layOut();
    void leaveIfFocusLeft();

    Frame& m_frame;
    GoToOwn m_own;
    GoToRun m_run;
    GoToRecent m_recent;
    Shade* m_shade; ///< the page behind, dimmed
    wxTextCtrl* m_line = nullptr;
    GoToList* m_list = nullptr;
    wxStaticText *m_said = nullptr, *m_foot = nullptr;
    wxWeakRef<wxWindow> m_before; ///< had the focus
    bool m_chosenByHand = false;
    std::optional<bool> m_entered; ///< Enter waits for an answer; true: to open behind
    wxTimer m_patience;            ///< how long it waits for better ones
    sdk::Task m_pictures;
};

} // namespace packhouse::host::desktop
