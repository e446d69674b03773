#include "order_facts.hpp"

#include "packhouse/data/text.hpp"
#include "print_parts.hpp"

#include <algorithm>

namespace packhouse::fulfill {
namespace {

using data::OrderState, data::SheetState;
using Stand = LifeStep::Stand;

void readFolders(data::JobRepository& jobs, OrderFacts& facts)
{
    std::map<std::int64_t, std::string> names;
    for (const auto& folder : jobs.folders(facts.job.id)) names[folder.id.value] = folder.name;
    for (const auto& item : facts.order.items)
        if (const auto subject = jobs.subjectByKey(item.subjectKey); subject && subject->folder)
            facts.folders[item.subjectKey] = names[subject->folder->value];
}

void readMoney(data::Transaction& work, OrderFacts& facts)
{
    data::PaymentRepository payments{work};
    for (auto& payment : payments.of(facts.order.key)) {
        auto of = payments.facts(payment.id);
        facts.payments.push_back({std::move(payment), std::move(of)});
    }
}

void readSheets(data::Transaction& work, OrderFacts& facts)
{
    data::SheetRepository sheets{work};
    facts.sheets = sheets.ofOrder(facts.order.id);
    for (const auto& sheet : facts.sheets)
        for (auto& event : sheets.history(sheet.id)) facts.events.push_back(std::move(event));
    std::ranges::stable_sort(facts.events, {}, &data::SheetEvent::at);
}

bool isOver(OrderState state)
{
    return state == OrderState::voided || state == OrderState::refunded;
}

Stand standAt(bool reached, bool next)
{
    return reached ? Stand::done : next ? Stand::now : Stand::ahead;
}

LifeStep production(const OrderFacts& facts)
{
    const auto sheets = std::ranges::count_if(facts.sheets, [](const auto& sheet) { return sheet.state != SheetState::cancelled; });
    const bool all = sheets > 0 && facts.done() == sheets, open = !facts.sheets.empty();
    return {standAt(all, open), all ? _("Printed") : _("In production"), {}, open ? data::format(_("{} of {} printed"), facts.done(), sheets) : std::string{}};
}

LifeStep shipping(const OrderFacts& facts)
{
    const int shipped = facts.count(SheetState::shipped);
    const bool all = !facts.sheets.empty() && shipped > 0 && facts.readyToShip() == 0 && facts.done() == shipped && standOf(facts) != OrderState::partlyShipped;
    const bool next = shipped > 0 || (facts.readyToShip() > 0 && facts.toPrint() == 0);
    LifeStep step{standAt(all, next), shipped > 0 && !all ? _("Partly shipped") : _("Shipped"), {}, {}};
    if (!facts.shipments.empty()) step.at = facts.shipments.back().shippedAt;
    if (!all && facts.readyToShip() > 0) step.detail = data::format(PACKHOUSE_PLURAL("{} sheet is ready", "{} sheets are ready", facts.readyToShip()), facts.readyToShip());
    return step;
}

} // namespace

int OrderFacts::count(SheetState state) const
{
    return static_cast<int>(std::ranges::count(sheets, state, &data::Sheet::state));
}
int OrderFacts::toPrint() const { return static_cast<int>(std::ranges::count_if(sheets, prints)); }
int OrderFacts::readyToShip() const { return count(SheetState::printed) + count(SheetState::packed); }
int OrderFacts::done() const { return readyToShip() + count(SheetState::shipped); }

std::optional<OrderFacts> readOrder(data::Database& studio, const std::string& key)
{
    data::Transaction work{studio, data::Transaction::Access::read};
    const auto order = data::OrderRepository{work}.find(key);
    if (!order) return {};
    OrderFacts facts{.order = *order};
    data::JobRepository jobs{work};
    if (const auto job = jobs.find(order->job)) facts.job = *job;
    readFolders(jobs, facts);
    readMoney(work, facts);
    readSheets(work, facts);
    facts.shipments = data::ShipmentRepository{work}.ofOrder(order->id);
    return facts;
}

OrderState standOf(const OrderFacts& facts)
{
    const bool waits = facts.order.state == OrderState::downloaded || facts.order.state == OrderState::paid;
    const auto left = [](const data::Sheet& sheet) { return sheet.state != SheetState::queued && sheet.state != SheetState::cancelled; };
    return waits && std::ranges::any_of(facts.sheets, left) ? OrderState::inProduction : facts.order.state;
}

std::vector<LifeStep> lifeOf(const OrderFacts& facts)
{
    const data::Order& order = facts.order;
    const bool downloaded = order.state >= OrderState::downloaded && !isOver(order.state);
    std::vector<LifeStep> steps{{Stand::done, _("Placed"), order.placedAt, {}}};
    steps.push_back({standAt(order.paidAt.has_value(), true), order.paidAt ? _("Paid") : _("Not paid yet"), order.paidAt, {}});
    if (isOver(order.state)) {
        steps.push_back({Stand::broken, signOf(order.state).word, {}, {}});
        return steps;
    }
    steps.push_back({standAt(downloaded, order.paidAt.has_value()), _("Downloaded"), {}, {}});
    steps.push_back(production(facts));
    steps.push_back(shipping(facts));
    const bool complete = order.state == OrderState::complete || order.state == OrderState::shipped;
    steps.push_back({standAt(complete, false), _("Complete"), {}, {}});
    return steps;
}

} // namespace packhouse::fulfill
