#include "packhouse/sdk/native/ui/database_away.hpp"

#include "packhouse/sdk/native/ui/text.hpp"

#include <wx/weakref.h>
#include <wx/window.h>

#include <vector>

namespace packhouse::ui {

namespace {

struct Waiting {
    wxWeakRef<wxWindow> button;
    wxString before; ///< its tooltip
    bool disabled = false; ///< by us
};

std::string why;
std::vector<Waiting> buttons;

void follow(Waiting& waiting)
{
    if (waiting.disabled == !why.empty()) return;
    waiting.disabled = !why.empty();
    if (waiting.disabled) waiting.before = waiting.button->GetToolTipText();
    waiting.button->Enable(!waiting.disabled);
    waiting.button->SetToolTip(waiting.disabled ? shown(why) : waiting.before);
}

} // namespace

void setDatabaseAway(const std::string& sentence)
{
    why = sentence;
    std::erase_if(buttons, [](const Waiting& waiting) { return !waiting.button; });
    for (Waiting& waiting : buttons) follow(waiting);
}

const std::string& databaseAway() { return why; }

void needsDatabase(wxWindow* button)
{
    std::erase_if(buttons, [button](const Waiting& waiting) { return !waiting.button || waiting.button == button; });
    buttons.push_back({button, {}, false});
    follow(buttons.back());
}

} // namespace packhouse::ui
