#include "search_fill.hpp"

#include "order_rows.hpp"
#include "search_text.hpp"
#include "search_words.hpp"
#include "subject_rows.hpp"

namespace packhouse::data {
namespace {

constexpr std::size_t readAtOnce = 5000;

using Words = std::vector<std::pair<std::int64_t, std::set<std::string>>>;

/// Hands all rows of `select` (`… WHERE id > :after ORDER BY id {limit:most}`) to `take`, in parts so that a large table does not have to fit into memory.
template <typename Record, typename Read, typename Take>
void inParts(Session& session, const Sql& select, Read read, Take take)
{
    std::int64_t after = 0;
    for (;;) {
        const std::vector<Record> part = session.query(select, {{"after", after}, {"most", readAtOnce}}, read);
        if (part.empty()) return;
        take(part);
        after = part.back().id.value;
    }
}

void fillJobs(Session& session)
{
    const auto read = [](const Row& row) { return Parameters{{"id", row.integer("id")}, {"search_text", searchTextOf({row.text("name"), row.text("job_key")})}}; };
    for (const Parameters& job : session.query("SELECT id, name, job_key FROM jobs"_sql, {}, read))
        session.execute("UPDATE jobs SET search_text = :search_text WHERE id = :id"_sql, job);
}

void fillFolders(Session& session)
{
    const auto read = [](const Row& row) { return Folder{row.id<Folder>("id"), {}, {}, row.text("folder_key"), row.text("name")}; };
    inParts<Folder>(session, "SELECT id, folder_key, name FROM folders WHERE id > :after ORDER BY id {limit:most}"_sql, read, [&](const std::vector<Folder>& folders) {
        Words words;
        for (const Folder& folder : folders) {
            session.execute("UPDATE folders SET search_text = :search_text WHERE id = :id"_sql, {{"id", folder.id}, {"search_text", searchTextOf({folder.name, folder.key})}});
            words.emplace_back(folder.id.value, searchWordsOf({folder.name}));
        }
        addSearchWords(session, Searched::folder, words);
    });
}

void fillSubjects(Session& session)
{
    inParts<Subject>(session, "SELECT * FROM subjects WHERE id > :after ORDER BY id {limit:most}"_sql, readSubject, [&](const std::vector<Subject>& subjects) {
        const Sql update = "UPDATE subjects SET first_folded = :first_folded, last_folded = :last_folded, search_text = :search_text WHERE id = :id"_sql;
        Words words;
        for (const Subject& subject : subjects) {
            Parameters folded = foldedParameters(subject);
            folded.add("id", subject.id);
            session.execute(update, folded);
            words.emplace_back(subject.id.value, searchWordsOf(subject));
        }
        addSearchWords(session, Searched::subject, words);
    });
}

Order readNames(const Row& row)
{
    Order order;
    order.id = row.id<Order>("id");
    order.key = row.text("order_key");
    order.customer.firstName = row.text("first_name");
    order.customer.lastName = row.text("last_name");
    order.customer.email = row.text("email");
    return order;
}

void fillOrders(Session& session)
{
    const Sql select = "SELECT orders.id, orders.order_key, customers.first_name, customers.last_name, customers.email FROM orders "
                       "JOIN customers ON customers.id = orders.customer_id WHERE orders.id > :after ORDER BY orders.id {limit:most}"_sql;
    inParts<Order>(session, select, readNames, [&](const std::vector<Order>& orders) {
        const Sql update = "UPDATE orders SET search_text = :search_text, customer_folded = :customer_folded WHERE id = :id"_sql;
        Words words;
        for (const Order& order : orders) {
            session.execute(update, {{"id", order.id}, {"search_text", searchTextOf(order)}, {"customer_folded", customerFolded(order.customer)}});
            words.emplace_back(order.id.value, searchWordsOf(order.customer));
        }
        addSearchWords(session, Searched::order, words);
    });
}

} // namespace

void fillSearch(Session& session)
{
    fillJobs(session);
    fillFolders(session);
    fillSubjects(session);
    fillOrders(session);
}

} // namespace packhouse::data
