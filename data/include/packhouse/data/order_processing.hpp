#pragma once

#include "packhouse/data/sheet.hpp"

namespace packhouse::data {

/// What an order becomes: sheets in print order, and the lines that could not be resolved.
struct ResolvedOrder {
    std::vector<Sheet> sheets;
    std::vector<std::string> problems; ///< a sentence for each line left out; nothing is dropped silently
};

/// Package code → the offer version's package → its products → template → sheets: header first, an item strip at each
/// change of package, then the sheets of that package. Unknown codes stop only their own line. No I/O. [any-thread]
ResolvedOrder resolve(const Order& order, const OfferContent& offer);

} // namespace packhouse::data
