#include "price_list_reach.hpp"

#include "packhouse/data/text.hpp"

namespace packhouse::tsadmin {

namespace {

using data::PriceList;
using data::PriceListRule;

bool canNeverHold(const PriceListRule& rule)
{
    return rule.from && rule.until && *rule.until <= *rule.from;
}

bool pricesAll(const PriceList& list, const PriceList& other)
{
    for (const auto& [code, price] : other.prices)
        if (!list.prices.contains(code)) return false;
    return true;
}

/// Whenever `other` is active, `list` is: a weaker number over no fewer packages, within wider dates.
bool alwaysActiveWith(const PriceList& list, const PriceList& other)
{
    const auto& weak = list.rule;
    const auto& strong = other.rule;
    if (weak.atLeast.value_or(0) > strong.atLeast.value_or(0)) return false;
    if (weak.atLeast && !pricesAll(list, other)) return false;
    if (weak.from && (!strong.from || *weak.from > *strong.from)) return false;
    return !weak.until || (strong.until && *strong.until <= *weak.until);
}

/// The first active surcharge list wins over all; after that the place in the offer decides.
bool isTriedBefore(const data::Offer& offer, std::size_t first, std::size_t second)
{
    if (offer.priceLists[first].surcharge != offer.priceLists[second].surcharge) return offer.priceLists[first].surcharge;
    return first < second;
}

} // namespace

std::string whyUnreachable(const data::Offer& offer, std::size_t at)
{
    const auto& list = offer.priceLists[at];
    if (canNeverHold(list.rule)) return data::format(_("The price list \"{}\" ends before it begins; mend its dates"), list.name);
    for (std::size_t other = 0; other < offer.priceLists.size(); ++other) {
        const auto& rival = offer.priceLists[other];
        const bool comparesPrices = offer.bestForCustomer && !rival.surcharge && !list.surcharge;
        if (other == at || comparesPrices || !isTriedBefore(offer, other, at) || !alwaysActiveWith(rival, list)) continue;
        return data::format(_("The price list \"{}\" never comes into force: whenever it would, \"{}\" already is; move it up or change its rule"),
                            list.name, rival.name);
    }
    return {};
}

} // namespace packhouse::tsadmin
