#include "print_run.hpp"

#include "packhouse/data/error.hpp"
#include "packhouse/data/keys.hpp"
#include "packhouse/data/text.hpp"
#include "print_parts.hpp"
#include "required_order.hpp"
#include "sheet_page.hpp"
#include "station_lock.hpp"

#include <algorithm>

namespace packhouse::fulfill {
namespace {

std::optional<data::Id<data::Order>> idOf(data::Transaction& work, const std::optional<std::string>& key)
{
    return key ? std::optional{requiredOrder(work, *key).id} : std::nullopt;
}

StudioFacts studioFacts(const sdk::Settings& settings)
{
    return {settings.text("studio.name", "Packhouse"), settings.text("studio.address1", ""), settings.text("studio.address2", ""),
            settings.text("studio.contact", "")};
}

void refuseDigital(const data::Sheet& sheet)
{
    if (sheet.kind == data::SheetKind::digital)
        throw data::Error{data::Trouble::invalid, _("This is a digital file, which no printer takes. Send it to the customer by hand.")};
}

data::SheetState stateAfter(sdk::PrintJobState job)
{
    switch (job) {
    case sdk::PrintJobState::done:
        return data::SheetState::printed;
    case sdk::PrintJobState::failed:
        return data::SheetState::failed;
    case sdk::PrintJobState::unknown:
        return data::SheetState::unknown;
    default:
        return data::SheetState::handedOver;
    }
}

} // namespace

data::Sheet PrintRun::change(const data::Sheet& sheet, data::SheetState to, const std::string& detail)
{
    data::Transaction work{m_host.database(data::Schema::studio)};
    auto changed = data::SheetRepository{work}.change(sheet, to, m_host.person(), detail, data::now());
    work.commit();
    m_host.events().tell("sheet.changed", std::to_string(sheet.id.value));
    return changed;
}

std::string PrintRun::printerOf(const data::Sheet& sheet, const PrintOrder& order) const
{
    if (!order.printer.empty()) return order.printer;
    return printerFor(m_host.settings(), sheet);
}

std::vector<data::Sheet> PrintRun::claim(const PrintOrder& order)
{
    data::Transaction work{m_host.database(data::Schema::studio)};
    auto sheets = order.sheets.empty()
                      ? data::SheetRepository{work}.claim(m_host.station(), lease, data::now(), order.limit, idOf(work, order.orderKey))
                      : claimThese(work, order);
    work.commit();
    return sheets;
}

std::vector<data::Sheet> PrintRun::claimThese(data::Transaction& work, const PrintOrder& order)
{
    data::SheetRepository sheets{work};
    std::vector<data::Sheet> claimed;
    for (const auto id : order.sheets) {
        auto sheet = sheets.find(id);
        if (!sheet || !prints(*sheet)) continue;
        sheet->station = m_host.station();
        sheet->leaseUntil = data::now() + lease;
        claimed.push_back(sheets.change(*sheet, data::SheetState::claimed, m_host.person(), {}, data::now()));
    }
    return claimed;
}

sdk::RenderedPage PrintRun::render(const data::Sheet& sheet, const sdk::RenderOptions& options)
{
    const auto facts = readSheetFacts(m_host.database(data::Schema::studio), sheet);
    const auto data = templateData(facts, m_host.pictures(data::Schema::studio), studioFacts(m_host.settings()));
    return m_host.renderer().draw(m_host.templates().document(sheet.templateKey), data, options);
}

/// Away: it prints later, and the run stops. Not known what became of it: a person decides, and the run stops. A refusal of this one
/// sheet (no such printer, an option it lacks): only this one has failed.
data::Sheet PrintRun::refused(const data::Sheet& sheet, const data::Error& error)
{
    const bool unknown = error.trouble() == data::Trouble::broken;
    const auto ended = change(sheet, unknown ? data::SheetState::unknown : data::SheetState::failed, error.what());
    if (error.trouble() == data::Trouble::unavailable)
        change(ended, data::SheetState::queued, _("The printer took nothing: it prints later"));
    if (unknown || error.trouble() == data::Trouble::unavailable) throw error;
    return ended;
}

data::Sheet PrintRun::handOver(data::Sheet sheet, const sdk::PrintRequest& request)
{
    sheet.fileSha256 = data::sha256(request.pdf);
    sheet.printer = request.printer;
    sheet = change(sheet, data::SheetState::rendered, {});
    // Written before the printer hears of it: from here on a crash leaves a trace.
    sheet = change(sheet, data::SheetState::handedOver, request.printer);
    try {
        sheet.printJob = m_host.printers().submit(request);
    } catch (const data::Error& error) {
        return refused(sheet, error);
    }
    store(m_host.database(data::Schema::studio), sheet);
    return sheet;
}

PrintedSheet PrintRun::follow(data::Sheet sheet)
{
    const auto status = m_host.printers().status(sheet.printJob);
    const auto next = stateAfter(status.state);
    if (next == sheet.state) {
        return {stillWatched(m_host.database(data::Schema::studio), sheet), {}};
    }
    return {change(sheet, next, status.words), next == data::SheetState::printed ? std::string{} : status.words};
}

PrintedSheet PrintRun::printOne(const data::Sheet& sheet, const PrintOrder& order)
{
    sdk::RenderedPage page;
    try {
        refuseDigital(sheet);
        page = render(sheet, {.format = sdk::PageFormat::pdf});
    } catch (const data::Error& error) {
        return {change(sheet, data::SheetState::failed, error.what()), error.what()};
    }
    auto& studio = m_host.database(data::Schema::studio);
    if (!order.copyTo.empty()) m_host.printers().submit(requestFor(studio, sheet, order.copyTo, page.bytes));
    const auto handed = handOver(sheet, requestFor(studio, sheet, printerOf(sheet, order), page.bytes));
    if (handed.state == data::SheetState::failed) return {handed, handed.reason};
    return follow(handed);
}

void PrintRun::giveBack(const data::Sheet& sheet, const std::string& why)
{
    const auto stored = [&] {
        data::Transaction work{m_host.database(data::Schema::studio), data::Transaction::Access::read};
        return data::SheetRepository{work}.find(sheet.id);
    }();
    const bool stillHere = stored && (stored->state == data::SheetState::claimed || stored->state == data::SheetState::rendered);
    if (stillHere) change(*stored, data::SheetState::queued, why);
}

PrintResult PrintRun::print(const PrintOrder& order, sdk::Progress* progress)
{
    const auto lock = StationLock::take(m_host.home());
    if (!lock) throw data::Error{data::Trouble::conflict, _("This station prints already. Wait for that run to end, or cancel it.")};
    settleOwn();
    PrintResult result;
    const auto sheets = claim(order);
    std::size_t done = 0;
    const auto giveBackRest = [&](const std::string& why) {
        for (std::size_t rest = done; rest < sheets.size(); ++rest)
            giveBack(sheets[rest], why);
    };
    try {
        for (; done != sheets.size(); ++done) {
            if (progress) progress->report(done, sheets.size(), std::to_string(sheets[done].id.value) + " " + sheets[done].description);
            result.sheets.push_back(printOne(sheets[done], order));
        }
    } catch (const sdk::Cancelled&) {
        giveBackRest(_("Printing was cancelled"));
        throw;
    } catch (const data::Error& error) {
        result.stopped = error.what();
        giveBackRest(result.stopped);
    }
    return result;
}

int PrintResult::count(data::SheetState state) const
{
    return static_cast<int>(std::count_if(sheets.begin(), sheets.end(), [&](const PrintedSheet& one) { return one.sheet.state == state; }));
}

} // namespace packhouse::fulfill
