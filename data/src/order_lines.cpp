#include "packhouse/data/order_list.hpp"

#include "like.hpp"
#include "list_conditions.hpp"
#include "list_lines.hpp"
#include "typed_values.hpp"

#include <algorithm>
#include <functional>

namespace packhouse::data {
namespace {

#define FROM_ORDERS "SELECT orders.id FROM orders"

// search_text is "key TAB first last TAB e-mail TAB".
TextColumn orderColumn()
{
    return {FROM_ORDERS " WHERE orders.search_text LIKE :value ESCAPE '~'"_sql, PACKHOUSE_COMPARISONS(FROM_ORDERS, "LOWER(orders.order_key)"), "", "\t%\t%\t"};
}

TextColumn customerColumn()
{
    return {FROM_ORDERS " WHERE orders.search_text LIKE :value ESCAPE '~'"_sql, PACKHOUSE_COMPARISONS(FROM_ORDERS, "orders.customer_folded"), "%\t", "\t%\t"};
}

TextColumn emailColumn()
{
    return {FROM_ORDERS " WHERE orders.search_text LIKE :value ESCAPE '~'"_sql,
            PACKHOUSE_COMPARISONS(FROM_ORDERS, "(SELECT LOWER(customers.email) FROM customers WHERE customers.id = orders.customer_id)"), "%\t%\t", "\t"};
}

TextColumn jobColumn()
{
    return {FROM_ORDERS " WHERE orders.job_id IN (SELECT jobs.id FROM jobs WHERE jobs.search_text LIKE :value ESCAPE '~')"_sql,
            PACKHOUSE_COMPARISONS(FROM_ORDERS, "(SELECT jobs.search_text FROM jobs WHERE jobs.id = orders.job_id)"), "", "\t%"};
}

Conditions stateConditions(const std::vector<OrderState>& states)
{
    std::vector<std::string> words;
    for (const OrderState state : states) words.emplace_back(wordOf(state));
    if (words.empty()) return {};
    return std::vector{Condition{FROM_ORDERS " WHERE orders.state IN (:value)"_sql, {{"value", words}}}};
}

Conditions kindConditions(const std::vector<OrderKind>& kinds)
{
    if (kinds.empty()) return {};
    return std::vector{Condition{FROM_ORDERS " WHERE orders.kind IN (:value)"_sql, {{"value", kinds}}}};
}

/// A word anywhere in the row. What it cannot be gets a value that no row has, since IN () of nothing is neither true nor false.
Condition anywhere(const std::string& word)
{
    std::vector<std::string> states{""};
    for (const OrderState state : containing<OrderState>(word)) states.emplace_back(wordOf(state));
    std::vector<OrderKind> kinds{OrderKind{}};
    for (const OrderKind kind : containing<OrderKind>(word)) kinds.push_back(kind);
    const bool isAmount = word.find_first_of(".,") != std::string::npos;
    const std::int64_t cents = isAmount ? typedNumber(word, 2).value_or(-1) : -1;
    return {FROM_ORDERS " WHERE orders.search_text LIKE :word ESCAPE '~' OR orders.state IN (:states) OR orders.kind IN (:kinds) OR orders.total = :cents "
                        "OR orders.job_id IN (SELECT jobs.id FROM jobs WHERE jobs.search_text LIKE :word ESCAPE '~')"_sql,
            {{"word", "%" + likeText(word) + "%"}, {"states", states}, {"kinds", kinds}, {"cents", cents}}};
}

Conditions conditionsOf(const FilterTerm& term)
{
    if (term.field.empty()) return std::vector{anywhere(searchFold(term.value))};
    if (term.field == "order") return textConditions(orderColumn(), term);
    if (term.field == "customer") return textConditions(customerColumn(), term);
    if (term.field == "email") return textConditions(emailColumn(), term);
    if (term.field == "job") return textConditions(jobColumn(), term);
    if (term.field == "state") return stateConditions(namedBy<OrderState>(term));
    if (term.field == "kind") return kindConditions(namedBy<OrderKind>(term));
    if (term.field == "total") return moneyConditions(PACKHOUSE_COMPARISONS(FROM_ORDERS, PACKHOUSE_TEN_THOUSANDTHS("orders.total", "orders.currency")), term);
    if (term.field == "placed") return dayConditions(PACKHOUSE_COMPARISONS(FROM_ORDERS, "orders.placed_at"), term);
    if (term.field == "paid") return dayConditions(PACKHOUSE_COMPARISONS(FROM_ORDERS, "orders.paid_at"), term);
    return {};
}

Sortings sortings()
{
    return {{"order", {FROM_ORDERS " ORDER BY orders.order_key"_sql}},
            {"customer", {FROM_ORDERS " ORDER BY orders.customer_folded"_sql}},
            {"email", {FROM_ORDERS " ORDER BY (SELECT LOWER(customers.email) FROM customers WHERE customers.id = orders.customer_id)"_sql}},
            {"job", {FROM_ORDERS " ORDER BY (SELECT jobs.name_folded FROM jobs WHERE jobs.id = orders.job_id)"_sql}},
            {"state", {FROM_ORDERS " ORDER BY orders.state"_sql}},
            {"kind", {FROM_ORDERS " ORDER BY orders.kind"_sql}},
            {"total", {FROM_ORDERS " ORDER BY orders.total"_sql}},
            {"placed", {FROM_ORDERS " ORDER BY orders.placed_at"_sql}},
            {"paid", {FROM_ORDERS " ORDER BY COALESCE(orders.paid_at, 0)"_sql}}};
}

OrderLine readLine(const Row& row)
{
    OrderLine line;
    line.id = row.id<Order>("id");
    line.key = row.text("order_key");
    const std::string first = row.text("first_name"), last = row.text("last_name");
    line.customer = first + (first.empty() || last.empty() ? "" : " ") + last;
    line.email = row.text("email");
    line.job = row.text("job");
    line.kind = row.get<OrderKind>("kind");
    line.state = orderStateOf(row.text("state"));
    line.items = row.number("items");
    line.total = row.money("total", Currency::of(row.text("currency")));
    line.placedAt = row.instant("placed_at");
    line.paidAt = row.get<std::optional<Instant>>("paid_at");
    return line;
}

bool hasSheets(Session& session)
{
    return session.count("SELECT COUNT(*) AS n FROM schema_migrations WHERE schema_kind = 'studio'"_sql) > 0;
}

void countSheets(Session& session, std::vector<OrderLine>& lines, const std::vector<std::int64_t>& ids)
{
    const Sql count = "SELECT order_id, COUNT(*) AS n FROM sheets WHERE order_id IN (:ids) GROUP BY order_id"_sql;
    session.query(count, {{"ids", ids}}, [&](const Row& row) {
        for (OrderLine& line : lines)
            if (line.id.value == row.integer("order_id")) line.sheets = row.number("n");
        return true;
    });
}

} // namespace

const std::vector<std::string>& OrderList::fields()
{
    static const std::vector<std::string> fields{"order", "customer", "email", "job", "state", "kind", "total", "placed", "paid"};
    return fields;
}

std::vector<std::int64_t> OrderList::ids(const ListQuery& query)
{
    Selection selection{FROM_ORDERS ""_sql};
    for (const std::string& word : query.filter.words) selection.where({anywhere(word)});
    addTerms(selection, query.filter, FROM_ORDERS " WHERE 1 = 0"_sql, conditionsOf);
    if (sortBy(selection, query.sort, sortings())) selection.orderBy(FROM_ORDERS " ORDER BY orders.id"_sql);
    std::vector<std::int64_t> ids = m_session.ids(selection);
    // Sorted here, so that the engine may read whichever index is the smallest.
    if (!selection.isOrdered()) std::sort(ids.begin(), ids.end(), std::greater{});
    return ids;
}

std::vector<std::int64_t> OrderList::idsOf(Id<Subject> subject)
{
    const Sql select = "SELECT DISTINCT order_id FROM order_items WHERE subject_id = :subject ORDER BY order_id DESC"_sql;
    return m_session.query(select, {{"subject", subject}}, [](const Row& row) { return row.integer("order_id"); });
}

std::vector<OrderLine> OrderList::lines(std::span<const std::int64_t> ids)
{
    const Sql select = "SELECT orders.id, orders.order_key, customers.first_name, customers.last_name, customers.email, jobs.name AS job, orders.kind, orders.state, "
                       "orders.total, orders.currency, orders.placed_at, orders.paid_at, "
                       "(SELECT COUNT(*) FROM order_items WHERE order_items.order_id = orders.id) AS items "
                       "FROM orders JOIN customers ON customers.id = orders.customer_id JOIN jobs ON jobs.id = orders.job_id WHERE orders.id IN (:ids)"_sql;
    const bool withSheets = hasSheets(m_session);
    auto read = [&](const std::vector<std::int64_t>& part) {
        std::vector<OrderLine> lines = m_session.query(select, {{"ids", part}}, readLine);
        if (withSheets) countSheets(m_session, lines, part);
        return lines;
    };
    return linesOf(ids, readInParts<OrderLine>(ids, read), [](const OrderLine& line) { return line.id.value; });
}

} // namespace packhouse::data
