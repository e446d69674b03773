#include "order_source.hpp"

#include "sheet_rows.hpp"
#include "signs.hpp"

#include "packhouse/data/in_language.hpp"
#include "packhouse/data/order_list.hpp"
#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/ui/text.hpp"

namespace packhouse::fulfill {
namespace {

std::string kindOf(data::OrderKind kind)
{
    switch (kind) {
    case data::OrderKind::online: return _("online");
    case data::OrderKind::paper: return _("paper");
    case data::OrderKind::customerPaper: return _("customer paper");
    }
    return {};
}

ui::ListRow rowOf(const data::OrderLine& line)
{
    ui::ListRow row{.id = line.id.value};
    row.place = "order:" + line.key;
    row.cells = {{line.key},
                 cellOf(signOf(line.state)),
                 {line.customer},
                 {line.job},
                 {ui::shownDate(line.placedAt)},
                 {line.paidAt ? ui::shownDate(*line.paidAt) : std::string{}},
                 {std::to_string(line.items)},
                 {line.sheets == 0 ? std::string{} : std::to_string(line.sheets)},
                 {ui::shownMoney(line.total)},
                 {line.email},
                 {kindOf(line.kind)}};
    return row;
}

std::vector<ui::ListColumn> columnsOfOrders()
{
    using enum ui::ColumnKind;
    return {
        {.field = "order", .title = _("Order"), .width = 104},
        {.field = "state", .title = _("State"), .width = 140, .kind = iconText},
        {.field = "customer", .title = _("Customer"), .width = 150},
        {.field = "job", .title = _("Job"), .width = 170},
        {.field = "placed", .title = _("Placed"), .width = 110},
        {.field = "paid", .title = _("Paid"), .width = 110},
        {.field = "items", .title = _("Items"), .width = 56, .kind = number, .sortable = false},
        {.field = "sheets", .title = _("Sheets"), .width = 60, .kind = number, .sortable = false},
        {.field = "total", .title = _("Total"), .width = 96, .kind = number},
        {.field = "email", .title = _("E-mail"), .width = 200, .shown = false},
        {.field = "kind", .title = _("Kind"), .width = 110, .shown = false}};
}

} // namespace

const std::vector<ui::ListColumn>& OrderSource::columns() const
{
    return data::inLanguage<columnsOfOrders>();
}

std::vector<ui::RowId> OrderSource::ids(const data::ListQuery& query, sdk::Progress&) const
{
    data::Transaction work{m_host.database(data::Schema::studio), data::Transaction::Access::read};
    return data::OrderList{work}.ids(query);
}

std::vector<ui::ListRow> OrderSource::rows(const std::vector<ui::RowId>& ids, sdk::Progress&) const
{
    data::Transaction work{m_host.database(data::Schema::studio), data::Transaction::Access::read};
    std::vector<ui::ListRow> rows;
    for (const auto& line : data::OrderList{work}.lines(ids)) rows.push_back(rowOf(line));
    return rows;
}

} // namespace packhouse::fulfill
