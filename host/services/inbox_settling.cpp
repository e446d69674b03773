#include "host/services/inbox_settling.hpp"

#include <algorithm>
#include <ctime>

namespace packhouse::host {

namespace {

using namespace std::chrono_literals;
constexpr auto aMoment = 5min;

data::Instant midnight()
{
    const std::time_t at = std::chrono::system_clock::to_time_t(std::chrono::time_point_cast<std::chrono::system_clock::duration>(data::now()));
    std::tm local{};
    localtime_r(&at, &local);
    local.tm_hour = local.tm_min = local.tm_sec = 0;
    return data::Instant{std::chrono::seconds{std::mktime(&local)}};
}

bool settledSince(data::Transaction& work, const data::Settled& settled, data::Instant since)
{
    const auto known = data::SettledRepository{work}.since(since);
    return std::ranges::any_of(known, [&](const data::Settled& each) { return each.kind == settled.kind && each.item == settled.item; });
}

} // namespace

void sortInbox(std::vector<InboxEntry>& entries)
{
    std::ranges::stable_sort(entries, [](const InboxEntry& left, const InboxEntry& right) { return left.item.since > right.item.since; });
}

SettledEntry settleItem(sdk::Host& host, const InboxEntry& entry, const sdk::InboxAct& act, sdk::Progress& progress)
{
    SettledEntry result{entry.kind->settle(entry.item.key, act.id, progress), entry.kind->items(progress), false, {}};
    result.gone = std::ranges::find(result.left, entry.item.key, &sdk::InboxItem::key) == result.left.end();
    if (!result.gone) return result;
    result.settled = {entry.kind->id(), entry.item.key, entry.item.title, act.label, host.person(), data::now()};
    noteSettled(host, result.settled);
    return result;
}

bool noteSettled(sdk::Host& host, const data::Settled& settled)
{
    constexpr auto remembered = 24h * 30;
    data::Transaction work{host.database(data::Schema::studio)};
    if (settled.by.empty() && settledSince(work, settled, settled.at - aMoment)) return false;
    data::SettledRepository repository{work};
    repository.forget(settled.at - remembered);
    repository.add(settled);
    work.commit();
    return true;
}

std::vector<data::Settled> settledToday(sdk::Host& host)
{
    data::Transaction work{host.database(data::Schema::studio), data::Transaction::Access::read};
    return data::SettledRepository{work}.since(midnight());
}

} // namespace packhouse::host
