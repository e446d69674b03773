#pragma once

#include "packhouse/data/sheet.hpp"

namespace packhouse::data {

/// What an order becomes: sheets in print order, and the lines that could not be resolved.
struct ResolvedOrder {
    std::vector<Sheet> sheets;
    std::vector<std::string> problems; ///< a sentence for each line left out; nothing is dropped silently
};

/// Keys of the templates that stand between the products.
struct RunTemplates {
    std::string orderHeader = "order-header";
    std::string itemStrip = "item-strip";
};

/// Package code → the offer version's package → its products → template → sheets: header first, an item strip at each
/// change of package or child, then the sheets of that package (quantity × product quantity, one sheet each). Digital products become
/// digital sheets; without a template they are the picture itself. Service and external goods make none. An order of which nothing goes
/// in a parcel has neither header nor strips. Unknown codes stop only their own line. No I/O. [any-thread]
ResolvedOrder resolve(const Order& order, const OfferContent& offer, const RunTemplates& templates = {});

} // namespace packhouse::data
