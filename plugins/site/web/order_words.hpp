#pragma once

#include "packhouse/data/payment.hpp"
#include "rules/words.hpp"

#include "packhouse/data/shipment.hpp"

namespace packhouse::site {

std::string addressInOneLine(const data::Address& address);

/// The heading of an order's page and the sentence below it.
struct OrderHeading {
    std::string title, sentence;
};
OrderHeading headingOf(const data::Order& order, const std::vector<data::Payment>& payments);

/// A step of an order's way.
struct OrderStep {
    std::string title, detail;
    bool done = false, now = false;
};
std::vector<OrderStep> stepsOf(const data::Order& order, const std::vector<data::Shipment>& shipments, const Words& words);

} // namespace packhouse::site
