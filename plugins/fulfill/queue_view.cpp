#include "queue_view.hpp"

#include "packhouse/data/error.hpp"
#include "packhouse/data/job_repository.hpp"
#include "packhouse/data/text.hpp"

#include <algorithm>

namespace packhouse::fulfill {
namespace {

data::Sheet found(data::SheetRepository& sheets, data::Id<data::Sheet> id)
{
    auto sheet = sheets.find(id);
    if (!sheet)
        throw data::Error{data::Trouble::missing,
                          data::format(_("There is no sheet {}. 'packhouse queue list' shows the numbers."), id.value)};
    return *sheet;
}

void refuseUnlessOpen(const data::Sheet& sheet, bool printed)
{
    const bool open = sheet.state == data::SheetState::unknown || (sheet.state == data::SheetState::failed && !printed);
    if (!open)
        throw data::Error{data::Trouble::conflict,
                          data::format(_("Sheet {} is {}: there is nothing to decide."), sheet.id.value, wordOf(sheet.state))};
}

} // namespace

int QueuedOrder::count(data::SheetState state) const
{
    return static_cast<int>(std::count_if(sheets.begin(), sheets.end(), [&](const auto& sheet) { return sheet.state == state; }));
}

QueueView readQueue(data::Database& studio, int limit)
{
    data::Transaction work{studio, data::Transaction::Access::read};
    data::SheetRepository sheets{work};
    data::JobRepository jobs{work};
    QueueView view{{}, sheets.counts()};
    for (auto& order : data::OrderRepository{work}.list({.limit = limit})) {
        const auto job = jobs.find(order.job);
        auto ofOrder = sheets.ofOrder(order.id);
        view.orders.push_back({std::move(order), job ? job->name : std::string{}, std::move(ofOrder)});
    }
    std::reverse(view.orders.begin(), view.orders.end());
    return view;
}

data::Sheet decide(sdk::Host& host, data::Id<data::Sheet> id, bool printed, const std::string& reason)
{
    data::Transaction work{host.database(data::Schema::studio)};
    data::SheetRepository sheets{work};
    const auto sheet = found(sheets, id);
    refuseUnlessOpen(sheet, printed);
    const auto decided =
        sheets.change(sheet, printed ? data::SheetState::printed : data::SheetState::queued, host.person(), reason, data::now());
    work.commit();
    host.events().tell("sheet.changed", std::to_string(id.value));
    return decided;
}

data::Sheet hold(sdk::Host& host, data::Id<data::Sheet> id, bool held)
{
    data::Transaction work{host.database(data::Schema::studio)};
    data::SheetRepository sheets{work};
    auto sheet = found(sheets, id);
    if (sheet.state != data::SheetState::queued)
        throw data::Error{data::Trouble::conflict,
                          data::format(_("Sheet {} is {}: only queued sheets are held or released."), id.value, wordOf(sheet.state))};
    sheet.held = held;
    sheets.update(sheet);
    work.commit();
    host.events().tell("sheet.changed", std::to_string(id.value));
    return sheet;
}

} // namespace packhouse::fulfill
