#include "order_records.hpp"

#include "support/records.hpp"

namespace packhouse::test {
namespace {

data::OrderItem anItem(int position, const std::string& package, int quantity, std::int64_t unitCents, std::int64_t taxCents)
{
    data::OrderItem item;
    item.position = position;
    item.packageCode = package;
    item.packageDescription = "Package " + package;
    item.quantity = quantity;
    item.subjectKey = "ADAKEY22";
    item.subjectName = "Ada Łukasz";
    item.imageProofSha256 = "22";
    item.unitPrice = euros(unitCents);
    item.amount = euros(unitCents * quantity);
    item.discount = euros(0);
    item.exclusiveTax = euros(taxCents);
    item.includedTax = euros(0);
    item.priceReason = "Regular price";
    return item;
}

} // namespace

data::Order anOrder(data::Id<data::Job> job)
{
    data::Order order;
    order.job = job;
    order.offerCode = "SPRING";
    order.offerVersion = 1;
    order.customer = {{}, "Ruth", "Öz", "ruth@example.org", "+49 1", {"Weg 1", "c/o", "10115", "Berlin", "BE", "DE"}};
    order.deliveryCode = "HOME";
    order.deliveryDescription = "Sent home";
    order.deliveryAddress = {"Allee 2", "", "20095", "Hamburg", "HH", "DE"};
    order.money = {euros(2500), euros(0), euros(500), euros(0), euros(540), euros(0), euros(3540), euros(0), euros(3540), euros(0), euros(0)};
    order.comment = "Please hurry\nthank you";
    order.placedAt = data::instantFromIso("2026-04-14T09:30:00.000001Z");
    order.items = {anItem(1, "A2", 2, 1000, 380), anItem(2, "B1", 1, 500, 95)};
    return order;
}

data::Order aPaidOrder(data::Id<data::Job> job)
{
    data::Order order = anOrder(job);
    order.state = data::OrderState::paid;
    order.paidAt = order.placedAt;
    order.money.paid = order.money.kept = order.money.total;
    order.money.owed = euros(0);
    return order;
}

std::vector<data::Sheet> sheetsOf(const data::Order& order, int products)
{
    std::vector<data::Sheet> sheets;
    for (int position = 1; position <= products + 1; ++position) {
        data::Sheet sheet;
        sheet.order = order.id;
        sheet.kind = position == 1 ? data::SheetKind::orderHeader : data::SheetKind::product;
        if (position > 1) sheet.item = order.items.front().id;
        sheet.position = position;
        sheet.productCode = "8x10";
        sheet.templateKey = "portrait-8x10";
        sheets.push_back(sheet);
    }
    return sheets;
}

} // namespace packhouse::test
