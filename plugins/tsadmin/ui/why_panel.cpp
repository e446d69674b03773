#include "why_panel.hpp"

#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/ui/access.hpp"
#include "packhouse/sdk/native/ui/button.hpp"
#include "packhouse/sdk/native/ui/icons.hpp"
#include "packhouse/sdk/native/ui/space.hpp"
#include "packhouse/sdk/native/ui/text.hpp"
#include "packhouse/sdk/native/ui/type.hpp"

#include <wx/statbmp.h>
#include <wx/statline.h>

namespace packhouse::tsadmin {
namespace {

constexpr int panelWidth = 360, changesHeight = 170;

// The package first: it is what the eye looks for.
std::string nameOf(const OfferDifference& change)
{
    if (change.part.field == OfferField::basePrice) return data::format(_("{} base"), change.part.package);
    if (change.part.field == OfferField::listPrice) return change.part.package + " " + change.part.list;
    return change.object + ", " + change.field;
}

class ChangeRows : public ui::Rows {
public:
    explicit ChangeRows(std::vector<OfferDifference> changes) : m_changes{std::move(changes)} {}
    std::size_t count() const override { return m_changes.size(); }
    ui::Cell cell(std::size_t row, std::size_t column) const override
    {
        const OfferDifference& change = m_changes[row];
        switch (column) {
        case 0: return {nameOf(change)};
        case 1: return {change.was.empty() ? "–" : change.was, {}, ui::Tone::grey};
        default: return {change.now.empty() ? "–" : change.now, {}, ui::Tone::blue, true};
        }
    }

private:
    std::vector<OfferDifference> m_changes;
};

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
    buildChanges();
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
    m_steps = new wxPanel(body());
    m_steps->SetSizer(new wxBoxSizer(wxVERTICAL));
    bodySizer()->Add(m_steps, inset);
    m_quantity->Bind(wxEVT_SPINCTRL, [this](wxSpinEvent&) { answer(); });
    m_date->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { answer(); });
}

void WhyPanel::buildChanges()
{
    auto* column = new wxBoxSizer(wxVERTICAL);
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    head->Add(m_changesHead = ui::strongLabel(foot(), {}), wxSizerFlags{1}.CentreVertical());
    head->Add(m_takeBack = ui::linkButton(foot(), _("Take back"), [this] { takeBack(); }), wxSizerFlags{}.CentreVertical());
    head->Add(m_revert = ui::linkButton(foot(), _("Revert all"), [this] { if (onRevertAll) onRevertAll(); }), wxSizerFlags{}.CentreVertical().Border(wxLEFT, ui::gap(this, ui::Space::related)));
    column->Add(new wxStaticLine(foot()), wxSizerFlags{}.Expand().Border(wxBOTTOM, ui::gap(this, ui::Space::related)));
    column->Add(head, wxSizerFlags{}.Expand());
    m_list = new ui::Table(foot(), _("Pending changes"), {{_("What"), 166}, {_("Was"), 62, ui::ColumnKind::number}, {_("Now"), 62, ui::ColumnKind::number}},
        wxDV_SINGLE | wxDV_NO_HEADER | wxBORDER_NONE);
    m_list->SetMinSize({-1, FromDIP(changesHeight)});
    m_list->onActivate = [this] { takeBack(); };
    column->Add(m_list, wxSizerFlags{1}.Expand().Border(wxTOP, ui::gap(this, ui::Space::hair)));
    footSizer()->Add(column, wxSizerFlags{1}.Expand());
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
        ui::setLabel(m_amount, cart.lines.front().unitPrice.text());
        ui::setLabel(m_reason, data::format(_("{} each, {} in all, before tax"), m_offer.currency.code(), cart.money.goods.text()));
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
    if (step.amount) row->Add(ui::label(m_steps, step.amount->text()), wxSizerFlags{});
    m_steps->GetSizer()->Add(row, wxSizerFlags{}.Expand().Border(wxBOTTOM, ui::gap(this, ui::Space::related)));
}

void WhyPanel::showChanges(const OfferChanges& changes)
{
    m_changes = changes.list();
    ui::setLabel(m_changesHead, m_changes.empty() ? _("No pending changes") : data::format(_("Pending changes: {}"), m_changes.size()));
    m_list->show(std::make_shared<ChangeRows>(m_changes));
    m_list->Show(!m_changes.empty());
    m_takeBack->Show(!m_changes.empty());
    m_revert->Show(!m_changes.empty());
    foot()->InvalidateBestSize();
    layOut();
}

void WhyPanel::takeBack()
{
    const auto row = m_list->selected();
    if (m_changes.empty() || !onTakeBack) return;
    // Without a choice the newest is meant, as with undo.
    onTakeBack(OfferPart{m_changes[row.value_or(m_changes.size() - 1)].part});
}

} // namespace packhouse::tsadmin
