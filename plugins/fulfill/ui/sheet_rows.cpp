#include "sheet_rows.hpp"

#include "sheet_signs.hpp"

#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/ui/text.hpp"

namespace packhouse::fulfill {
namespace {

std::string packageOf(const ShownSheet& shown)
{
    for (const data::OrderItem& item : shown.order->order.items)
        if (shown.sheet->item == item.id) return item.packageCode;
    return "–";
}

} // namespace

std::vector<ui::Column> SheetRows::columns()
{
    return {{_("Sheet"), 64, ui::ColumnKind::number}, {_("State"), 118, ui::ColumnKind::iconText}, {_("Code"), 56}, {_("Product"), 158},
        {_("Child"), 136}, {_("Printer"), 84}};
}

ui::Cell SheetRows::cell(std::size_t row, std::size_t column) const
{
    const ShownSheet& shown = m_sheets.at(row);
    switch (column) {
    case 0: return {ui::shownNumber(shown.sheet->id.value)};
    case 1: return cellOf(signOf(*shown.sheet));
    case 2: return {packageOf(shown)};
    case 3: return {shown.sheet->description};
    case 4: return {shown.sheet->subjectName};
    default: return {shown.sheet->printer.empty() ? _("any") : shown.sheet->printer};
    }
}

} // namespace packhouse::fulfill
