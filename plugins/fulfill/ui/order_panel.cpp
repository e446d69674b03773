#include "order_panel.hpp"

#include "order_rows.hpp"
#include "queue_index.hpp"

#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/ui/button.hpp"
#include "packhouse/sdk/native/ui/icons.hpp"
#include "packhouse/sdk/native/ui/panel.hpp"
#include "packhouse/sdk/native/ui/space.hpp"
#include "packhouse/sdk/native/ui/text.hpp"
#include "packhouse/sdk/native/ui/type.hpp"

#include <wx/button.h>
#include <wx/statbmp.h>
#include <wx/statline.h>

#include <algorithm>

namespace packhouse::fulfill {
namespace {

constexpr int panelWidth = 340;
constexpr std::size_t fewLines = 9;

std::string addressOf(const data::Address& address)
{
    std::string line;
    for (const std::string& part : {address.line1, address.line2, address.city, address.state + (address.state.empty() ? "" : " ") + address.postalCode})
        if (!part.empty()) line += (line.empty() ? "" : ", ") + part;
    return line;
}

std::string parcelsOf(const OrderFacts& facts)
{
    if (facts.shipments.empty()) return _("none yet");
    const auto& last = facts.shipments.back();
    const std::string newest = (last.carrier.empty() ? last.method : last.carrier + " " + last.trackingNumber) + ", " + ui::shownDay(last.shippedAt);
    const auto more = facts.shipments.size() - 1;
    return more == 0 ? newest : data::format(_("{} and {} earlier"), newest, more);
}

ui::Facts::Lines customerLines(const OrderFacts& facts)
{
    const data::Order& order = facts.order;
    return {{_("E-mail"), order.customer.email}, {_("Phone"), order.customer.phone}, {_("Delivery"), order.deliveryDescription}, {_("Address"), addressOf(order.deliveryAddress)},
        {_("Parcels"), parcelsOf(facts)}, {_("Comment"), order.comment}, {_("Job"), facts.job.name}, {_("Sold under"), data::format(_("{} version {}"), order.offerCode, order.offerVersion)}};
}

/// The cent equation as it stands in the books, without the parts that are nothing.
std::string equationOf(const data::OrderMoney& money)
{
    std::string text = money.goods.text();
    if (!money.discount.isZero()) text += " − " + money.discount.text();
    for (const data::Money* part : {&money.delivery, &money.fees, &money.exclusiveTax})
        if (!part->isZero()) text += " + " + part->text();
    return text + " = " + money.total.text();
}

} // namespace

OrderPanel::OrderPanel(wxWindow* parent) : SidePanel{parent, _("Customer and delivery")}
{
    SetMinSize({FromDIP(panelWidth), -1});
    const wxSizerFlags inset = wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT, ui::gap(this, ui::Space::label));
    bodySizer()->Add(m_customer = new ui::Facts(body()), inset);
    ui::addHeading(body(), bodySizer(), _("Money"));
    m_money = new ui::Panel(body());
    m_amounts = new wxFlexGridSizer(2, ui::gap(this, ui::Space::hair), ui::gap(this, ui::Space::label));
    m_amounts->AddGrowableCol(0);
    m_money->SetSizer(m_amounts);
    bodySizer()->Add(m_money, inset);
    ui::addHeading(body(), bodySizer(), _("History"));
    m_history = new ui::Panel(body());
    m_lines = new wxFlexGridSizer(3, ui::gap(this, ui::Space::hair), ui::gap(this, ui::Space::related));
    m_lines->AddGrowableCol(2);
    m_history->SetSizer(m_lines);
    bodySizer()->Add(m_history, inset);
    bodySizer()->Add(m_all = ui::linkButton(body(), {}, [this] {
        m_whole = !m_whole;
        showHistory();
        layOut();
    }), wxSizerFlags{}.Border(wxALL, ui::gap(this, ui::Space::related)));
}

void OrderPanel::show(const OrderFacts& facts)
{
    setTitle(customerOf(facts.order));
    m_customer->show(customerLines(facts));
    showMoney(facts.order.money);
    m_happened = historyOf(facts);
    showHistory();
    layOut();
}

void OrderPanel::addAmount(const std::string& label, const data::Money& amount, bool strong)
{
    auto* words = strong ? ui::strongLabel(m_money, label) : amount.isZero() ? ui::quietLabel(m_money, label) : ui::label(m_money, label);
    auto* sum = strong ? ui::strongLabel(m_money, sumOf(amount)) : amount.isZero() ? ui::quietLabel(m_money, sumOf(amount)) : ui::label(m_money, sumOf(amount));
    m_amounts->Add(words, wxSizerFlags{}.Expand());
    m_amounts->Add(sum, wxSizerFlags{}.Right());
}

void OrderPanel::showMoney(const data::OrderMoney& money)
{
    m_amounts->Clear(true);
    addAmount(_("Goods"), money.goods);
    if (!money.discount.isZero()) addAmount(_("Discount"), -money.discount);
    addAmount(_("Delivery"), money.delivery);
    if (!money.fees.isZero()) addAmount(_("Fees"), money.fees);
    if (!money.exclusiveTax.isZero()) addAmount(_("Tax"), money.exclusiveTax);
    addAmount(_("Total"), money.total, true);
    if (!money.includedTax.isZero()) addAmount(_("Tax within it"), money.includedTax);
    addAmount(_("Paid"), money.paid);
    addAmount(_("Refunded"), money.refunded);
    addAmount(_("Owed"), money.owed, !money.owed.isZero());
    auto* equation = ui::quietLabel(m_money, equationOf(money));
    equation->SetFont(ui::smallFont());
    m_amounts->Add(equation, wxSizerFlags{}.Expand());
}

void OrderPanel::showHistory()
{
    m_lines->Clear(true);
    const auto count = m_whole ? m_happened.size() : std::min(fewLines, m_happened.size());
    for (std::size_t at = 0; at != count; ++at) {
        const HistoryLine& line = m_happened[at];
        const bool today = ui::shownDay(line.at) == ui::shownDay(data::now());
        m_lines->Add(new wxStaticBitmap(m_history, wxID_ANY, ui::icon(line.icon, line.tone)), wxSizerFlags{}.CentreVertical());
        m_lines->Add(ui::quietLabel(m_history, today ? ui::shownTime(line.at) : ui::shownDay(line.at)), wxSizerFlags{}.CentreVertical());
        m_lines->Add(ui::label(m_history, line.text), wxSizerFlags{}.Expand());
    }
    m_all->Show(m_happened.size() > fewLines);
    m_all->SetLabel(ui::shown(m_whole ? std::string{_("Only the newest")} : data::format(_("All {} entries"), m_happened.size())));
}

} // namespace packhouse::fulfill
