#include "exchange_parts.hpp"

namespace packhouse::data {
namespace {

constexpr std::string_view orderSchema = "packhouse.order/1";
constexpr std::string_view shipmentSchema = "packhouse.shipment/1";

Json jsonOfAddress(const Address& address)
{
    return {{"line1", address.line1}, {"line2", address.line2}, {"postalCode", address.postalCode},
            {"city", address.city},   {"state", address.state}, {"country", address.country}};
}

Address addressOf(const std::optional<JsonReader>& from)
{
    if (!from) return {};
    return {from->textOrEmpty("line1"), from->textOrEmpty("line2"), from->textOrEmpty("postalCode"),
            from->textOrEmpty("city"),  from->textOrEmpty("state"), from->textOrEmpty("country")};
}

Json jsonOfCustomer(const Customer& customer)
{
    return {{"firstName", customer.firstName},
            {"lastName", customer.lastName},
            {"email", customer.email},
            {"phone", customer.phone},
            {"address", jsonOfAddress(customer.address)}};
}

Customer customerOf(const JsonReader& from)
{
    return {{}, from.textOrEmpty("firstName"), from.textOrEmpty("lastName"), from.textOrEmpty("email"), from.textOrEmpty("phone"), addressOf(from.optional("address"))};
}

constexpr std::pair<const char*, Money OrderMoney::*> moneyParts[] = {
    {"goods", &OrderMoney::goods},   {"discount", &OrderMoney::discount},         {"delivery", &OrderMoney::delivery},
    {"fees", &OrderMoney::fees},     {"exclusiveTax", &OrderMoney::exclusiveTax}, {"includedTax", &OrderMoney::includedTax},
    {"total", &OrderMoney::total},   {"paid", &OrderMoney::paid},                 {"owed", &OrderMoney::owed},
    {"kept", &OrderMoney::kept},     {"refunded", &OrderMoney::refunded}};

constexpr std::pair<const char*, Money OrderItem::*> itemParts[] = {
    {"unitPrice", &OrderItem::unitPrice},       {"amount", &OrderItem::amount},          {"discount", &OrderItem::discount},
    {"exclusiveTax", &OrderItem::exclusiveTax}, {"includedTax", &OrderItem::includedTax}};

Json jsonOfMoney(const OrderMoney& money)
{
    Json parts = Json::object();
    for (const auto& [name, part] : moneyParts) parts[name] = jsonOf(money.*part);
    return parts;
}

OrderMoney moneyOf(const JsonReader& from)
{
    OrderMoney money;
    for (const auto& [name, part] : moneyParts) money.*part = from.money(name);
    try {
        checkCentEquation(money);
    } catch (const Error& error) {
        from.expected(error.what());
    }
    return money;
}

Json jsonOfItem(const OrderItem& item)
{
    Json json{{"position", item.position},
              {"package", item.packageCode},
              {"description", item.packageDescription},
              {"quantity", item.quantity},
              {"subjectKey", item.subjectKey},
              {"subjectName", item.subjectName},
              {"imageProofSha256", item.imageProofSha256},
              {"priceReason", item.priceReason}};
    for (const auto& [name, part] : itemParts) json[name] = jsonOf(item.*part);
    return json;
}

OrderItem itemOf(const JsonReader& from)
{
    OrderItem item;
    item.position = from.number("position", 1);
    item.packageCode = from.text("package");
    item.packageDescription = from.textOrEmpty("description");
    item.quantity = from.number("quantity", 1, 10'000);
    item.subjectKey = from.textOrEmpty("subjectKey");
    item.subjectName = from.textOrEmpty("subjectName");
    item.imageProofSha256 = from.textOrEmpty("imageProofSha256");
    item.priceReason = from.textOrEmpty("priceReason");
    for (const auto& [name, part] : itemParts) item.*part = from.money(name);
    return item;
}

Json jsonOfOrder(const Order& order)
{
    return {{"key", order.key},
            {"kind", toWord(order.kind)},
            {"state", toWord(order.state)},
            {"offerCode", order.offerCode},
            {"offerVersion", order.offerVersion},
            {"customer", jsonOfCustomer(order.customer)},
            {"deliveryCode", order.deliveryCode},
            {"deliveryDescription", order.deliveryDescription},
            {"deliveryAddress", jsonOfAddress(order.deliveryAddress)},
            {"money", jsonOfMoney(order.money)},
            {"comment", order.comment},
            {"placedAt", jsonOf(order.placedAt)},
            {"paidAt", jsonOf(order.paidAt)},
            {"items", listOf(order.items, jsonOfItem)}};
}

Order orderOf(const JsonReader& from)
{
    Order order;
    order.key = from.text("key");
    order.kind = from.word<OrderKind>("kind");
    order.state = from.word<OrderState>("state");
    order.offerCode = from.text("offerCode");
    order.offerVersion = from.number("offerVersion", 0);
    order.customer = customerOf(from.member("customer"));
    order.deliveryCode = from.textOrEmpty("deliveryCode");
    order.deliveryDescription = from.textOrEmpty("deliveryDescription");
    order.deliveryAddress = addressOf(from.optional("deliveryAddress"));
    order.money = moneyOf(from.member("money"));
    order.comment = from.textOrEmpty("comment");
    order.placedAt = from.instant("placedAt");
    order.paidAt = from.instantOrNone("paidAt");
    order.items = from.listOrEmpty("items", itemOf);
    return order;
}

Json jsonOfPayment(const Payment& payment)
{
    return {{"provider", payment.provider},
            {"operationId", payment.operationId},
            {"amount", jsonOf(payment.amount)},
            {"outcome", toWord(payment.outcome)},
            {"providerReference", payment.providerReference},
            {"instructions", payment.instructions},
            {"at", jsonOf(payment.at)}};
}

Payment paymentOf(const JsonReader& from, const std::string& orderKey)
{
    Payment payment;
    payment.orderKey = orderKey;
    payment.provider = from.text("provider");
    payment.operationId = from.text("operationId");
    payment.amount = from.money("amount");
    payment.outcome = from.word<PaymentOutcome>("outcome");
    payment.providerReference = from.textOrEmpty("providerReference");
    payment.instructions = from.textOrEmpty("instructions");
    payment.at = from.instant("at");
    return payment;
}

} // namespace

std::string toJson(const OrderDownload& download)
{
    return documentText({{"jobKey", download.jobKey}, {"order", jsonOfOrder(download.order)}, {"payments", listOf(download.payments, jsonOfPayment)}}, orderSchema);
}

OrderDownload orderDownloadFromJson(std::string_view text)
{
    const Json document = parseDocument(text, orderSchema);
    const JsonReader from{document, "$"};
    OrderDownload download;
    download.jobKey = from.text("jobKey");
    download.order = orderOf(from.member("order"));
    download.payments = from.listOrEmpty("payments", [&](const JsonReader& payment) { return paymentOf(payment, download.order.key); });
    return download;
}

std::string toJson(const ShipmentNotice& notice)
{
    return documentText({{"reference", notice.reference},
                         {"orderKey", notice.orderKey},
                         {"method", notice.method},
                         {"carrier", notice.carrier},
                         {"trackingNumber", notice.trackingNumber},
                         {"shippedAt", jsonOf(notice.shippedAt)},
                         {"last", notice.last}},
                        shipmentSchema);
}

ShipmentNotice shipmentNoticeFromJson(std::string_view text)
{
    const Json document = parseDocument(text, shipmentSchema);
    const JsonReader from{document, "$"};
    return {from.text("reference"),         from.text("orderKey"),     from.textOrEmpty("method"),    from.textOrEmpty("carrier"),
            from.textOrEmpty("trackingNumber"), from.instant("shippedAt"), from.flagOrElse("last", false)};
}

} // namespace packhouse::data
