#include "packhouse/data/order_repository.hpp"

#include "failure.hpp"
#include "key_registry.hpp"
#include "order_rows.hpp"
#include "packhouse/data/text.hpp"
#include "search_words.hpp"

namespace packhouse::data {
namespace {

std::optional<Order> loadOne(Session& session, std::int64_t id)
{
    const Sql order = "SELECT orders.*, customers.first_name, customers.last_name, customers.email, customers.phone, customers.line1, customers.line2, "
                      "customers.postal_code, customers.city, customers.state AS state_or_county, customers.country "
                      "FROM orders JOIN customers ON customers.id = orders.customer_id WHERE orders.id = :id"_sql;
    std::vector<Order> found = session.query(order, {{"id", id}}, readOrder);
    loadItems(session, found);
    return found.empty() ? std::nullopt : std::optional{std::move(found.front())};
}

std::optional<Order> loadBy(Session& session, const Sql& idOf, const std::string& text)
{
    const auto id = session.one(idOf, {{"text", text}}, [](const Row& row) { return row.integer("id"); });
    return id ? loadOne(session, *id) : std::nullopt;
}

std::optional<Order> madeBy(Session& session, const std::string& formToken)
{
    return formToken.empty() ? std::nullopt : loadBy(session, "SELECT id FROM orders WHERE form_token = :text"_sql, formToken);
}

void insertOrder(Session& session, Order& order)
{
    order.key = registerKey(session, KeyKind::order, order.key);
    order.revision = 1;
    const Sql customer = "INSERT INTO customers (first_name, last_name, email, phone, line1, line2, postal_code, city, state, country) "
                         "VALUES (:first_name, :last_name, :email, :phone, :line1, :line2, :postal_code, :city, :state, :country)"_sql;
    order.customer.id.value = session.insert(customer, customerParameters(order));
    const Sql insert = "INSERT INTO orders (order_key, kind, state, job_id, offer_code, offer_version, customer_id, search_text, customer_folded, delivery_code, delivery_description, "
                       "delivery_line1, delivery_line2, delivery_postal_code, delivery_city, delivery_state, delivery_country, currency, goods, discount, delivery, "
                       "fees, exclusive_tax, included_tax, total, paid, owed, kept, refunded, remark, form_token, placed_at, paid_at, revision) "
                       "VALUES (:order_key, :kind, :state, :job_id, :offer_code, :offer_version, :customer_id, :search_text, :customer_folded, :delivery_code, :delivery_description, "
                       ":delivery_line1, :delivery_line2, :delivery_postal_code, :delivery_city, :delivery_state, :delivery_country, :currency, :goods, :discount, "
                       ":delivery, :fees, :exclusive_tax, :included_tax, :total, :paid, :owed, :kept, :refunded, :remark, :form_token, :placed_at, :paid_at, :revision)"_sql;
    order.id.value = session.insert(insert, orderParameters(order), format(_("There is an order {} already."), order.key));
    addSearchWords(session, Searched::order, order.id.value, searchWordsOf(order.customer));
    insertItems(session, order);
}

/// Leaves nothing behind where something is taken; then the conflict's sentence.
std::optional<std::string> insertUnlessTaken(Session& session, Order& order)
{
    Savepoint attempt{session};
    try {
        insertOrder(session, order);
    } catch (const TakenError& taken) {
        return taken.what();
    }
    attempt.release();
    return {};
}

std::set<std::string> storedWords(Session& session, Id<Order> order)
{
    const Sql customer = "SELECT customers.first_name, customers.last_name, customers.email FROM customers JOIN orders ON orders.customer_id = customers.id WHERE orders.id = :order"_sql;
    const auto words = session.one(customer, {{"order", order}}, [](const Row& row) {
        return searchWordsOf(Customer{{}, row.text("first_name"), row.text("last_name"), row.text("email"), {}, {}});
    });
    return words.value_or(std::set<std::string>{});
}

} // namespace

Order OrderRepository::add(Order order)
{
    checkCentEquation(order.money);
    if (auto made = madeBy(m_session, order.formToken)) return *made;
    const auto taken = insertUnlessTaken(m_session, order);
    if (!taken) return order;
    // A second click that came through at the same moment: the first one's order is there by now.
    if (auto made = madeBy(m_session, order.formToken)) return *made;
    throw Error{Trouble::conflict, *taken};
}

Order OrderRepository::update(Order order)
{
    checkCentEquation(order.money);
    const Sql update = "UPDATE orders SET kind = :kind, state = :state, job_id = :job_id, offer_code = :offer_code, offer_version = :offer_version, "
                       "search_text = :search_text, customer_folded = :customer_folded, delivery_code = :delivery_code, delivery_description = :delivery_description, delivery_line1 = :delivery_line1, "
                       "delivery_line2 = :delivery_line2, delivery_postal_code = :delivery_postal_code, delivery_city = :delivery_city, delivery_state = :delivery_state, "
                       "delivery_country = :delivery_country, currency = :currency, goods = :goods, discount = :discount, delivery = :delivery, fees = :fees, "
                       "exclusive_tax = :exclusive_tax, included_tax = :included_tax, total = :total, paid = :paid, owed = :owed, kept = :kept, refunded = :refunded, "
                       "remark = :remark, placed_at = :placed_at, paid_at = :paid_at, revision = :revision + 1 WHERE id = :id AND revision = :revision"_sql;
    if (!m_session.execute(update, orderParameters(order)))
        throw Error{Trouble::conflict, format(_("Somebody else changed the order {} in the meantime. Read it again and repeat your changes."), order.key)};
    changeSearchWords(m_session, Searched::order, order.id.value, storedWords(m_session, order.id), searchWordsOf(order.customer));
    const Sql customer = "UPDATE customers SET first_name = :first_name, last_name = :last_name, email = :email, phone = :phone, line1 = :line1, line2 = :line2, "
                         "postal_code = :postal_code, city = :city, state = :state, country = :country WHERE id = (SELECT customer_id FROM orders WHERE id = :order)"_sql;
    m_session.execute(customer, customerParameters(order));
    ++order.revision;
    return order;
}

std::optional<Order> OrderRepository::find(const std::string& key)
{
    return loadBy(m_session, "SELECT id FROM orders WHERE order_key = :text"_sql, key);
}

std::optional<Order> OrderRepository::find(Id<Order> id) { return loadOne(m_session, id.value); }

} // namespace packhouse::data
