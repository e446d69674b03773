// What happened to an order, put in words.
#include "order_facts.hpp"
#include "packhouse/data/text.hpp"

#include <algorithm>

namespace packhouse::fulfill {
namespace {

using data::SheetState;
using sdk::Tone;

bool isStep(const data::SheetEvent& event)
{
    return event.to != SheetState::claimed && event.to != SheetState::rendered;
}

/// Sheets that a run handles together come within a minute of each other.
bool together(const data::SheetEvent& one, const data::SheetEvent& other)
{
    return one.to == other.to && one.by == other.by && one.detail == other.detail && other.at - one.at < std::chrono::minutes{1};
}

/// What the printer or a person said, where it says more than the state.
std::string ending(const data::SheetEvent& event)
{
    std::string text;
    if (!event.detail.empty() && event.detail != wordOf(event.to)) text += ": " + event.detail;
    if (!event.by.empty()) text += " · " + event.by;
    return text;
}

std::string sentenceOf(const data::SheetEvent& event, std::size_t count)
{
    switch (event.to) {
    case SheetState::handedOver: return data::format(PACKHOUSE_PLURAL("{} sheet handed over", "{} sheets handed over", count), count);
    case SheetState::printed: return data::format(PACKHOUSE_PLURAL("{} sheet printed", "{} sheets printed", count), count);
    case SheetState::packed: return data::format(PACKHOUSE_PLURAL("{} sheet packed", "{} sheets packed", count), count);
    case SheetState::shipped: return data::format(PACKHOUSE_PLURAL("{} sheet shipped", "{} sheets shipped", count), count);
    case SheetState::failed: return data::format(PACKHOUSE_PLURAL("{} sheet failed", "{} sheets failed", count), count);
    case SheetState::unknown: return data::format(PACKHOUSE_PLURAL("{} sheet in doubt", "{} sheets in doubt", count), count);
    case SheetState::cancelled: return data::format(PACKHOUSE_PLURAL("{} sheet cancelled", "{} sheets cancelled", count), count);
    default: return data::format(PACKHOUSE_PLURAL("{} sheet back in the queue", "{} sheets back in the queue", count), count);
    }
}

HistoryLine lineOf(const data::SheetEvent& event, std::size_t sheets)
{
    const Sign sign = signOf(event.to);
    return {event.at, sign.icon, sign.tone, sentenceOf(event, sheets) + ending(event)};
}

void addLedger(const OrderFacts& facts, std::vector<HistoryLine>& lines)
{
    std::vector<std::pair<data::SheetEvent, std::size_t>> folded;
    for (const auto& event : facts.events) {
        if (!isStep(event)) continue;
        const auto same = std::find_if(folded.rbegin(), folded.rend(), [&](const auto& one) { return together(one.first, event); });
        if (same == folded.rend()) folded.emplace_back(event, 1);
        else ++same->second;
    }
    for (const auto& [event, sheets] : folded) lines.push_back(lineOf(event, sheets));
}

HistoryLine lineOf(const data::PaymentFact& fact)
{
    const std::string amount = fact.amount.text() + " " + fact.amount.currency().code();
    const std::string by = fact.by.empty() ? std::string{} : " · " + fact.by;
    switch (fact.kind) {
    case data::PaymentFactKind::refunded: return {fact.at, "receipt-refund", Tone::grey, data::format(_("Refunded, {}"), amount) + by};
    case data::PaymentFactKind::voided: return {fact.at, "ban", Tone::grey, data::format(_("Payment voided, {}"), amount) + by};
    case data::PaymentFactKind::failed: return {fact.at, "circle-x", Tone::red, data::format(_("Payment failed, {}"), amount) + by};
    case data::PaymentFactKind::manual: return {fact.at, "credit-card", Tone::green, data::format(_("Payment received, {}"), amount) + by};
    case data::PaymentFactKind::captured: return {fact.at, "credit-card", Tone::green, data::format(_("Payment captured, {}"), amount) + by};
    }
    return {};
}

HistoryLine lineOf(const data::Shipment& shipment)
{
    const std::string carrier = shipment.carrier.empty() ? shipment.method : shipment.carrier + " " + shipment.trackingNumber;
    const std::string told = shipment.toldSite ? std::string{} : std::string{" · "} + _("the site is not told yet");
    const auto sheets = shipment.sheets.size();
    return {shipment.shippedAt, "truck-delivery", Tone::green,
            data::format(PACKHOUSE_PLURAL("Parcel of {} sheet, {}", "Parcel of {} sheets, {}", sheets), sheets, carrier) + told};
}

} // namespace

std::vector<HistoryLine> historyOf(const OrderFacts& facts)
{
    std::vector<HistoryLine> lines{{facts.order.placedAt, "shopping-bag", Tone::grey, _("Placed by the customer")}};
    for (const auto& paying : facts.payments)
        for (const auto& fact : paying.facts) lines.push_back(lineOf(fact));
    if (facts.payments.empty() && facts.order.paidAt) lines.push_back({*facts.order.paidAt, "credit-card", Tone::green, _("Paid")});
    addLedger(facts, lines);
    for (const auto& shipment : facts.shipments) lines.push_back(lineOf(shipment));
    std::ranges::stable_sort(lines, std::greater{}, &HistoryLine::at);
    return lines;
}

} // namespace packhouse::fulfill
