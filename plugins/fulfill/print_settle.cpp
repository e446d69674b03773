// What a crash or a slow printer left: the second half of PrintRun.
#include "packhouse/data/text.hpp"
#include "print_parts.hpp"
#include "print_run.hpp"
#include "station_lock.hpp"

namespace packhouse::fulfill {

std::vector<data::Sheet> PrintRun::mine(data::SheetState state)
{
    data::Transaction work{m_host.database(data::Schema::studio), data::Transaction::Access::read};
    auto sheets = data::SheetRepository{work}.inState(state);
    std::erase_if(sheets, [&](const data::Sheet& sheet) { return sheet.station != m_host.station(); });
    return sheets;
}

PrintedSheet PrintRun::settleHandedOver(data::Sheet sheet)
{
    if (sheet.printJob.empty())
        sheet.printJob = m_host.printers().find(requestFor(m_host.database(data::Schema::studio), sheet, sheet.printer));
    if (!sheet.printJob.empty()) return follow(sheet);
    // A page enters a folder by one rename: if it does not stand there, it never left. No other printer can say that.
    if (sheet.printer.starts_with("folder")) {
        sheet = change(sheet, data::SheetState::unknown, _("The station stopped while writing it"));
        return {change(sheet, data::SheetState::queued, _("The folder does not hold it: it was not printed")), {}};
    }
    const std::string why = _("The station stopped while handing this sheet to the printer, and the printer knows no such job. Look "
                              "whether it was printed, then decide.");
    return {change(sheet, data::SheetState::unknown, why), why};
}

/// A print server that does not answer says nothing about its sheets: they stay where they are, and all other printers go on.
PrintedSheet PrintRun::settleIfItAnswers(const data::Sheet& sheet)
try {
    return settleHandedOver(sheet);
} catch (const data::Error& error) {
    if (error.trouble() != data::Trouble::unavailable) throw;
    m_host.log(sdk::LogLevel::warning, error.what());
    return {stillWatched(m_host.database(data::Schema::studio), sheet), error.what()};
}

std::vector<PrintedSheet> PrintRun::settleOwn()
{
    std::vector<PrintedSheet> changed;
    for (const auto state : {data::SheetState::claimed, data::SheetState::rendered})
        for (const auto& sheet : mine(state))
            changed.push_back({change(sheet, data::SheetState::queued, _("The station stopped before printing it")), {}});
    for (const auto& sheet : mine(data::SheetState::handedOver)) {
        auto settled = settleIfItAnswers(sheet);
        if (settled.sheet.state != sheet.state) changed.push_back(std::move(settled));
    }
    return changed;
}

std::vector<PrintedSheet> PrintRun::settle()
{
    const auto lock = StationLock::take(m_host.home());
    if (!lock) return {};
    auto changed = settleOwn();
    data::Transaction work{m_host.database(data::Schema::studio)};
    for (const auto& sheet : data::SheetRepository{work}.expireLeases(data::now()))
        changed.push_back({sheet, {}});
    work.commit();
    return changed;
}

} // namespace packhouse::fulfill
