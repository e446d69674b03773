#include "order_rows.hpp"

#include "search_text.hpp"

#include <algorithm>
#include <map>

namespace packhouse::data {
namespace {

constexpr std::size_t askedAtOnce = 1000; // below SQL Server's 2,100 parameters

constexpr std::pair<const char*, Money OrderMoney::*> moneyColumns[] = {
    {"goods", &OrderMoney::goods},   {"discount", &OrderMoney::discount},          {"delivery", &OrderMoney::delivery},
    {"fees", &OrderMoney::fees},     {"exclusive_tax", &OrderMoney::exclusiveTax}, {"included_tax", &OrderMoney::includedTax},
    {"total", &OrderMoney::total},   {"paid", &OrderMoney::paid},                  {"owed", &OrderMoney::owed},
    {"kept", &OrderMoney::kept},     {"refunded", &OrderMoney::refunded}};

constexpr std::pair<const char*, Money OrderItem::*> itemColumns[] = {
    {"unit_price", &OrderItem::unitPrice},       {"amount", &OrderItem::amount},           {"discount", &OrderItem::discount},
    {"exclusive_tax", &OrderItem::exclusiveTax}, {"included_tax", &OrderItem::includedTax}};

Customer readCustomer(const Row& row)
{
    return {row.id<Customer>("customer_id"),
            row.text("first_name"),
            row.text("last_name"),
            row.text("email"),
            row.text("phone"),
            {row.text("line1"), row.text("line2"), row.text("postal_code"), row.text("city"), row.text("state_or_county"), row.text("country")}};
}

OrderItem readItem(const Row& row, const Currency& currency)
{
    OrderItem item;
    item.id = row.id<OrderItem>("id");
    item.position = row.number("position");
    item.packageCode = row.text("package_code");
    item.packageDescription = row.text("package_description");
    item.quantity = row.number("quantity");
    item.subjectKey = row.text("subject_key");
    item.subject = row.get<std::optional<Id<Subject>>>("subject_id");
    item.subjectName = row.text("subject_name");
    item.imageProofSha256 = row.text("image_proof_sha256");
    item.priceReason = row.text("price_reason");
    for (const auto& [name, part] : itemColumns) item.*part = row.money(name, currency);
    return item;
}

Parameters itemParameters(const OrderItem& item, Id<Order> order)
{
    Parameters parameters{{"order_id", order},
                          {"position", item.position},
                          {"package_code", item.packageCode},
                          {"package_description", item.packageDescription},
                          {"quantity", item.quantity},
                          {"subject_key", item.subjectKey},
                          {"subject_id", item.subject},
                          {"subject_name", item.subjectName},
                          {"image_proof_sha256", item.imageProofSha256},
                          {"price_reason", item.priceReason}};
    for (const auto& [name, part] : itemColumns) parameters.add(name, item.*part);
    return parameters;
}

} // namespace

Order readOrder(const Row& row)
{
    Order order;
    order.id = row.id<Order>("id");
    order.key = row.text("order_key");
    order.kind = row.get<OrderKind>("kind");
    order.state = orderStateOf(row.text("state"));
    order.job = row.id<Job>("job_id");
    order.offerCode = row.text("offer_code");
    order.offerVersion = row.number("offer_version");
    order.customer = readCustomer(row);
    order.deliveryCode = row.text("delivery_code");
    order.deliveryDescription = row.text("delivery_description");
    order.deliveryAddress = {row.text("delivery_line1"), row.text("delivery_line2"), row.text("delivery_postal_code"),
                             row.text("delivery_city"),  row.text("delivery_state"), row.text("delivery_country")};
    const Currency currency = Currency::of(row.text("currency"));
    for (const auto& [name, part] : moneyColumns) order.money.*part = row.money(name, currency);
    order.comment = row.text("remark");
    order.formToken = row.get<std::optional<std::string>>("form_token").value_or("");
    order.placedAt = row.instant("placed_at");
    order.paidAt = row.get<std::optional<Instant>>("paid_at");
    order.revision = row.integer("revision");
    return order;
}

void loadItems(Session& session, std::vector<Order>& orders)
{
    std::map<std::int64_t, Order*> byId;
    std::vector<std::int64_t> ids;
    for (Order& order : orders) {
        byId[order.id.value] = &order;
        ids.push_back(order.id.value);
    }
    const Sql items = "SELECT * FROM order_items WHERE order_id IN (:orders) ORDER BY order_id, position"_sql;
    for (std::size_t first = 0; first < ids.size(); first += askedAtOnce) {
        const auto begin = ids.begin() + static_cast<std::ptrdiff_t>(first);
        const std::vector<std::int64_t> part(begin, begin + static_cast<std::ptrdiff_t>(std::min(askedAtOnce, ids.size() - first)));
        session.query(items, {{"orders", part}}, [&](const Row& row) {
            Order& order = *byId.at(row.integer("order_id"));
            order.items.push_back(readItem(row, order.money.total.currency()));
            return true;
        });
    }
}

Parameters customerParameters(const Order& order)
{
    const Customer& customer = order.customer;
    return {{"order", order.id},
            {"first_name", customer.firstName},
            {"last_name", customer.lastName},
            {"email", customer.email},
            {"phone", customer.phone},
            {"line1", customer.address.line1},
            {"line2", customer.address.line2},
            {"postal_code", customer.address.postalCode},
            {"city", customer.address.city},
            {"state", customer.address.state},
            {"country", customer.address.country}};
}

Parameters orderParameters(const Order& order)
{
    const std::optional<std::string> formToken = order.formToken.empty() ? std::nullopt : std::optional{order.formToken};
    Parameters parameters{{"id", order.id},
                          {"order_key", order.key},
                          {"kind", order.kind},
                          {"state", wordOf(order.state)},
                          {"job_id", order.job},
                          {"offer_code", order.offerCode},
                          {"offer_version", order.offerVersion},
                          {"customer_id", order.customer.id},
                          {"search_text", searchTextOf(order)},
                          {"customer_folded", customerFolded(order.customer)},
                          {"delivery_code", order.deliveryCode},
                          {"delivery_description", order.deliveryDescription},
                          {"delivery_line1", order.deliveryAddress.line1},
                          {"delivery_line2", order.deliveryAddress.line2},
                          {"delivery_postal_code", order.deliveryAddress.postalCode},
                          {"delivery_city", order.deliveryAddress.city},
                          {"delivery_state", order.deliveryAddress.state},
                          {"delivery_country", order.deliveryAddress.country},
                          {"currency", order.money.total.currency()},
                          {"remark", order.comment},
                          {"form_token", formToken},
                          {"placed_at", order.placedAt},
                          {"paid_at", order.paidAt},
                          {"revision", order.revision}};
    for (const auto& [name, part] : moneyColumns) parameters.add(name, order.money.*part);
    return parameters;
}

std::string searchTextOf(const Order& order)
{
    const Customer& customer = order.customer;
    return shortened(searchTextOf({order.key, customer.firstName + " " + customer.lastName, customer.email}), 1600);
}

std::string customerFolded(const Customer& customer)
{
    return shortened(searchFold(customer.lastName + " " + customer.firstName), 200);
}

std::set<std::string> searchWordsOf(const Customer& customer)
{
    return searchWordsOf(std::vector<std::string>{customer.firstName, customer.lastName, customer.email});
}

void insertItems(Session& session, Order& order)
{
    std::vector<Parameters> rows;
    for (OrderItem& item : order.items) {
        if (item.position == 0) item.position = static_cast<int>(rows.size()) + 1;
        rows.push_back(itemParameters(item, order.id));
    }
    const Sql insert = "INSERT INTO order_items (order_id, position, package_code, package_description, quantity, subject_key, subject_id, subject_name, "
                       "image_proof_sha256, unit_price, amount, discount, exclusive_tax, included_tax, price_reason) "
                       "VALUES (:order_id, :position, :package_code, :package_description, :quantity, :subject_key, :subject_id, :subject_name, "
                       ":image_proof_sha256, :unit_price, :amount, :discount, :exclusive_tax, :included_tax, :price_reason)"_sql;
    session.insertMany(insert, rows);
    const Sql ids = "SELECT id, position FROM order_items WHERE order_id = :order"_sql;
    session.query(ids, {{"order", order.id}}, [&](const Row& row) {
        for (OrderItem& item : order.items)
            if (item.position == row.number("position")) item.id = row.id<OrderItem>("id");
        return true;
    });
}

} // namespace packhouse::data
