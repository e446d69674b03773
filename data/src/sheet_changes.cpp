#include "packhouse/data/sheet_repository.hpp"
#include "packhouse/data/text.hpp"
#include "sheet_rows.hpp"

#include <limits>

namespace packhouse::data {
namespace {

constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max();

bool isWorkedOn(SheetState state) { return state == SheetState::claimed || state == SheetState::rendered || state == SheetState::handedOver; }

/// What a sheet keeps of its station, lease and hold in its new state.
Sheet moved(Sheet sheet, SheetState to, const std::string& detail)
{
    sheet.state = to;
    sheet.reason = detail;
    if (to == SheetState::queued) sheet.station.clear();
    if (!isWorkedOn(to)) sheet.leaseUntil.reset();
    if (to != SheetState::queued) sheet.held = false;
    return sheet;
}

[[noreturn]] void gone(const Sheet& sheet)
{
    throw Error{Trouble::missing, format(_("There is no sheet {} in this studio. Read the queue again."), sheet.id.value)};
}

} // namespace

Sheet SheetRepository::change(Sheet sheet, SheetState to, const std::string& by, const std::string& detail, Instant at)
{
    const SheetState from = sheet.state;
    if (!mayBecome(from, to))
        throw Error{Trouble::conflict, format(_("Sheet {} is “{}” and cannot become “{}”."), sheet.id.value, wordOf(from), wordOf(to))};
    const Sheet next = moved(sheet, to, detail);
    Parameters parameters = sheetParameters(next);
    parameters.add("from_state", wordOf(from));
    const Sql update = "UPDATE sheets SET template_key = :template_key, printer = :printer, state = :state, held = :held, station = :station, lease_until = :lease_until, "
                       "print_job = :print_job, file_sha256 = :file_sha256, reason = :reason WHERE id = :id AND state = :from_state"_sql;
    if (!m_session.execute(update, parameters)) {
        const auto stored = find(sheet.id);
        if (!stored) gone(sheet);
        throw Error{Trouble::conflict, format(_("Sheet {} is “{}” by now, not “{}”. Read the queue again."), sheet.id.value, wordOf(stored->state), wordOf(from))};
    }
    writeEvents(m_session, {{{}, sheet.id, from, to, sheet.station, by, detail, at}});
    return next;
}

void SheetRepository::update(const Sheet& sheet)
{
    const Sql mark = "UPDATE sheets SET printer = :printer, print_job = :print_job, file_sha256 = :file_sha256, lease_until = :lease_until, held = :held "
                     "WHERE id = :id AND (state = 'queued' OR :held = 0)"_sql;
    if (m_session.execute(mark, sheetParameters(sheet))) return;
    const auto stored = find(sheet.id);
    if (!stored) gone(sheet);
    throw Error{Trouble::conflict, format(_("Sheet {} is “{}” by now, so it cannot be held any more."), sheet.id.value, wordOf(stored->state))};
}

std::vector<Sheet> SheetRepository::claim(const std::string& station, std::chrono::seconds lease, Instant at, int limit, std::optional<Id<Order>> order)
{
    const Sql waiting = "SELECT * FROM sheets {queue} WHERE state = 'queued' AND held = 0 AND order_id >= :first AND order_id <= :last "
                        "ORDER BY order_id, position {limit:most} {skipLocked}"_sql;
    const Sql take = "UPDATE sheets SET state = 'claimed', station = :station, lease_until = :until, reason = '' WHERE id = :id AND state = 'queued' AND held = 0"_sql;
    const Instant until = at + lease;
    std::vector<Sheet> claimed;
    std::vector<SheetEvent> events;
    const Parameters range{{"first", order ? order->value : 0}, {"last", order ? order->value : largest}, {"most", limit}};
    for (Sheet& sheet : m_session.query(waiting, range, readSheet)) {
        // The state is tested again, because not every server keeps the rows of a queue apart.
        if (!m_session.execute(take, {{"id", sheet.id}, {"station", station}, {"until", until}})) continue;
        sheet.state = SheetState::claimed;
        sheet.station = station;
        sheet.leaseUntil = until;
        sheet.reason.clear();
        events.push_back({{}, sheet.id, SheetState::queued, SheetState::claimed, station, station, {}, at});
        claimed.push_back(std::move(sheet));
    }
    writeEvents(m_session, events);
    return claimed;
}

std::vector<Sheet> SheetRepository::expireLeases(Instant at)
{
    const Sql over = "SELECT * FROM sheets {queue} WHERE state IN ('claimed', 'rendered', 'handed over') AND lease_until <= :at ORDER BY id {skipLocked}"_sql;
    std::vector<Sheet> changed;
    for (const Sheet& sheet : m_session.query(over, {{"at", at}}, readSheet)) {
        const SheetState to = sheet.state == SheetState::handedOver ? SheetState::unknown : SheetState::queued;
        changed.push_back(change(sheet, to, sheet.station, format(_("{} did not answer in time"), sheet.station), at));
    }
    return changed;
}

} // namespace packhouse::data
