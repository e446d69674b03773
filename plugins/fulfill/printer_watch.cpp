#include "printer_watch.hpp"

#include "packhouse/data/catalogue_repository.hpp"
#include "packhouse/data/text.hpp"
#include "print_parts.hpp"

#include <algorithm>

namespace packhouse::fulfill {
namespace {

constexpr int mostWaiting = 20'000;

PrinterLine& lineOf(std::vector<PrinterLine>& lines, const std::string& name)
{
    const auto found = std::ranges::find(lines, name, &PrinterLine::name);
    if (found != lines.end()) return *found;
    // Any folder is made when it is first printed into; a queue that the print server does not name is not there.
    const bool folder = name.starts_with("folder");
    lines.push_back({name, folder ? name.substr(name.find(':') + 1) : _("not known to the print server of this computer"), folder, folder});
    return lines.back();
}

bool isPrinter(const std::string& name)
{
    return name.starts_with("cups:") || name.starts_with("folder");
}

} // namespace

std::string PrinterLine::shownName() const
{
    if (name == "folder") return _("Print folder");
    const auto colon = name.find(':');
    return colon == std::string::npos ? name : name.substr(colon + 1);
}

std::vector<PrinterLine> readPrinters(sdk::Host& host)
{
    std::vector<PrinterLine> lines;
    for (auto& printer : host.printers().list()) lines.push_back({printer.name, printer.state, printer.ready});
    data::Transaction work{host.database(data::Schema::studio), data::Transaction::Access::read};
    lineOf(lines, host.settings().text("fulfill.printer", "folder")).isDefault = true;
    for (const auto& sheet : data::SheetRepository{work}.inState(data::SheetState::queued, mostWaiting))
        if (prints(sheet)) ++lineOf(lines, printerFor(host.settings(), sheet)).waiting;
    for (const auto& product : data::ProductRepository{work}.all())
        if (isPrinter(product.printer)) lineOf(lines, product.printer).products.push_back(product.code);
    return lines;
}

void PrinterWatch::look(sdk::Host& host)
{
    auto now = readPrinters(host);
    if (now == m_before) return;
    m_before = std::move(now);
    host.events().tell("printers.changed", {});
}

} // namespace packhouse::fulfill
