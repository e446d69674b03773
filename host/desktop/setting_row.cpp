#include "host/desktop/setting_row.hpp"

#include "host/desktop/settings_groups.hpp"

#include <packhouse/data/text.hpp>
#include <packhouse/sdk/native/ui/access.hpp>
#include <packhouse/sdk/native/ui/button.hpp>
#include <packhouse/sdk/native/ui/panel.hpp>
#include <packhouse/sdk/native/ui/space.hpp>
#include <packhouse/sdk/native/ui/text.hpp>
#include <packhouse/sdk/native/ui/type.hpp>

#include <wx/dirdlg.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>

namespace packhouse::host::desktop {

namespace {

using sdk::SettingKind;

constexpr int labelWidth = 180, fieldWidth = 300, numberWidth = 110, wordsWidth = 460;

std::string helpOf(const sdk::SettingField& field)
{
    if (field.kind == SettingKind::secret) return field.help;
    const std::string standard = shownDefault(field);
    if (standard.empty()) return field.help;
    return field.help.empty() ? data::format(_("Default: {}."), standard) : data::format(_("{} Default: {}."), field.help, standard);
}

} // namespace

SettingRow::SettingRow(wxWindow* parent, sdk::SettingField field) : ui::Panel{parent}, m_field{std::move(field)}
{
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    const bool namesItself = m_field.kind == SettingKind::yesNo;
    auto* label = new wxStaticText(this, wxID_ANY, namesItself ? wxString{} : ui::shown(m_field.label), wxDefaultPosition, wxDefaultSize, wxALIGN_RIGHT);
    label->Wrap(FromDIP(labelWidth));
    label->SetMinSize({FromDIP(labelWidth), -1});
    row->Add(label, wxSizerFlags{}.Border(wxTOP, ui::gap(this, ui::Space::related)));
    row->Add(words(), wxSizerFlags{1}.Border(wxLEFT, ui::gap(this, ui::Space::label)));
    SetSizer(row);
    ui::nameControl(m_control, m_field.label);
}

// A field that goes loses its focus, which must not count as leaving it.
SettingRow::~SettingRow()
{
    m_goes = true;
    DestroyChildren();
}

wxSizer* SettingRow::words()
{
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(controls());
    auto* help = new WrappedText(this, helpOf(m_field), wordsWidth, ui::Tone::grey);
    help->Show(!help->GetLabelText().empty());
    column->Add(help, wxSizerFlags{}.Border(wxTOP, ui::gap(this, ui::Space::hair)));
    column->Add(m_refusal = new WrappedText(this, {}, wordsWidth, ui::Tone::red), wxSizerFlags{}.Border(wxTOP, ui::gap(this, ui::Space::hair)));
    m_refusal->Hide();
    return column;
}

wxSizer* SettingRow::controls()
{
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    const wxSizerFlags after = wxSizerFlags{}.CentreVertical().Border(wxLEFT, ui::gap(this, ui::Space::related));
    row->Add(m_control = makeControl(), wxSizerFlags{}.CentreVertical());
    if (!m_field.unit.empty()) row->Add(ui::quietLabel(this, m_field.unit), after);
    if (m_field.kind == SettingKind::folder) row->Add(ui::button(this, {_("Choose…"), {}, {}}, [this] { chooseFolder(); }), after);
    row->Add(m_back = ui::button(this, {m_field.kind == SettingKind::secret ? _("Forget it") : _("Back to default"), {}, {}}, [this] { onDefault(); }), after);
    ui::nameControl(m_back, data::format(_("{}: back to default"), m_field.label));
    m_back->Disable();
    return row;
}

wxWindow* SettingRow::makeControl()
{
    switch (m_field.kind) {
    case SettingKind::yesNo: return makeCheck();
    case SettingKind::choice: return makeChoice();
    case SettingKind::secret: return makeText(wxTE_PASSWORD);
    case SettingKind::number: return makeText(wxTE_RIGHT);
    default: return makeText(0);
    }
}

wxTextCtrl* SettingRow::makeText(long style)
{
    const int width = m_field.kind == SettingKind::number ? numberWidth : fieldWidth;
    m_text = new wxTextCtrl(this, wxID_ANY, {}, wxDefaultPosition, {FromDIP(width), -1}, style | wxTE_PROCESS_ENTER);
    m_text->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { take(); });
    m_text->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        event.Skip();
        if (!m_goes) take();
    });
    return m_text;
}

wxWindow* SettingRow::makeChoice()
{
    m_choice = new wxChoice(this, wxID_ANY, wxDefaultPosition, {FromDIP(fieldWidth), -1});
    for (const auto& [value, label] : m_field.choices) m_choice->Append(ui::shown(label));
    m_choice->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { take(); });
    return m_choice;
}

wxWindow* SettingRow::makeCheck()
{
    m_check = new wxCheckBox(this, wxID_ANY, wxControl::EscapeMnemonics(ui::shown(m_field.label)), wxDefaultPosition, {FromDIP(fieldWidth), -1});
    m_check->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { take(); });
    return m_check;
}

std::string SettingRow::entered() const
{
    if (m_check != nullptr) return m_check->GetValue() ? "1" : "0";
    if (m_text != nullptr) return ui::utf8(m_text->GetValue());
    const int at = m_choice->GetSelection();
    return at == wxNOT_FOUND ? m_value.text : m_field.choices[static_cast<std::size_t>(at)].first;
}

void SettingRow::put(const std::string& value)
{
    if (m_check != nullptr) return m_check->SetValue(value == "1");
    if (m_text != nullptr) return m_text->ChangeValue(ui::shown(value));
    m_choice->SetSelection(wxNOT_FOUND);
    for (std::size_t at = 0; at != m_field.choices.size(); ++at)
        if (m_field.choices[at].first == value) m_choice->SetSelection(static_cast<int>(at));
}

void SettingRow::show(const SettingValue& value)
{
    const bool typing = m_text != nullptr && m_text->HasFocus() && entered() != m_value.text;
    m_value = value;
    if (!typing) put(value.text);
    if (m_field.kind == SettingKind::secret) m_text->SetHint(ui::shown(value.isSet ? _("kept, not shown") : _("none yet")));
    m_back->Enable(value.isSet);
}

void SettingRow::take()
{
    const std::string value = entered();
    if (value == m_value.text) return refuse({});
    const std::string why = whyRefused(m_field, value);
    refuse(why);
    if (!why.empty()) return;
    if (m_field.kind == SettingKind::secret) m_text->ChangeValue({});
    else m_value.text = value;
    onValue(value);
}

void SettingRow::refuse(const std::string& sentence)
{
    if (sentence == m_refusalSays) return;
    m_refusalSays = sentence;
    m_refusal->say(sentence);
    m_refusal->Show(!sentence.empty());
    ui::nameControl(m_control, sentence.empty() ? m_field.label : m_field.label + ": " + sentence);
    InvalidateBestSize();
    GetParent()->Layout();
    if (auto* scrolled = dynamic_cast<wxScrolledWindow*>(GetParent())) scrolled->FitInside();
}

void SettingRow::chooseFolder()
{
    wxDirDialog dialog{this, ui::shown(m_field.label), m_text->GetValue(), wxDD_DEFAULT_STYLE};
    if (dialog.ShowModal() != wxID_OK) return;
    m_text->ChangeValue(dialog.GetPath());
    take();
}

} // namespace packhouse::host::desktop
