#include "host/desktop/inbox_card.hpp"

#include "host/desktop/inbox_words.hpp"

#include <packhouse/data/text.hpp>
#include <packhouse/sdk/native/ui/access.hpp>
#include <packhouse/sdk/native/ui/button.hpp>
#include <packhouse/sdk/native/ui/database_away.hpp>
#include <packhouse/sdk/native/ui/icons.hpp>
#include <packhouse/sdk/native/ui/panel.hpp>
#include <packhouse/sdk/native/ui/space.hpp>
#include <packhouse/sdk/native/ui/text.hpp>
#include <packhouse/sdk/native/ui/type.hpp>

#include <wx/statbmp.h>
#include <wx/wrapsizer.h>

namespace packhouse::host::desktop {

namespace {

constexpr int edgeWidth = 4, signSize = 20, pictureWidth = 140;

// Everything a card says, to see whether it must be drawn anew.
std::string textOf(const sdk::InboxItem& item)
{
    std::string text = item.title + '\n' + item.facts + '\n' + item.icon + '\n' + item.note + '\n' + item.pictureCaption + '\n' + data::toIso(item.since) + static_cast<char>('0' + static_cast<int>(item.tone));
    for (const sdk::Evidence& line : item.evidence) text += '\n' + line.icon + line.what + '\t' + line.value;
    for (const sdk::InboxAct& act : item.acts) text += '\n' + act.id + act.label + act.key;
    return text;
}

std::string iconOf(const sdk::InboxItem& item)
{
    return item.icon.empty() ? "help-circle" : item.icon;
}

} // namespace

InboxCard::InboxCard(wxWindow* parent, const InboxEntry& entry, bool open) : ui::Panel{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL}, m_entry{entry}, m_open{open}
{
    const sdk::InboxItem& item = m_entry.item;
    ui::makeCard(this);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    auto* edge = new ui::Panel(this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize{edgeWidth, -1}));
    if (open) edge->SetBackgroundColour(ui::ink(item.tone));
    row->Add(edge, wxSizerFlags{}.Expand());
    const int inset = ui::gap(this, ui::Space::label);
    row->Add(new wxStaticBitmap(this, wxID_ANY, ui::icon(iconOf(item), item.tone, signSize)), wxSizerFlags{}.Border(wxLEFT | wxTOP, inset));
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(head(), wxSizerFlags{}.Expand());
    column->Add(ui::quietLabel(this, item.facts), wxSizerFlags{}.Expand().Border(wxTOP, ui::gap(this, ui::Space::hair)));
    if (open && (!item.evidence.empty() || item.picture)) column->Add(known(), wxSizerFlags{}.Expand().Border(wxTOP, ui::gap(this, ui::Space::related)));
    column->Add(acts(), wxSizerFlags{}.Expand().Border(wxTOP, ui::gap(this, ui::Space::related)));
    row->Add(column, wxSizerFlags{1}.Expand().Border(wxALL, inset));
    SetSizer(row);
    ui::nameControl(this, item.title);
    Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent& event) {
        event.Skip();
        if (onSelect) onSelect(m_entry);
    });
}

bool InboxCard::shows(const InboxEntry& entry, bool open) const
{
    return m_open == open && m_entry.place() == entry.place() && textOf(m_entry.item) == textOf(entry.item);
}

wxSizer* InboxCard::head()
{
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(ui::strongLabel(this, m_entry.item.title), wxSizerFlags{1}.CentreVertical());
    row->Add(ui::quietLabel(this, sinceWords(m_entry.item.since)), wxSizerFlags{}.CentreVertical().Border(wxLEFT, ui::gap(this, ui::Space::label)));
    return row;
}

wxSizer* InboxCard::known()
{
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    if (!m_entry.item.evidence.empty()) row->Add(evidence(), wxSizerFlags{1}.Expand());
    if (m_entry.item.picture) row->Add(picture(), wxSizerFlags{}.Border(wxLEFT, ui::gap(this, ui::Space::edge)));
    return row;
}

wxWindow* InboxCard::evidence()
{
    auto* box = new ui::Panel(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL | wxBORDER_THEME);
    ui::makeCard(box);
    auto* grid = new wxFlexGridSizer(3, ui::gap(this, ui::Space::related), ui::gap(this, ui::Space::related));
    grid->AddGrowableCol(1, 1);
    grid->AddGrowableCol(2, 1);
    for (const sdk::Evidence& line : m_entry.item.evidence) {
        grid->Add(new wxStaticBitmap(box, wxID_ANY, ui::icon(line.icon, line.tone)), wxSizerFlags{}.CentreVertical());
        grid->Add(ui::label(box, line.what), wxSizerFlags{}.Expand());
        grid->Add(ui::quietLabel(box, line.value), wxSizerFlags{}.Expand());
    }
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(ui::quietLabel(box, _("What is known")), wxSizerFlags{}.Border(wxBOTTOM, ui::gap(this, ui::Space::related)));
    column->Add(grid, wxSizerFlags{}.Expand());
    auto* around = new wxBoxSizer(wxVERTICAL);
    around->Add(column, wxSizerFlags{1}.Expand().Border(wxALL, ui::gap(this, ui::Space::label)));
    box->SetSizer(around);
    ui::nameControl(box, _("What is known"));
    return box;
}

wxSizer* InboxCard::picture()
{
    auto* column = new wxBoxSizer(wxVERTICAL);
    auto* frame = new ui::Panel(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_THEME);
    frame->SetBackgroundColour(*wxWHITE); // paper
    frame->SetMinSize(FromDIP(wxSize{pictureWidth, pictureWidth}));
    m_picture = new wxStaticBitmap(frame, wxID_ANY, wxBitmapBundle{});
    ui::nameControl(m_picture, m_entry.item.pictureCaption.empty() ? _("Picture") : m_entry.item.pictureCaption);
    auto* inside = new wxBoxSizer(wxVERTICAL);
    inside->Add(m_picture, wxSizerFlags{}.Centre().Border(wxALL, ui::gap(this, ui::Space::hair)));
    frame->SetSizer(inside);
    m_frame = frame;
    column->Add(frame, wxSizerFlags{}.CentreHorizontal());
    auto* caption = new wxStaticText(this, wxID_ANY, ui::shown(m_entry.item.pictureCaption), wxDefaultPosition, wxDefaultSize, wxALIGN_CENTRE_HORIZONTAL);
    caption->SetForegroundColour(ui::ink(ui::Tone::grey));
    caption->Wrap(FromDIP(pictureWidth));
    column->Add(caption, wxSizerFlags{}.CentreHorizontal().Border(wxTOP, ui::gap(this, ui::Space::hair)));
    return column;
}

void InboxCard::setPicture(const wxImage& image)
{
    if (m_picture == nullptr || !image.IsOk()) return;
    const int room = FromDIP(pictureWidth - 12);
    const double scale = std::min(static_cast<double>(room) / image.GetWidth(), static_cast<double>(room) / image.GetHeight());
    const wxSize size{std::max(1, static_cast<int>(image.GetWidth() * scale)), std::max(1, static_cast<int>(image.GetHeight() * scale))};
    m_picture->SetBitmap(wxBitmap{image.Scale(size.x, size.y, wxIMAGE_QUALITY_BILINEAR)});
    m_frame->SetMinSize({FromDIP(pictureWidth), size.y + FromDIP(12)});
    m_frame->InvalidateBestSize();
    m_frame->Layout();
}

wxSizer* InboxCard::acts()
{
    auto* row = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
    const int between = ui::gap(this, ui::Space::related);
    for (const sdk::InboxAct& act : m_entry.item.acts) row->Add(actButton(act), wxSizerFlags{}.Border(wxRIGHT | wxBOTTOM, between));
    if (!m_open || m_entry.item.note.empty()) return row;
    row->Add(ui::quietLabel(this, m_entry.item.note), wxSizerFlags{}.CentreVertical().Border(wxBOTTOM, between));
    return row;
}

wxWindow* InboxCard::actButton(const sdk::InboxAct& act)
{
    // The card may be gone once the act is done.
    const auto run = [this, act] { CallAfter([this, act] { if (onAct) onAct(m_entry, act); }); };
    auto* made = ui::button(this, {act.label, m_open ? act.icon : std::string{}, m_open ? act.key : std::string{}}, run);
    if (act.opens.empty()) ui::needsDatabase(made);
    if (m_open && &act == &m_entry.item.acts.front()) ui::setStyle(made, ui::Style::defaultButton);
    return made;
}

} // namespace packhouse::host::desktop
