#include "host/desktop/help_text.hpp"

#include "host/desktop/help_document.hpp"

#include <packhouse/sdk/native/ui/palette.hpp>
#include <packhouse/sdk/native/ui/text.hpp>
#include <packhouse/sdk/native/ui/type.hpp>

#include <wx/settings.h>
#include <wx/wupdlock.h>

namespace packhouse::host::desktop {

namespace {

constexpr int indentStep = 50, hanging = 40; // tenths of a millimetre

wxFont fontOf(const HelpRun& run)
{
    if (run.heading == 1) return ui::titleFont();
    if (run.heading > 1) return ui::strongFont().Scaled(1.1F);
    if (run.code) return ui::fixedFont();
    wxFont font = run.strong ? ui::strongFont() : wxSystemSettings::GetFont(wxSYS_DEFAULT_GUI_FONT);
    if (run.emphasis) font.SetStyle(wxFONTSTYLE_ITALIC);
    return font;
}

wxTextAttr lookOf(const HelpRun& run)
{
    wxTextAttr look;
    look.SetFont(fontOf(run));
    look.SetTextColour(run.link.empty() ? wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOWTEXT) : ui::ink(ui::Tone::blue));
    look.SetFontUnderlined(!run.link.empty());
    look.SetLeftIndent(run.indent * indentStep, run.indent == 0 ? 0 : hanging);
    return look;
}

} // namespace

HelpText::HelpText(wxWindow* parent)
    : wxTextCtrl{parent, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxTE_MULTILINE | wxTE_READONLY | wxTE_RICH2 | wxTE_WORDWRAP | wxBORDER_NONE}
{
    Bind(wxEVT_LEFT_UP, &HelpText::clicked, this);
    Bind(wxEVT_MOTION, &HelpText::moved, this);
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        const Link* link = event.GetKeyCode() == WXK_RETURN ? linkAt(GetInsertionPoint()) : nullptr;
        if (link == nullptr) return event.Skip();
        onLink(std::string{link->target});
    });
    Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent& event) {
        event.Skip();
        CallAfter([this] { write(); });
    });
}

void HelpText::show(const std::string& markdown)
{
    m_markdown = markdown;
    write();
}

void HelpText::write()
{
    const wxWindowUpdateLocker still{this};
    Clear();
    m_links.clear();
    for (const HelpRun& run : readMarkdown(m_markdown)) {
        const long begin = GetLastPosition();
        SetDefaultStyle(lookOf(run));
        AppendText(ui::shown(run.text));
        if (!run.link.empty()) m_links.push_back({begin, GetLastPosition(), run.link});
    }
    SetInsertionPoint(0);
    ShowPosition(0);
}

std::vector<std::string> HelpText::links() const
{
    std::vector<std::string> targets;
    for (const Link& link : m_links) targets.push_back(link.target);
    return targets;
}

const HelpText::Link* HelpText::linkAt(long place) const
{
    for (const Link& link : m_links)
        if (place >= link.begin && place <= link.end) return &link;
    return nullptr;
}

long HelpText::placeUnder(const wxPoint& point) const
{
    long place = -1;
    return HitTest(point, &place) == wxTE_HT_ON_TEXT ? place : -1;
}

void HelpText::clicked(wxMouseEvent& event)
{
    event.Skip();
    long from = 0, to = 0;
    GetSelection(&from, &to);
    if (from != to) return; // text was marked for copying
    if (const Link* link = linkAt(placeUnder(event.GetPosition()))) CallAfter([this, target = link->target] { onLink(target); });
}

void HelpText::moved(wxMouseEvent& event)
{
    event.Skip();
    SetCursor(linkAt(placeUnder(event.GetPosition())) == nullptr ? wxCursor{wxCURSOR_IBEAM} : wxCursor{wxCURSOR_HAND});
}

} // namespace packhouse::host::desktop
