#include "print_parts.hpp"

#include "packhouse/data/order_repository.hpp"

namespace packhouse::fulfill {
namespace {

std::string orderKeyOf(data::Database& studio, const data::Sheet& sheet)
{
    data::Transaction work{studio, data::Transaction::Access::read};
    return data::OrderRepository{work}.find(sheet.order)->key;
}

} // namespace

bool prints(const data::Sheet& sheet)
{
    return sheet.state == data::SheetState::queued && !sheet.held && sheet.kind != data::SheetKind::digital;
}

std::string printerFor(const sdk::Settings& settings, const data::Sheet& sheet)
{
    return sheet.printer.empty() ? settings.text("fulfill.printer", "folder") : sheet.printer;
}

std::string printName(const std::string& orderKey, data::Id<data::Sheet> sheet) { return orderKey + "-" + std::to_string(sheet.value); }

sdk::PrintRequest requestFor(data::Database& studio, const data::Sheet& sheet, const std::string& printer, std::string pdf)
{
    return {printer, printName(orderKeyOf(studio, sheet), sheet.id), std::move(pdf), {{"copies", "1"}, {"print-color-mode", "color"}}};
}

void store(data::Database& studio, const data::Sheet& sheet)
{
    data::Transaction work{studio};
    data::SheetRepository{work}.update(sheet);
    work.commit();
}

data::Sheet stillWatched(data::Database& studio, data::Sheet sheet)
{
    sheet.leaseUntil = data::now() + lease;
    store(studio, sheet);
    return sheet;
}

} // namespace packhouse::fulfill
