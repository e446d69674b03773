#pragma once

#include "packhouse/data/order.hpp"

#include <functional>

namespace packhouse::data {

struct PricedRequest {
    std::string packageCode;
    int quantity = 1;
    std::string subjectKey;
};

struct TaxRate {
    std::string name;
    Rate rate;
};

/// All that pricing may look at; no clock, no I/O.
struct PricingContext {
    Instant at;
    bool taxIncluded = false;
    std::vector<TaxRate> taxes; ///< at the location of the chosen delivery option
    std::optional<DeliveryOption> delivery; ///< empty: not chosen yet
    std::function<std::string(Instant)> day; ///< a moment's day in the site's time zone, for sentences; empty: "30 April" in UTC
};

struct PricedLine {
    Money unitPrice, amount, discount, exclusiveTax, includedTax;
    std::string list;   ///< name of the list that gave the price; empty: base
    std::string reason; ///< one sentence
};

/// A step of the price explanation: each rule, whether it applied, and why.
struct PriceStep {
    std::string rule; ///< name of list, coupon or tax
    bool applied = false;
    std::string reason;
    std::optional<Money> amount;
};

struct PricedCart {
    std::vector<PricedLine> lines; ///< one for each request, in its order
    OrderMoney money;              ///< paid zero, owed = total
    std::vector<PriceStep> explanation;
};

/// Prices a cart exactly by domain.md, "Money". Deterministic. Throws Error{missing} naming a package that the offer does not have,
/// Error{invalid} for a quantity below 1. [any-thread]
PricedCart price(const std::vector<PricedRequest>& cart, const OfferContent& offer, const PricingContext& context);

} // namespace packhouse::data
