#include "offer_parts.hpp"

#include "offer_lookup.hpp"
#include "packhouse/data/scope.hpp"
#include "packhouse/data/text.hpp"

#include <set>

namespace packhouse::tsadmin {

namespace {

using data::format;
using data::Offer;

std::string yesOrNo(bool value)
{
    return value ? _("yes") : _("no");
}

std::string joined(const std::vector<std::string>& words)
{
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : ", ") + word;
    return text;
}

std::vector<std::string> packageCodes(const Offer& offer)
{
    std::vector<std::string> codes;
    for (const auto& entry : offer.packages) codes.push_back(entry.packageCode);
    return codes;
}

std::vector<std::string> listNames(const Offer& offer)
{
    std::vector<std::string> names;
    for (const auto& list : offer.priceLists) names.push_back(list.name);
    return names;
}

std::string basePriceWords(const Offer& offer, const std::string& code)
{
    const auto found = findPackage(offer, code);
    return found == offer.packages.end() ? std::string{} : found->basePrice.text();
}

std::string listWords(const Offer& offer, const OfferPart& part)
{
    const auto list = findPriceList(offer, part.list);
    if (list == offer.priceLists.end()) return {};
    if (part.field == OfferField::rule) return textOf(list->rule);
    if (part.field == OfferField::surcharge) return yesOrNo(list->surcharge);
    if (part.field == OfferField::priceList) return format(_("{} ({} prices)"), textOf(list->rule), list->prices.size());
    const auto price = list->prices.find(part.package);
    return price == list->prices.end() ? std::string{} : price->second.text();
}

std::string objectOf(const OfferPart& part)
{
    if (!part.list.empty()) return format(_("price list {}"), part.list);
    return part.package.empty() ? std::string{_("offer")} : format(_("package {}"), part.package);
}

std::string fieldOf(const OfferPart& part)
{
    switch (part.field) {
    case OfferField::description: return _("description");
    case OfferField::scope: return _("scope");
    case OfferField::bestForCustomer: return _("best for customer");
    case OfferField::basePrice: return _("base price");
    case OfferField::priceList: return _("the whole list");
    case OfferField::rule: return _("rule");
    case OfferField::surcharge: return _("surcharge");
    case OfferField::listPrice: return format(_("price of {}"), part.package);
    case OfferField::packageOrder: return _("order of the packages");
    case OfferField::listOrder: return _("order of the price lists");
    }
    return {};
}

/// Those of `first` that `second` has as well, in the order of `first`.
std::vector<std::string> common(const std::vector<std::string>& first, const std::vector<std::string>& second)
{
    std::vector<std::string> both;
    std::copy_if(first.begin(), first.end(), std::back_inserter(both),
                 [&](const auto& word) { return std::find(second.begin(), second.end(), word) != second.end(); });
    return both;
}

std::vector<std::string> united(const std::vector<std::string>& first, const std::vector<std::string>& second)
{
    auto all = first;
    std::copy_if(second.begin(), second.end(), std::back_inserter(all),
                 [&](const auto& word) { return std::find(first.begin(), first.end(), word) == first.end(); });
    return all;
}

std::set<std::string> pricedCodes(const data::PriceList& was, const data::PriceList& now)
{
    std::set<std::string> codes;
    for (const auto* list : {&was, &now})
        for (const auto& [code, price] : list->prices) codes.insert(code);
    return codes;
}

/// Collects the parts in which two offers may differ.
std::vector<OfferPart> partsOf(const Offer& was, const Offer& now)
{
    std::vector<OfferPart> parts{{OfferField::description, {}, {}}, {OfferField::scope, {}, {}}, {OfferField::bestForCustomer, {}, {}}};
    for (const auto& code : united(packageCodes(was), packageCodes(now))) parts.push_back({OfferField::basePrice, code, {}});
    parts.push_back({OfferField::packageOrder, {}, {}});
    for (const auto& name : united(listNames(was), listNames(now))) {
        const auto before = findPriceList(was, name), after = findPriceList(now, name);
        if (before == was.priceLists.end() || after == now.priceLists.end()) {
            parts.push_back({OfferField::priceList, {}, name});
            continue;
        }
        parts.push_back({OfferField::rule, {}, name});
        parts.push_back({OfferField::surcharge, {}, name});
        for (const auto& code : pricedCodes(*before, *after)) parts.push_back({OfferField::listPrice, code, name});
    }
    parts.push_back({OfferField::listOrder, {}, {}});
    return parts;
}

/// Added and removed things are parts of their own, so an order differs only if the common ones stand differently.
bool sameOrder(const Offer& was, const Offer& now, OfferField field)
{
    const auto names = [field](const Offer& offer) { return field == OfferField::listOrder ? listNames(offer) : packageCodes(offer); };
    return common(names(was), names(now)) == common(names(now), names(was));
}

bool differs(const Offer& was, const Offer& now, const OfferPart& part)
{
    if (part.field == OfferField::packageOrder || part.field == OfferField::listOrder) return !sameOrder(was, now, part.field);
    return wordsOf(was, part) != wordsOf(now, part);
}

/// Where something that stands at `index` in one row belongs in another.
template <typename Row>
auto placeIn(Row& row, std::ptrdiff_t index)
{
    return row.begin() + std::min<std::ptrdiff_t>(index, static_cast<std::ptrdiff_t>(row.size()));
}

void copyBasePrice(const Offer& from, Offer& to, const std::string& code)
{
    const auto source = findPackage(from, code);
    const auto target = findPackage(to, code);
    if (source == from.packages.end()) {
        if (target != to.packages.end()) to.packages.erase(target);
    } else if (target != to.packages.end()) {
        target->basePrice = source->basePrice;
    } else {
        to.packages.insert(placeIn(to.packages, source - from.packages.begin()), *source);
    }
}

void copyList(const Offer& from, Offer& to, const std::string& name)
{
    const auto source = findPriceList(from, name);
    const auto target = findPriceList(to, name);
    if (target != to.priceLists.end()) to.priceLists.erase(target);
    if (source != from.priceLists.end()) to.priceLists.insert(placeIn(to.priceLists, source - from.priceLists.begin()), *source);
}

void copyInsideList(const Offer& from, Offer& to, const OfferPart& part)
{
    const auto source = findPriceList(from, part.list);
    const auto target = findPriceList(to, part.list);
    if (source == from.priceLists.end() || target == to.priceLists.end()) return;
    if (part.field == OfferField::rule) target->rule = source->rule;
    if (part.field == OfferField::surcharge) target->surcharge = source->surcharge;
    if (part.field != OfferField::listPrice) return;
    const auto price = source->prices.find(part.package);
    if (price == source->prices.end()) target->prices.erase(part.package);
    else target->prices[part.package] = price->second;
}

template <typename Row, typename Name>
void orderAs(const std::vector<std::string>& names, Row& row, Name nameOf)
{
    const auto place = [&](const auto& entry) { return std::find(names.begin(), names.end(), nameOf(entry)) - names.begin(); };
    std::stable_sort(row.begin(), row.end(), [&](const auto& left, const auto& right) { return place(left) < place(right); });
}

} // namespace

std::string wordsOf(const Offer& offer, const OfferPart& part)
{
    switch (part.field) {
    case OfferField::description: return offer.description;
    case OfferField::scope: return data::textOf(offer.scope);
    case OfferField::bestForCustomer: return yesOrNo(offer.bestForCustomer);
    case OfferField::basePrice: return basePriceWords(offer, part.package);
    case OfferField::packageOrder: return joined(packageCodes(offer));
    case OfferField::listOrder: return joined(listNames(offer));
    default: return listWords(offer, part);
    }
}

std::vector<OfferDifference> differences(const Offer& was, const Offer& now)
{
    std::vector<OfferDifference> found;
    for (const auto& part : partsOf(was, now))
        if (differs(was, now, part)) found.push_back(differenceOf(part, wordsOf(was, part), wordsOf(now, part)));
    return found;
}

OfferDifference differenceOf(const OfferPart& part, const std::string& was, const std::string& now)
{
    return {part, objectOf(part), fieldOf(part), was, now};
}

void copyPart(const Offer& from, Offer& to, const OfferPart& part)
{
    switch (part.field) {
    case OfferField::description: to.description = from.description; break;
    case OfferField::scope: to.scope = from.scope; break;
    case OfferField::bestForCustomer: to.bestForCustomer = from.bestForCustomer; break;
    case OfferField::basePrice: copyBasePrice(from, to, part.package); break;
    case OfferField::priceList: copyList(from, to, part.list); break;
    case OfferField::packageOrder: orderAs(packageCodes(from), to.packages, [](const auto& entry) { return entry.packageCode; }); break;
    case OfferField::listOrder: orderAs(listNames(from), to.priceLists, [](const auto& list) { return list.name; }); break;
    default: copyInsideList(from, to, part);
    }
}

} // namespace packhouse::tsadmin
