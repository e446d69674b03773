#include "packhouse/sdk/native/ui/bar.hpp"

#include "packhouse/sdk/native/ui/access.hpp"
#include "packhouse/sdk/native/ui/button.hpp"
#include "packhouse/sdk/native/ui/icons.hpp"
#include "packhouse/sdk/native/ui/panel.hpp"
#include "packhouse/sdk/native/ui/space.hpp"
#include "packhouse/sdk/native/ui/text.hpp"
#include "packhouse/sdk/native/ui/type.hpp"

#include <wx/sizer.h>
#include <wx/statbmp.h>

namespace packhouse::ui {

namespace {

constexpr const char* detailName = "bar-detail";

std::string iconOf(const Notice& notice)
{
    if (!notice.icon.empty()) return notice.icon;
    switch (notice.tone) {
    case Tone::red: return "alert-triangle";
    case Tone::amber: return "help-circle";
    case Tone::green: return "circle-check";
    default: return "info-circle";
    }
}

// A sentence is shown whole: it takes as many lines as the bar's width asks for.
void wrapBySize(wxPanel* bar, wxStaticText* sentence, const std::string& text)
{
    bar->Bind(wxEVT_SIZE, [bar, sentence, text, last = 0](wxSizeEvent& event) mutable {
        event.Skip();
        const int room = sentence->GetContainingSizer()->GetSize().x;
        if (room < bar->FromDIP(80) || room == last) return;
        last = room;
        sentence->SetLabelText(shown(text));
        sentence->Wrap(room);
        bar->InvalidateBestSize();
        bar->GetParent()->CallAfter([bars = bar->GetParent()] {
            bars->InvalidateBestSize();
            bars->GetParent()->Layout();
        });
    });
}

wxSizer* words(wxPanel* panel, const Notice& notice)
{
    auto* column = new wxBoxSizer(wxVERTICAL);
    auto* sentence = new wxStaticText(panel, wxID_ANY, shown(notice.sentence));
    column->Add(sentence);
    column->SetMinSize({panel->FromDIP(160), -1});
    wrapBySize(panel, sentence, notice.sentence);
    if (!notice.detail.empty()) {
        wxStaticText* detail = quietLabel(panel, notice.detail);
        detail->SetName(detailName);
        column->Add(detail, wxSizerFlags{}.Expand());
    }
    return column;
}

// Seconds that run down change the quiet line only: the buttons stay, and with them the focus.
bool changeDetail(wxPanel& panel, const std::string& from, const std::string& to)
{
    if (from == to) return true;
    auto* detail = dynamic_cast<wxStaticText*>(wxWindow::FindWindowByName(detailName, &panel));
    if (detail == nullptr || to.empty()) return false;
    setLabel(detail, to);
    return true;
}

} // namespace

Bars::Bars(wxWindow* parent) : Panel{parent}
{
    SetSizer(new wxBoxSizer(wxVERTICAL));
    Hide();
    Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent& event) {
        for (auto& [subject, bar] : m_bars) bar.panel->SetBackgroundColour(wash(bar.notice.tone));
        event.Skip();
    });
}

void Bars::show(const std::string& subject, const Notice& notice)
{
    if (const auto found = m_bars.find(subject); found != m_bars.end()) {
        if (found->second.notice.sentence == notice.sentence && changeDetail(*found->second.panel, found->second.notice.detail, notice.detail)) {
            found->second.notice = notice;
            return;
        }
        found->second.panel->Hide();
        found->second.panel->CallAfter([panel = found->second.panel] { panel->Destroy(); });
    }
    m_bars[subject] = {notice, draw(subject, notice)};
    layOut();
}

void Bars::drop(const std::string& subject)
{
    const auto found = m_bars.find(subject);
    if (found == m_bars.end()) return;
    wxPanel* panel = found->second.panel;
    m_bars.erase(found);
    panel->Hide();
    // A bar's own button may be what dropped it.
    panel->CallAfter([panel] { panel->Destroy(); });
    layOut();
}

std::string Bars::sentence(const std::string& subject) const
{
    const auto found = m_bars.find(subject);
    return found == m_bars.end() ? std::string{} : found->second.notice.sentence;
}

void Bars::press(const std::string& subject, std::size_t act)
{
    const auto run = m_bars.at(subject).notice.acts.at(act).run; // a copy: running it may drop the bar
    run();
}

wxPanel* Bars::draw(const std::string& subject, const Notice& notice)
{
    auto* panel = new Panel(this);
    panel->SetBackgroundColour(wash(notice.tone));
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(new wxStaticBitmap(panel, wxID_ANY, icon(iconOf(notice), notice.tone, 20)), wxSizerFlags{}.CentreVertical().Border(wxALL, gap(this, Space::label)));
    row->Add(words(panel, notice), wxSizerFlags{1}.CentreVertical().Border(wxTOP | wxBOTTOM, gap(this, Space::related)));
    for (std::size_t act = 0; act != notice.acts.size(); ++act)
        row->Add(button(panel, {notice.acts[act].label, {}, {}}, [this, subject, act] { press(subject, act); }),
            wxSizerFlags{}.CentreVertical().Border(wxLEFT, gap(this, Space::related)));
    if (notice.closable)
        row->Add(iconButton(panel, "x", _("Close this bar"), [this, subject] { drop(subject); }), wxSizerFlags{}.CentreVertical());
    row->AddSpacer(gap(this, Space::related));
    panel->SetSizer(row);
    nameControl(panel, notice.sentence);
    GetSizer()->Add(panel, wxSizerFlags{}.Expand().Border(wxBOTTOM, gap(this, Space::related)));
    return panel;
}

void Bars::layOut()
{
    Show(!m_bars.empty());
    InvalidateBestSize();
    if (GetParent() != nullptr) GetParent()->Layout();
    Layout();
}

} // namespace packhouse::ui
