#include "like.hpp"
#include "list_lines.hpp"
#include "order_rows.hpp"
#include "packhouse/data/order_repository.hpp"
#include "search_text.hpp"
#include "selection.hpp"

#include <algorithm>
#include <functional>

namespace packhouse::data {
namespace {

constexpr std::size_t mostWords = 4;

std::vector<std::string> wordsOfStates(const std::vector<OrderState>& states)
{
    std::vector<std::string> words;
    for (const OrderState state : states) words.emplace_back(wordOf(state));
    return words;
}

/// Only what is asked for becomes a condition: one that always holds leads an engine to the wrong index.
Selection selectionOf(const OrderFilter& filter)
{
    Selection selection{"SELECT orders.id FROM orders"_sql};
    if (filter.job) selection.where({{"SELECT orders.id FROM orders WHERE orders.job_id = :job"_sql, {{"job", *filter.job}}}});
    if (filter.before) selection.where({{"SELECT orders.id FROM orders WHERE orders.id < :before"_sql, {{"before", filter.before}}}});
    if (!filter.states.empty()) selection.where({{"SELECT orders.id FROM orders WHERE orders.state IN (:states)"_sql, {{"states", wordsOfStates(filter.states)}}}});
    auto words = splitAtBlanks(searchFold(filter.text));
    words.resize(std::min(words.size(), mostWords));
    for (const std::string& word : words)
        selection.where({{"SELECT orders.id FROM orders WHERE orders.search_text LIKE :word ESCAPE '~'"_sql, {{"word", "%" + likeText(word) + "%"}}}});
    return selection;
}

std::vector<std::int64_t> newestIds(Session& session, const OrderFilter& filter)
{
    Selection selection = selectionOf(filter);
    // With words the engine shall read the narrow index to its end rather than wide rows until enough are found.
    const bool readsAll = !splitAtBlanks(filter.text).empty();
    if (!readsAll) {
        selection.orderBy("SELECT orders.id FROM orders ORDER BY orders.id"_sql, true);
        selection.limit(filter.limit);
    }
    std::vector<std::int64_t> ids = session.ids(selection);
    if (readsAll) std::sort(ids.begin(), ids.end(), std::greater{});
    ids.resize(std::min(ids.size(), static_cast<std::size_t>(std::max(filter.limit, 0))));
    return ids;
}

} // namespace

std::vector<Order> OrderRepository::list(const OrderFilter& filter)
{
    const Sql select = "SELECT orders.*, customers.first_name, customers.last_name, customers.email, customers.phone, customers.line1, customers.line2, "
                       "customers.postal_code, customers.city, customers.state AS state_or_county, customers.country "
                       "FROM orders JOIN customers ON customers.id = orders.customer_id WHERE orders.id IN (:ids)"_sql;
    const std::vector<std::int64_t> ids = newestIds(m_session, filter);
    auto read = [&](const std::vector<std::int64_t>& part) { return m_session.query(select, {{"ids", part}}, readOrder); };
    std::vector<Order> orders = linesOf(ids, readInParts<Order>(ids, read), [](const Order& order) { return order.id.value; });
    loadItems(m_session, orders);
    return orders;
}

} // namespace packhouse::data
