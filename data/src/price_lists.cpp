#include "price_lists.hpp"

#include "fold.hpp"
#include "packhouse/data/text.hpp"

#include <algorithm>

namespace packhouse::data {
namespace {

std::int64_t countOf(const PriceList& list, const std::vector<CartPackage>& cart)
{
    std::int64_t count = 0;
    for (const CartPackage& line : cart)
        if (priceIn(list, *line.package)) count += line.quantity;
    return count;
}

/// Why the list is not active; empty if it is.
std::string whyInactive(const PriceList& list, const std::vector<CartPackage>& cart, const PricingContext& context)
{
    const PriceSentences sentences{context};
    const auto& [atLeast, from, until] = list.rule;
    if (from && context.at < *from) return sentences.notYet(*from);
    if (until && context.at >= *until) return sentences.over(*until);
    const std::int64_t count = countOf(list, cart);
    if (atLeast && count < *atLeast) return sentences.tooFew(*atLeast, count);
    return {};
}

using Lists = std::vector<const PriceList*>;

const PriceList* cheapest(const Lists& active, const std::vector<CartPackage>& cart, const Currency& currency)
{
    const PriceList* best = nullptr;
    for (const PriceList* list : active)
        if (goodsWith(list, cart, currency) < goodsWith(best, cart, currency)) best = list;
    return best;
}

const PriceList* inForce(const Lists& active, const std::vector<CartPackage>& cart, const OfferContent& offer)
{
    const auto surcharge = std::find_if(active.begin(), active.end(), [](const PriceList* list) { return list->surcharge; });
    if (surcharge != active.end()) return *surcharge;
    if (offer.bestForCustomer) return cheapest(active, cart, offer.currency);
    return active.empty() ? nullptr : active.front();
}

std::string whyBeaten(const PriceList* winner, const OfferContent& offer)
{
    if (!winner) return _("The regular prices are no dearer for this cart");
    if (winner->surcharge) return format(_("“{}” is a surcharge and goes before other lists"), winner->name);
    if (offer.bestForCustomer) return format(_("“{}” costs no more for this cart"), winner->name);
    return format(_("“{}” comes first in the offer"), winner->name);
}

} // namespace

const Money* priceIn(const PriceList& list, const VersionedPackage& package)
{
    const std::string code = fold(package.code);
    const auto found = std::find_if(list.prices.begin(), list.prices.end(), [&](const auto& entry) { return fold(entry.first) == code; });
    return found == list.prices.end() ? nullptr : &found->second;
}

Money unitPrice(const PriceList* list, const VersionedPackage& package)
{
    const Money* price = list ? priceIn(*list, package) : nullptr;
    return price ? *price : package.basePrice;
}

Money goodsWith(const PriceList* list, const std::vector<CartPackage>& cart, const Currency& currency)
{
    Money goods{0, currency};
    for (const CartPackage& line : cart) goods += unitPrice(list, *line.package) * line.quantity;
    return goods;
}

ListChoice chooseList(const std::vector<CartPackage>& cart, const OfferContent& offer, const PricingContext& context)
{
    std::vector<std::string> inactive;
    Lists active;
    for (const PriceList& list : offer.priceLists) {
        inactive.push_back(whyInactive(list, cart, context));
        if (inactive.back().empty()) active.push_back(&list);
    }
    ListChoice choice{inForce(active, cart, offer), {}};
    for (std::size_t at = 0; at != offer.priceLists.size(); ++at) {
        const PriceList& list = offer.priceLists[at];
        if (&list == choice.list)
            choice.steps.push_back({list.name, true, PriceSentences{context}.inForce(list), goodsWith(&list, cart, offer.currency)});
        else
            choice.steps.push_back({list.name, false, inactive[at].empty() ? whyBeaten(choice.list, offer) : inactive[at], {}});
    }
    return choice;
}

} // namespace packhouse::data
