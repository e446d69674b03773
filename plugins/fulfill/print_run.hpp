#pragma once

#include "packhouse/data/error.hpp"
#include "packhouse/data/sheet_repository.hpp"
#include "packhouse/sdk/native/host.hpp"

namespace packhouse::fulfill {

/// What to print and where.
struct PrintOrder {
    std::optional<std::string> orderKey; ///< empty: all queued sheets
    std::string printer; ///< "folder", "folder:/path", "cups:queue"; empty: the sheet's own, else the setting fulfill.printer
    std::string copyTo;  ///< a folder that also keeps each page, e.g. "folder"; empty: none
    int limit = 1000;
    std::vector<data::Id<data::Sheet>> sheets{}; ///< only these, in this order; those that are not queued, held or digital are left out. Empty: as above
};

struct PrintedSheet {
    data::Sheet sheet;
    std::string problem; ///< why it failed or is unknown; empty: on its way or printed
};

struct PrintResult {
    std::vector<PrintedSheet> sheets;
    std::string stopped; ///< why the rest was not printed (printer away): a sentence; those sheets are queued again

    int count(data::SheetState state) const;
};

/// Claims, renders and hands over sheets in their print order. The ledger is written before each step that leaves this computer, so
/// that a crash is seen: a sheet that was handed over with nobody knowing the end is settled by the printer's own record, or
/// becomes unknown for a person to decide. Printer away: its sheets go back to queued, nothing is lost.
class PrintRun {
public:
    explicit PrintRun(sdk::Host& host) : m_host{host} {}

    /// Error{conflict} if another run prints at this station. [task-thread or a command]; each step opens its own transaction.
    PrintResult print(const PrintOrder& order, sdk::Progress* progress = nullptr);

    /// Settles what a crash or a slow printer left at this station, and claims of other stations that ran out. Returns the sheets that
    /// changed; empty, too, while another run prints here.
    std::vector<PrintedSheet> settle();

    /// The page as it will print, or smaller: the same call with fewer dpi. [any-thread]
    sdk::RenderedPage render(const data::Sheet& sheet, const sdk::RenderOptions& options);

private:
    std::vector<data::Sheet> claim(const PrintOrder& order);
    std::vector<data::Sheet> claimThese(data::Transaction& work, const PrintOrder& order);
    PrintedSheet printOne(const data::Sheet& sheet, const PrintOrder& order);
    data::Sheet handOver(data::Sheet sheet, const sdk::PrintRequest& request);
    data::Sheet refused(const data::Sheet& sheet, const data::Error& error);
    PrintedSheet follow(data::Sheet sheet);
    void giveBack(const data::Sheet& sheet, const std::string& why);
    std::vector<PrintedSheet> settleOwn();
    PrintedSheet settleIfItAnswers(const data::Sheet& sheet);
    PrintedSheet settleHandedOver(data::Sheet sheet);
    data::Sheet change(const data::Sheet& sheet, data::SheetState to, const std::string& detail);
    std::vector<data::Sheet> mine(data::SheetState state);
    std::string printerOf(const data::Sheet& sheet, const PrintOrder& order) const;

    sdk::Host& m_host;
};

} // namespace packhouse::fulfill
