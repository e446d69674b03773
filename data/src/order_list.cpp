#include "like.hpp"
#include "order_rows.hpp"
#include "packhouse/data/order_repository.hpp"
#include "search_text.hpp"
#include "words.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <sstream>

namespace packhouse::data {
namespace {

constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max();

/// A pattern for each of the first words; "%" where there are fewer.
std::array<std::string, 4> patternsOf(const std::string& text)
{
    std::array<std::string, 4> patterns;
    patterns.fill("%");
    std::istringstream words{searchFold(text)};
    std::string word;
    for (std::string& pattern : patterns)
        if (words >> word) pattern = "%" + likeText(word) + "%";
    return patterns;
}

std::vector<std::string> wordsOfStates(const std::vector<OrderState>& states)
{
    std::vector<std::string> all;
    for (const auto& [state, word] : wordsOf<OrderState>)
        if (states.empty() || std::find(states.begin(), states.end(), state) != states.end()) all.emplace_back(word);
    return all;
}

} // namespace

std::vector<Order> OrderRepository::list(const OrderFilter& filter)
{
    const Sql list = "SELECT orders.*, customers.first_name, customers.last_name, customers.email, customers.phone, customers.line1, customers.line2, "
                     "customers.postal_code, customers.city, customers.state AS state_or_county, customers.country "
                     "FROM orders JOIN customers ON customers.id = orders.customer_id "
                     "WHERE orders.job_id >= :first_job AND orders.job_id <= :last_job AND orders.id < :before AND orders.state IN (:states) "
                     "AND orders.search_text LIKE :word1 ESCAPE '~' AND orders.search_text LIKE :word2 ESCAPE '~' "
                     "AND orders.search_text LIKE :word3 ESCAPE '~' AND orders.search_text LIKE :word4 ESCAPE '~' ORDER BY orders.id DESC {limit:most}"_sql;
    const auto patterns = patternsOf(filter.text);
    std::vector<Order> orders = m_session.query(list,
                                                {{"first_job", filter.job ? filter.job->value : 0},
                                                 {"last_job", filter.job ? filter.job->value : largest},
                                                 {"before", filter.before ? filter.before.value : largest},
                                                 {"states", wordsOfStates(filter.states)},
                                                 {"word1", patterns[0]},
                                                 {"word2", patterns[1]},
                                                 {"word3", patterns[2]},
                                                 {"word4", patterns[3]},
                                                 {"most", filter.limit}},
                                                readOrder);
    loadItems(m_session, orders);
    return orders;
}

} // namespace packhouse::data
