#include "add_form.hpp"

#include "packhouse/data/error.hpp"
#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/ui/access.hpp"
#include "packhouse/sdk/native/ui/button.hpp"
#include "packhouse/sdk/native/ui/panel.hpp"
#include "packhouse/sdk/native/ui/space.hpp"
#include "packhouse/sdk/native/ui/text.hpp"
#include "packhouse/sdk/native/ui/type.hpp"

#include <wx/sizer.h>

#include <charconv>

namespace packhouse::tsadmin {

namespace {

std::optional<data::Instant> dayOf(const wxTextCtrl* field)
{
    return field->IsEmpty() ? std::nullopt : std::optional{data::instantFromIso(ui::utf8(field->GetValue()))};
}

std::optional<int> countOf(const wxTextCtrl* field)
{
    if (field->IsEmpty()) return std::nullopt;
    const std::string text = ui::utf8(field->GetValue());
    int count = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (problem != std::errc{} || end != text.data() + text.size() || count < 1)
        throw data::Error{data::Trouble::invalid, data::format(_("“{}” is no number of packages. Write 2, or leave it empty."), text)};
    return count;
}

} // namespace

AddForm::AddForm(wxWindow* parent, const std::string& act, const std::string& icon)
    : ui::Panel{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL | wxBORDER_THEME}, m_act{act}, m_icon{icon}
{
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(m_row = new wxBoxSizer(wxHORIZONTAL), wxSizerFlags{}.Expand().Border(wxALL, ui::gap(this, ui::Space::related)));
    column->Add(m_problem = ui::label(this, {}), wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, ui::gap(this, ui::Space::related)));
    m_problem->SetForegroundColour(ui::ink(ui::Tone::red));
    m_problem->Hide();
    SetSizer(column);
    Hide();
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_ESCAPE) return fold();
        if (event.GetKeyCode() == WXK_RETURN) return add();
        event.Skip();
    });
}

wxTextCtrl* AddForm::field(const std::string& name, int width, const std::string& hint)
{
    m_row->Add(ui::quietLabel(this, name), wxSizerFlags{}.CentreVertical().Border(wxRIGHT, ui::gap(this, ui::Space::hair)));
    auto* made = new wxTextCtrl(this, wxID_ANY, {}, wxDefaultPosition, {FromDIP(width), -1});
    made->SetHint(ui::shown(hint));
    ui::nameControl(made, name);
    m_row->Add(made, wxSizerFlags{1}.CentreVertical().Border(wxRIGHT, ui::gap(this, ui::Space::related)));
    if (m_first == nullptr) m_first = made;
    return made;
}

wxChoice* AddForm::choice(const std::string& name, int width)
{
    m_row->Add(ui::quietLabel(this, name), wxSizerFlags{}.CentreVertical().Border(wxRIGHT, ui::gap(this, ui::Space::hair)));
    auto* made = new wxChoice(this, wxID_ANY, wxDefaultPosition, {FromDIP(width), -1});
    ui::nameControl(made, name);
    m_row->Add(made, wxSizerFlags{1}.CentreVertical().Border(wxRIGHT, ui::gap(this, ui::Space::related)));
    if (m_first == nullptr) m_first = made;
    return made;
}

void AddForm::finish()
{
    m_row->Add(ui::button(this, {_("Not now"), {}, "Esc"}, [this] { fold(); }), wxSizerFlags{}.CentreVertical().Border(wxRIGHT, ui::gap(this, ui::Space::related)));
    auto* button = ui::button(this, {m_act, m_icon, {}}, [this] { add(); });
    ui::setStyle(button, ui::Style::defaultButton);
    m_row->Add(button, wxSizerFlags{}.CentreVertical());
}

void AddForm::open()
{
    m_problem->Hide();
    Show();
    GetParent()->Layout();
    m_first->SetFocus();
}

void AddForm::add()
{
    try {
        onAdd();
        fold();
    } catch (const std::exception& error) {
        ui::setLabel(m_problem, error.what());
        m_problem->Show();
        InvalidateBestSize();
        GetParent()->Layout();
    }
}

void AddForm::fold()
{
    Hide();
    GetParent()->Layout();
}

ListForm::ListForm(wxWindow* parent) : AddForm{parent, _("Add price list"), "plus"}
{
    m_name = field(_("Name"), 110, _("Early bird"));
    m_atLeast = field(_("At least"), 56, _("2"));
    m_from = field(_("packages, from day"), 92, "2026-04-01");
    m_until = field(_("until"), 92, "2026-05-01");
    finish();
}

data::PriceList ListForm::list() const
{
    if (m_name->IsEmpty()) throw data::Error{data::Trouble::invalid, _("The price list needs a name. Write one that parents understand, such as Early bird.")};
    return {ui::utf8(m_name->GetValue()), {countOf(m_atLeast), dayOf(m_from), dayOf(m_until)}, false, {}};
}

PackageForm::PackageForm(wxWindow* parent) : AddForm{parent, _("Add package"), "plus"}
{
    m_package = choice(_("Package"), 240);
    m_price = field(_("Base price"), 80, "38.00");
    finish();
}

void PackageForm::offer(const std::vector<const data::Package*>& packages, const data::Currency& currency)
{
    m_currency = currency;
    m_codes.clear();
    m_package->Clear();
    for (const data::Package* package : packages) {
        m_codes.push_back(package->code);
        m_package->Append(ui::shown(package->code + "  " + package->description));
    }
    if (!m_codes.empty()) m_package->SetSelection(0);
    m_price->Clear();
}

std::string PackageForm::code() const
{
    const int at = m_package->GetSelection();
    if (at == wxNOT_FOUND) throw data::Error{data::Trouble::invalid, _("Every package of the catalogue is in this offer. Define a new one first.")};
    return m_codes.at(static_cast<std::size_t>(at));
}

data::Money PackageForm::price() const
{
    return data::Money::of(ui::utf8(m_price->GetValue()), m_currency);
}

OfferForm::OfferForm(wxWindow* parent) : AddForm{parent, _("Make offer"), "plus"}
{
    m_code = field(_("Code"), 110, "SPRING26");
    m_description = field(_("Description"), 200, _("Spring 2026 Standard"));
    m_currency = field(_("Currency"), 70, "USD");
    finish();
}

void OfferForm::begin(const std::string& currency)
{
    m_code->Clear();
    m_description->Clear();
    m_currency->SetValue(ui::shown(currency));
    open();
}

data::Offer OfferForm::offer() const
{
    data::Offer offer;
    offer.code = ui::utf8(m_code->GetValue());
    if (offer.code.empty()) throw data::Error{data::Trouble::invalid, _("The offer needs a code. Write a short one, such as SPRING26.")};
    offer.description = ui::utf8(m_description->GetValue());
    offer.currency = data::Currency::of(ui::utf8(m_currency->GetValue()));
    return offer;
}

} // namespace packhouse::tsadmin
