#include "sheet_rows.hpp"

#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/ui/text.hpp"

namespace packhouse::fulfill {

std::vector<ui::Column> SheetRows::columns()
{
    return {{_("Sheet"), 64, ui::ColumnKind::number}, {_("State"), 118, ui::ColumnKind::iconText}, {_("Code"), 56}, {_("Product"), 158},
        {_("Child"), 136}, {_("Printer"), 84}};
}

ui::Cell SheetRows::cell(std::size_t row, std::size_t column) const
{
    const ShownSheet& shown = at(row);
    switch (column) {
    case 0: return {ui::shownSheet(shown.sheet->id.value)};
    case 1: return cellOf(signOf(*shown.sheet));
    case 2: return {packageOf(shown)};
    case 3: return {contentOf(*shown.sheet)};
    case 4: return {shown.sheet->subjectName};
    default: return {shown.sheet->printer.empty() ? _("any") : shown.sheet->printer};
    }
}

std::size_t SheetRows::orders() const
{
    std::size_t orders = 0;
    for (std::size_t row = 0; row != m_sheets.size(); ++row) orders += row == 0 || m_sheets[row]->order != m_sheets[row - 1]->order;
    return orders;
}

ui::Cell cellOf(const Sign& sign)
{
    return {sign.word, sign.icon, sign.tone};
}

} // namespace packhouse::fulfill
