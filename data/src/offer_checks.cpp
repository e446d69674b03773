#include "fold.hpp"
#include "offer_rows.hpp"

#include "packhouse/data/text.hpp"

namespace packhouse::data {

namespace {

using BasePrices = std::map<std::string, Money>; ///< by folded package code

void checkPrice(const Offer& offer, const std::string& packageCode, const Money& price)
{
    if (price.currency() != offer.currency)
        throw Error{Trouble::invalid, format(_("The offer {} is in {}, but its package {} has a price in {}. Give all prices in one currency."), offer.code, offer.currency.code(),
                                             packageCode, price.currency().code())};
    if (price.minor() < 0) throw Error{Trouble::invalid, format(_("The package {} of the offer {} has a price below zero. Correct it."), packageCode, offer.code)};
}

BasePrices checkPackages(const Offer& offer)
{
    BasePrices base;
    for (const OfferedPackage& package : offer.packages) {
        checkPrice(offer, package.packageCode, package.basePrice);
        if (!base.emplace(fold(package.packageCode), package.basePrice).second)
            throw Error{Trouble::invalid, format(_("The package {} is on the offer {} twice. Remove one."), package.packageCode, offer.code)};
    }
    return base;
}

void checkAlternate(const Offer& offer, const PriceList& list, const BasePrices& base, const std::string& packageCode, const Money& price)
{
    checkPrice(offer, packageCode, price);
    const auto found = base.find(fold(packageCode));
    if (found == base.end())
        throw Error{Trouble::missing, format(_("The price list {} has a price for the package {}, which is not on the offer {}. Add the package, or remove the price."), list.name, packageCode, offer.code)};
    if (!list.surcharge && price > found->second)
        throw Error{Trouble::invalid, format(_("The price list {} asks more than the base price for the package {}. Lower the price, or mark the list as a surcharge."), list.name, packageCode)};
}

void checkRule(const PriceList& list)
{
    checkedCode(list.name, _("price list"));
    if (list.rule.atLeast && *list.rule.atLeast < 1) throw Error{Trouble::invalid, format(_("The price list {} begins at less than one package. Set 1 or more."), list.name)};
    if (list.rule.from && list.rule.until && *list.rule.from >= *list.rule.until)
        throw Error{Trouble::invalid, format(_("The price list {} ends before it begins. Correct its dates."), list.name)};
}

} // namespace

void checkOffer(const Offer& offer)
{
    checkedCode(offer.code, _("offer"));
    if (offer.currency.code().empty()) throw Error{Trouble::invalid, format(_("The offer {} has no currency. Choose one."), offer.code)};
    const BasePrices base = checkPackages(offer);
    for (const PriceList& list : offer.priceLists) {
        checkRule(list);
        for (const auto& [code, price] : list.prices) checkAlternate(offer, list, base, code, price);
    }
}

} // namespace packhouse::data
