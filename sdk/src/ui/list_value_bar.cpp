#include "list_value_bar.hpp"

#include "packhouse/sdk/native/ui/access.hpp"
#include "packhouse/sdk/native/ui/button.hpp"
#include "packhouse/sdk/native/ui/palette.hpp"
#include "packhouse/sdk/native/ui/panel.hpp"
#include "packhouse/sdk/native/ui/space.hpp"
#include "packhouse/sdk/native/ui/text.hpp"
#include "packhouse/sdk/native/ui/text_steps.hpp"
#include "packhouse/sdk/native/ui/type.hpp"

#include <wx/sizer.h>

namespace packhouse::ui {

ListValueBar::ListValueBar(wxWindow* parent) : Panel{parent}
{
    const auto colour = [this] { SetBackgroundColour(wash(Tone::blue)); };
    colour();
    Bind(wxEVT_SYS_COLOUR_CHANGED, [colour](wxSysColourChangedEvent& event) {
        colour();
        event.Skip();
    });
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    const auto flags = wxSizerFlags{}.CentreVertical().Border(wxLEFT | wxTOP | wxBOTTOM, gap(this, Space::related));
    row->Add(m_words = label(this, {}), flags);
    row->Add(m_text = new wxTextCtrl(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER), wxSizerFlags{flags}.Proportion(1));
    row->Add(m_change = button(this, {_("Change"), "check", {}}, [this] { apply(); }), flags);
    row->Add(button(this, {_("Leave as they are"), {}, "Esc"}, [this] { close(); }), wxSizerFlags{flags}.Border(wxALL, gap(this, Space::related)));
    SetSizer(row);
    keepSteps(m_text);
    m_text->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { number(); });
    m_text->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { apply(); });
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) { key(event); });
}

void ListValueBar::key(wxKeyEvent& event)
{
    if (event.GetKeyCode() == WXK_ESCAPE) close();
    else event.Skip();
}

void ListValueBar::open(const std::string& title, std::vector<RowValue> values)
{
    m_values = std::move(values);
    setLabel(m_words, differWords(title, m_values));
    nameControl(m_text, title);
    m_text->ChangeValue(shown(commonest(m_values)));
    number();
    Show();
    GetParent()->Layout();
    m_text->SelectAll();
    m_text->SetFocus();
}

void ListValueBar::close()
{
    Hide();
    GetParent()->Layout();
    if (onClosed) onClosed();
}

void ListValueBar::setText(const std::string& text)
{
    m_text->SetValue(shown(text));
}

std::string ListValueBar::words() const
{
    return utf8(m_words->GetLabelText());
}

void ListValueBar::number()
{
    const std::size_t count = others(m_values, utf8(m_text->GetValue())).size();
    setButton(m_change, {data::format(PACKHOUSE_PLURAL("Change {} cell", "Change {} cells", count), count), "check", {}});
    m_change->Enable(count != 0);
    Layout();
}

void ListValueBar::apply()
{
    const std::string text = utf8(m_text->GetValue());
    const std::vector<RowId> rows = others(m_values, text);
    if (rows.empty()) return;
    if (onChange) onChange(rows, text);
    close();
}

} // namespace packhouse::ui
