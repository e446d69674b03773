#include "catalogue_form.hpp"

#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/ui/access.hpp"
#include "packhouse/sdk/native/ui/button.hpp"
#include "packhouse/sdk/native/ui/panel.hpp"
#include "packhouse/sdk/native/ui/space.hpp"
#include "packhouse/sdk/native/ui/text.hpp"
#include "packhouse/sdk/native/ui/type.hpp"

#include <wx/wrapsizer.h>

#include <algorithm>

namespace packhouse::tsadmin {
namespace {

constexpr int panelWidth = 380, changesHeight = 170;

std::size_t differing(const std::vector<CatalogueRecord>& records, const std::string& field)
{
    return static_cast<std::size_t>(std::ranges::count_if(records, [&](const auto& record) { return record.text(field) != records.front().text(field); }));
}

} // namespace

CatalogueForm::CatalogueForm(wxWindow* parent, const CatalogueKind& kind) : SidePanel{parent, kind.fields().front().title}, m_kind{kind}
{
    SetMinSize({FromDIP(panelWidth), -1});
    build();
}

void CatalogueForm::build()
{
    const int side = ui::gap(this, ui::Space::label);
    auto* grid = new wxFlexGridSizer(2, wxSize{ui::gap(this, ui::Space::label), ui::gap(this, ui::Space::related)});
    grid->AddGrowableCol(1);
    for (const CatalogueField& field : m_kind.fields()) buildField(grid, field);
    bodySizer()->Add(grid, wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT, side));
    bodySizer()->Add(m_usedHead = ui::strongLabel(body(), _("Used by")), wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT | wxTOP, side));
    m_used = new ui::Panel(body());
    m_used->SetSizer(new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES));
    bodySizer()->Add(m_used, wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT | wxTOP, side));
}

void CatalogueForm::buildChanges()
{
    footSizer()->Add(m_pending = new ui::PendingPanel(foot()), wxSizerFlags{1}.Expand());
    m_pending->SetMinSize({-1, FromDIP(changesHeight)});
    m_pending->onTakeBack = [this](const std::string& id) {
        const auto at = static_cast<std::size_t>(std::stoul(id));
        if (onTakeBack && at < m_changes.size()) onTakeBack(CataloguePart{m_changes[at].part});
    };
    m_pending->onSubmit = [this] { if (onSubmit) onSubmit(); };
}

void CatalogueForm::buildField(wxFlexGridSizer* grid, const CatalogueField& field)
{
    Field made{&field};
    auto* name = ui::quietLabel(body(), field.title);
    grid->Add(name, wxSizerFlags{}.Right().Border(wxTOP, ui::gap(this, field.choices.empty() ? ui::Space::hair : ui::Space::related)));
    auto* column = new wxBoxSizer(wxVERTICAL);
    wxWindow* control = nullptr;
    if (field.choices.empty()) control = made.text = new wxTextCtrl(body(), wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER);
    else control = made.choice = new wxChoice(body(), wxID_ANY);
    for (const auto& [word, label] : field.choices) made.choice->Append(ui::shown(label));
    ui::nameControl(control, field.title);
    if (!field.help.empty()) control->SetToolTip(ui::shown(field.help));
    column->Add(control, wxSizerFlags{}.Expand());
    column->Add(made.problem = new wxStaticText(body(), wxID_ANY, {}), wxSizerFlags{}.Expand());
    made.problem->SetForegroundColour(ui::ink(ui::Tone::red));
    made.problem->Hide();
    grid->Add(column, wxSizerFlags{1}.Expand());
    const std::size_t at = m_fields.size();
    if (made.text != nullptr) {
        made.text->Bind(wxEVT_TEXT_ENTER, [this, at](wxCommandEvent&) { take(m_fields[at]); });
        made.text->Bind(wxEVT_KILL_FOCUS, [this, at](wxFocusEvent& event) {
            event.Skip();
            take(m_fields[at]); // at once: what comes next may show another record
        });
    } else {
        made.choice->Bind(wxEVT_CHOICE, [this, at](wxCommandEvent&) { take(m_fields[at]); });
    }
    m_fields.push_back(made);
}

void CatalogueForm::take(Field& field)
{
    std::string text;
    if (field.text != nullptr) text = ui::utf8(field.text->GetValue());
    else if (const int chosen = field.choice->GetSelection(); chosen != wxNOT_FOUND) text = field.field->choices[static_cast<std::size_t>(chosen)].first;
    if (text == field.shown) return;
    field.shown = text;
    if (onEdit && !m_shown.empty()) onEdit(m_shown, field.field->name, text);
}

void CatalogueForm::commit()
{
    for (Field& field : m_fields)
        if (field.text != nullptr && field.text->HasFocus()) take(field);
}

void CatalogueForm::begin()
{
    m_fields.front().text->SetFocus();
    m_fields.front().text->SelectAll();
}

void CatalogueForm::show(const std::vector<CatalogueRecord>& edited, const std::vector<std::string>& usedBy, const std::vector<CatalogueFault>& faults)
{
    setTitle(edited.empty() ? _("Nothing is chosen") : edited.size() == 1 ? m_kind.objectOf(edited.front()) : data::format(_("{} chosen"), edited.size()), _("F8 hides"));
    std::vector<std::int64_t> ids;
    for (const CatalogueRecord& record : edited) ids.push_back(record.id);
    const bool same = m_shown == ids;
    if (!same) commit();
    m_shown = ids;
    for (Field& field : m_fields) {
        // What is being typed is not taken from under the hand when the same rows were only read again.
        const bool typing = same && field.text != nullptr && field.text->HasFocus() && ui::utf8(field.text->GetValue()) != field.shown;
        if (!typing) fill(field, edited, faults);
    }
    showUsed(usedBy, edited.empty());
    m_usedHead->Show(edited.size() == 1);
    m_used->Show(edited.size() == 1);
    layOut();
}

// Made anew only when it differs: the hand may be on one of its links.
void CatalogueForm::showUsed(const std::vector<std::string>& usedBy, bool nothing)
{
    const auto places = nothing ? std::vector<std::string>{} : m_kind.usedPlaces(usedBy);
    if (m_usedShown == places && m_used->GetSizer()->GetItemCount() != 0) return;
    m_usedShown = places;
    m_used->GetSizer()->Clear(true);
    for (std::size_t at = 0; at != places.size(); ++at)
        m_used->GetSizer()->Add(ui::linkButton(m_used, usedBy[at], [this, place = places[at]] { if (onOpen) onOpen(place); }), wxSizerFlags{}.Border(wxRIGHT, ui::gap(this, ui::Space::related)));
    if (places.empty()) m_used->GetSizer()->Add(ui::quietLabel(m_used, _("Nothing refers to it; it can be removed.")));
}

void CatalogueForm::fill(Field& field, const std::vector<CatalogueRecord>& records, const std::vector<CatalogueFault>& faults)
{
    const std::string& name = field.field->name;
    const std::size_t differ = records.empty() ? 0 : differing(records, name);
    field.shown = records.empty() || differ != 0 ? std::string{} : records.front().text(name);
    wxWindow* control = field.text != nullptr ? static_cast<wxWindow*>(field.text) : field.choice;
    control->Enable(!records.empty());
    if (field.text != nullptr) {
        if (ui::utf8(field.text->GetValue()) != field.shown) field.text->ChangeValue(ui::shown(field.shown));
        field.text->SetHint(differ == 0 ? wxString{} : ui::shown(data::format(_("{} of {} differ"), differ, records.size())));
    } else {
        const auto known = std::ranges::find(field.field->choices, field.shown, &std::pair<std::string, std::string>::first);
        field.choice->SetSelection(known == field.field->choices.end() || differ != 0 ? wxNOT_FOUND : static_cast<int>(known - field.field->choices.begin()));
    }
    const auto fault = std::ranges::find_if(faults, [&](const auto& one) {
        return one.part.field == name && std::ranges::any_of(records, [&](const auto& record) { return record.id == one.part.id; });
    });
    field.problem->Show(fault != faults.end());
    if (fault == faults.end()) return;
    field.problem->SetLabelText(ui::shown(fault->sentence));
    field.problem->Wrap(FromDIP(panelWidth - 160));
}

void CatalogueForm::showChanges(const CatalogueChanges& changes, const std::vector<CatalogueFault>& faults)
{
    m_changes = changes.list(m_kind);
    std::vector<ui::PendingChange> rows;
    for (std::size_t at = 0; at != m_changes.size(); ++at) {
        const CatalogueDifference& change = m_changes[at];
        const auto fault = std::ranges::find_if(faults, [&](const auto& one) { return one.part == change.part || (change.part.field.empty() && one.part.id == change.part.id); });
        rows.push_back({std::to_string(at), change.object, change.field, change.was, change.now, fault == faults.end() ? std::string{} : fault->sentence});
    }
    if (m_pending == nullptr && rows.empty()) return;
    if (m_pending == nullptr) buildChanges();
    m_pending->show(rows);
    m_pending->Show(!rows.empty());
    foot()->InvalidateBestSize();
    layOut();
}

} // namespace packhouse::tsadmin
