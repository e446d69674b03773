#pragma once

#include "packhouse/data/job.hpp"

namespace packhouse::data {

struct Address {
    std::string line1, line2, postalCode, city, state, country; ///< country: ISO 3166 alpha-2
    bool empty() const { return line1.empty() && city.empty() && postalCode.empty(); }
    bool operator==(const Address&) const = default;
};

struct Customer {
    Id<Customer> id;
    std::string firstName, lastName, email, phone;
    Address address;
};

enum class OrderKind { online = 1, paper, customerPaper };

enum class OrderState { cart = 1, placed, paid, downloaded, inProduction, partlyShipped, shipped, complete, voided, partlyRefunded, refunded };

/// The stored split of an order. The cent equation holds on every write:
/// goods − discount + delivery + fees + exclusiveTax = total = paid + owed, paid = kept + refunded.
struct OrderMoney {
    Money goods, discount, delivery, fees;
    Money exclusiveTax; ///< on top of the above
    Money includedTax;  ///< already in them; for information
    Money total, paid, owed, kept, refunded;
    bool operator==(const OrderMoney&) const = default;
};

/// Throws Error{broken} naming the part that does not add up.
void checkCentEquation(const OrderMoney& money);

struct OrderItem {
    Id<OrderItem> id;
    int position = 0; ///< from 1
    std::string packageCode, packageDescription;
    int quantity = 1;
    std::string subjectKey; ///< whose picture
    std::optional<Id<Subject>> subject; ///< resolved in this database
    std::string subjectName; ///< for people
    std::string imageProofSha256; ///< the chosen pose, by its proof; empty: the primary image
    Money unitPrice, amount, discount, exclusiveTax, includedTax; ///< amount = unitPrice × quantity
    std::string priceReason; ///< one sentence: the list in force and why
};

struct Order {
    Id<Order> id;
    std::string key; ///< 8 characters
    OrderKind kind = OrderKind::online;
    OrderState state = OrderState::placed;
    Id<Job> job;
    std::string offerCode;
    int offerVersion = 0;
    Customer customer;
    std::string deliveryCode, deliveryDescription;
    Address deliveryAddress;
    OrderMoney money;
    std::string comment;
    std::string formToken; ///< a second click with the same token is the same order; site only
    Instant placedAt;
    std::optional<Instant> paidAt;
    std::vector<OrderItem> items;
    std::int64_t revision = 0;
};

} // namespace packhouse::data
