#include "queue_view.hpp"

#include "packhouse/data/job_repository.hpp"

#include <algorithm>

namespace packhouse::fulfill {
namespace {

constexpr int openAtMost = 20'000; // sheets of one state: more than a season's backlog, less than what a window can hold

void addOrder(data::Transaction& work, std::map<std::int64_t, QueuedOrder>& orders, data::Order order)
{
    const auto id = order.id.value;
    auto sheets = data::SheetRepository{work}.ofOrder(order.id);
    orders.emplace(id, QueuedOrder{std::move(order), {}, {}, std::move(sheets)});
}

void addOpen(data::Transaction& work, std::map<std::int64_t, QueuedOrder>& orders)
{
    using enum data::SheetState;
    for (const auto state : {queued, claimed, rendered, handedOver, unknown, failed})
        for (const auto& sheet : data::SheetRepository{work}.inState(state, openAtMost))
            if (!orders.contains(sheet.order.value))
                if (auto order = data::OrderRepository{work}.find(sheet.order)) addOrder(work, orders, std::move(*order));
}

void nameJobs(data::Transaction& work, std::map<std::int64_t, QueuedOrder>& orders)
{
    std::map<std::int64_t, data::Job> known;
    data::JobRepository jobs{work};
    for (auto& [id, queued] : orders) {
        const auto [at, fresh] = known.try_emplace(queued.order.job.value);
        if (auto job = fresh ? jobs.find(queued.order.job) : std::nullopt) at->second = std::move(*job);
        queued.jobKey = at->second.key;
        queued.jobName = at->second.name;
    }
}

} // namespace

int QueuedOrder::count(data::SheetState state) const
{
    return static_cast<int>(std::count_if(sheets.begin(), sheets.end(), [&](const auto& sheet) { return sheet.state == state; }));
}

std::map<data::SheetState, int> QueueView::counts() const
{
    std::map<data::SheetState, int> counts;
    for (const auto& order : orders)
        for (const auto& sheet : order.sheets) ++counts[sheet.state];
    return counts;
}

QueueView readQueue(data::Database& studio, int limit)
{
    data::Transaction work{studio, data::Transaction::Access::read};
    std::map<std::int64_t, QueuedOrder> orders; // by age
    for (auto& order : data::OrderRepository{work}.list({.limit = limit})) addOrder(work, orders, std::move(order));
    addOpen(work, orders);
    nameJobs(work, orders);
    QueueView view;
    for (auto& [id, queued] : orders) view.orders.push_back(std::move(queued));
    return view;
}

} // namespace packhouse::fulfill
