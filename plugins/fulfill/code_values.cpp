#include "code_values.hpp"

#include "packhouse/data/text.hpp"

namespace packhouse::fulfill {
namespace {

std::string nameOf(const data::Customer& customer) { return customer.firstName + " " + customer.lastName; }
std::string date(data::Instant instant) { return data::toIso(instant).substr(0, 10); }
std::string shown(const data::Money& money) { return money.text() + " " + money.currency().code(); }

std::vector<std::string> linesOf(const data::Address& address)
{
    std::vector<std::string> lines;
    const auto add = [&](const std::string& line) {
        if (line.find_first_not_of(" ,") != std::string::npos) lines.push_back(line);
    };
    add(address.line1);
    add(address.line2);
    add(address.city + (address.state.empty() ? "" : ", " + address.state) + " " + address.postalCode);
    add(address.country);
    return lines;
}

void addDelivery(Values& values, const data::Order& order)
{
    values["delivery"] = order.deliveryDescription;
    values["delivery.name"] = nameOf(order.customer);
    int number = 0;
    for (const auto& line : linesOf(order.deliveryAddress)) {
        values["delivery.line" + std::to_string(++number)] = line;
        values["delivery.address"] += (number == 1 ? "" : "\n") + line;
    }
}

std::string paymentState(const data::OrderMoney& money)
{
    if (money.owed.isZero()) return _("Paid");
    return money.paid.isZero() ? _("Not paid") : _("Paid in part");
}

void addMoney(Values& values, const data::OrderMoney& money)
{
    values["order.state"] = paymentState(money);
    values["order.goods"] = shown(money.goods);
    values["order.discount"] = shown(money.discount);
    values["order.delivery"] = shown(money.delivery);
    values["order.fees"] = shown(money.fees);
    values["order.tax"] = shown(money.exclusiveTax.isZero() ? money.includedTax : money.exclusiveTax);
    values["order.total"] = shown(money.total);
    values["order.paid"] = shown(money.paid);
    values["order.owed"] = shown(money.owed);
}

void addCounts(Values& values, const SheetFacts& facts)
{
    int packages = 0;
    for (const auto& item : facts.order.items)
        packages += item.quantity;
    values["order.items"] = std::to_string(packages);
    values["order.sheets"] = std::to_string(facts.sheetsOfOrder);
    values["order.children"] = std::to_string(facts.children.size());
}

void addJob(Values& values, const data::Job& job)
{
    values["jobname"] = job.name;
    values["jobkey"] = job.key;
    values["event.date"] = job.eventDate;
    values["offercode"] = job.upload.offerCode;
    values["seasoncode"] = job.scope.season;
    values["workspacecode"] = job.scope.workspace;
    values["accountcode"] = job.scope.account;
}

void addStudio(Values& values, const StudioFacts& studio)
{
    values["studio"] = studio.name;
    values["studio.address1"] = studio.address1;
    values["studio.address2"] = studio.address2;
    values["studio.contact"] = studio.contact;
}

} // namespace

Values orderValues(const SheetFacts& facts, const StudioFacts& studio)
{
    const auto& order = facts.order;
    Values values{{"orderkey", order.key},
                  {"order.date", date(order.placedAt)},
                  {"order.paidat", order.paidAt ? date(*order.paidAt) : std::string{}},
                  {"order.payment", facts.paidWith},
                  {"comment", order.comment},
                  {"customer.name", nameOf(order.customer)},
                  {"email", order.customer.email},
                  {"phone", order.customer.phone},
                  {"sheet", std::to_string(facts.sheet.id.value)},
                  {"sheet.position", std::to_string(facts.sheet.position)}};
    addStudio(values, studio);
    addJob(values, facts.job);
    addDelivery(values, order);
    addMoney(values, order.money);
    addCounts(values, facts);
    return values;
}

void addChild(Values& values, const SheetFacts::Child& child)
{
    values["name"] = child.subject.firstName + " " + child.subject.lastName;
    values["firstname"] = child.subject.firstName;
    values["lastname"] = child.subject.lastName;
    values["id"] = child.subject.subjectId;
    values["key"] = child.subject.key;
    values["folder"] = child.folder;
    for (const auto& [field, value] : child.subject.fields)
        values["field." + field] = value;
}

void addItem(Values& values, const data::OrderItem& item)
{
    values["package"] = item.packageDescription;
    values["package.code"] = item.packageCode;
    values["package.position"] = std::to_string(item.position);
    values["quantity"] = std::to_string(item.quantity);
    values["price"] = shown(item.unitPrice);
    values["amount"] = shown(item.amount);
}

} // namespace packhouse::fulfill
