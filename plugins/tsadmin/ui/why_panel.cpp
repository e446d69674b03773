#include "why_panel.hpp"

#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/ui/access.hpp"
#include "packhouse/sdk/native/ui/button.hpp"
#include "packhouse/sdk/native/ui/icons.hpp"
#include "packhouse/sdk/native/ui/panel.hpp"
#include "packhouse/sdk/native/ui/space.hpp"
#include "packhouse/sdk/native/ui/text.hpp"
#include "packhouse/sdk/native/ui/type.hpp"

#include <wx/statbmp.h>
#include <wx/statline.h>

namespace packhouse::tsadmin {
namespace {

constexpr int panelWidth = 360, changesHeight = 170;

std::string dateText(data::Instant at)
{
    return data::toIso(at).substr(0, 10);
}

} // namespace

WhyPanel::WhyPanel(wxWindow* parent) : SidePanel{parent, _("Why this price?")}
{
    SetMinSize({FromDIP(panelWidth), -1});
    setTitle(_("Why this price?"), _("F8 hides"));
    buildQuestion();
}

void WhyPanel::buildQuestion()
{
    const int side = ui::gap(this, ui::Space::label);
    const wxSizerFlags inset = wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT, side);
    bodySizer()->Add(m_name = ui::strongLabel(body(), {}), inset);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    m_quantity = new wxSpinCtrl(body(), wxID_ANY, "1", wxDefaultPosition, {FromDIP(120), -1}, wxSP_ARROW_KEYS, 1, 999, 1);
    m_date = new wxTextCtrl(body(), wxID_ANY, ui::shown(dateText(data::now())), wxDefaultPosition, {FromDIP(104), -1});
    ui::nameControl(m_quantity, _("Packages in the cart"));
    ui::nameControl(m_date, _("Day of the order"));
    row->Add(m_quantity, wxSizerFlags{}.CentreVertical());
    row->Add(ui::quietLabel(body(), _("in the cart, on")), wxSizerFlags{}.CentreVertical().Border(wxLEFT | wxRIGHT, ui::gap(this, ui::Space::related)));
    row->Add(m_date, wxSizerFlags{1}.CentreVertical());
    bodySizer()->Add(row, wxSizerFlags{}.Expand().Border(wxALL & ~wxBOTTOM, side));
    auto* sum = new wxBoxSizer(wxHORIZONTAL);
    sum->Add(m_amount = new wxStaticText(body(), wxID_ANY, {}), wxSizerFlags{}.Bottom());
    m_amount->SetFont(ui::titleFont().Scaled(1.3F));
    sum->Add(m_reason = ui::quietLabel(body(), {}), wxSizerFlags{1}.Bottom().Border(wxLEFT, ui::gap(this, ui::Space::related)));
    bodySizer()->Add(sum, wxSizerFlags{}.Expand().Border(wxALL, side));
    m_steps = new ui::Panel(body());
    m_steps->SetSizer(new wxBoxSizer(wxVERTICAL));
    bodySizer()->Add(m_steps, inset);
    m_quantity->Bind(wxEVT_SPINCTRL, [this](wxSpinEvent&) { answer(); });
    m_date->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { answer(); });
}

void WhyPanel::buildChanges()
{
    footSizer()->Add(m_pending = new ui::PendingPanel(foot()), wxSizerFlags{1}.Expand());
    m_pending->SetMinSize({-1, FromDIP(changesHeight)});
    m_pending->onTakeBack = [this](const std::string& id) {
        const auto at = static_cast<std::size_t>(std::stoul(id));
        if (onTakeBack && at < m_changes.size()) onTakeBack(OfferPart{m_changes[at].part});
    };
    m_pending->onSubmit = [this] { if (onSubmit) onSubmit(); };
}

void WhyPanel::explain(const data::OfferContent& offer, const std::string& packageCode)
{
    m_offer = offer;
    if (!packageCode.empty()) m_package = packageCode;
    answer();
}

void WhyPanel::answer()
{
    const data::VersionedPackage* package = m_offer.find(m_package);
    m_steps->GetSizer()->Clear(true);
    ui::setLabel(m_name, package == nullptr ? _("Choose a package in the table.") : package->code + "  " + package->description);
    ui::setLabel(m_amount, {});
    ui::setLabel(m_reason, {});
    if (package != nullptr) try {
        const data::PricedCart cart = data::price({{m_package, m_quantity->GetValue(), "-"}}, m_offer, {.at = data::instantFromIso(ui::utf8(m_date->GetValue()))});
        ui::setLabel(m_amount, ui::shownMoney(cart.lines.front().unitPrice));
        ui::setLabel(m_reason, data::format(_("each, {} in all, before tax"), ui::shownMoney(cart.money.goods)));
        for (const data::PriceStep& step : cart.explanation) addStep(step);
    } catch (const std::exception& error) {
        ui::setLabel(m_reason, error.what());
    }
    layOut();
}

void WhyPanel::addStep(const data::PriceStep& step)
{
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    auto* sign = new wxStaticBitmap(m_steps, wxID_ANY, step.applied ? ui::icon("circle-check", ui::Tone::green) : ui::icon("circle-x", ui::Tone::grey));
    row->Add(sign, wxSizerFlags{}.Border(wxRIGHT | wxTOP, FromDIP(2)));
    auto* words = new wxBoxSizer(wxVERTICAL);
    words->Add(step.applied ? ui::strongLabel(m_steps, step.rule) : ui::label(m_steps, step.rule), wxSizerFlags{}.Expand());
    auto* reason = new wxStaticText(m_steps, wxID_ANY, ui::shown(step.reason));
    reason->SetForegroundColour(ui::ink(ui::Tone::grey));
    reason->Wrap(FromDIP(panelWidth - 120));
    words->Add(reason);
    row->Add(words, wxSizerFlags{1}.Border(wxLEFT, ui::gap(this, ui::Space::hair)));
    if (step.amount) row->Add(ui::label(m_steps, ui::shownMoney(*step.amount)), wxSizerFlags{});
    m_steps->GetSizer()->Add(row, wxSizerFlags{}.Expand().Border(wxBOTTOM, ui::gap(this, ui::Space::related)));
}

void WhyPanel::showChanges(const PriceSheet& sheet)
{
    m_changes = sheet.changes().list();
    std::vector<ui::PendingChange> rows;
    for (std::size_t at = 0; at != m_changes.size(); ++at) {
        const OfferDifference& change = m_changes[at];
        const bool price = change.part.field == OfferField::basePrice || change.part.field == OfferField::listPrice;
        const std::string object = price ? change.part.package : change.object;
        const std::string field = change.part.field == OfferField::listPrice ? change.part.list : change.field;
        const auto words = [&](const std::string& text) { return text.empty() && change.part.field == OfferField::listPrice ? std::string{_("= base")} : text; };
        rows.push_back({std::to_string(at), object, field, words(change.was), words(change.now), sheet.faultOf(change.part)});
    }
    if (m_pending == nullptr && rows.empty()) return;
    if (m_pending == nullptr) buildChanges();
    m_pending->show(rows);
    m_pending->Show(!rows.empty());
    foot()->InvalidateBestSize();
    layOut();
}

} // namespace packhouse::tsadmin
