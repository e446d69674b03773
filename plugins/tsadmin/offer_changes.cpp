#include "offer_changes.hpp"

#include "offer_lookup.hpp"
#include "packhouse/data/error.hpp"
#include "packhouse/data/text.hpp"

namespace packhouse::tsadmin {

using data::Error;
using data::format;
using data::Offer;
using data::Trouble;

namespace {

data::OfferedPackage& packageIn(Offer& offer, const std::string& code)
{
    const auto found = findPackage(offer, code);
    if (found == offer.packages.end()) throw Error{Trouble::missing, format(_("The offer {} has no package {}; add it first"), offer.code, code)};
    return *found;
}

data::PriceList& listIn(Offer& offer, const std::string& name)
{
    const auto found = findPriceList(offer, name);
    if (found == offer.priceLists.end())
        throw Error{Trouble::missing, format(_("The offer {} has no price list \"{}\"; add it first"), offer.code, name)};
    return *found;
}

/// The code as the offer writes it, so that one package has one spelling in all lists.
std::string spelling(Offer& offer, const std::string& code)
{
    return packageIn(offer, code).packageCode;
}

bool touches(const OfferDifference& mine, const OfferDifference& theirs)
{
    if (mine.part == theirs.part) return mine.now != theirs.now;
    const bool wholeList = mine.part.field == OfferField::priceList || theirs.part.field == OfferField::priceList;
    return wholeList && mine.part.list == theirs.part.list;
}

} // namespace

void OfferChanges::addPackage(const std::string& code, const data::Money& basePrice)
{
    if (findPackage(m_edited, code) != m_edited.packages.end())
        throw Error{Trouble::conflict, format(_("The offer {} has the package {} already; change its price instead"), m_edited.code, code)};
    m_edited.packages.push_back({code, basePrice});
}

void OfferChanges::removePackage(const std::string& code)
{
    const auto known = spelling(m_edited, code);
    for (auto& list : m_edited.priceLists) list.prices.erase(known);
    m_edited.packages.erase(findPackage(m_edited, known));
}

void OfferChanges::setBasePrice(const std::string& code, const data::Money& price)
{
    packageIn(m_edited, code).basePrice = price;
}

void OfferChanges::addPriceList(const data::PriceList& list)
{
    if (findPriceList(m_edited, list.name) != m_edited.priceLists.end())
        throw Error{Trouble::conflict, format(_("The offer {} has a price list \"{}\" already; choose another name"), m_edited.code, list.name)};
    auto added = list;
    added.prices.clear();
    for (const auto& [code, price] : list.prices) added.prices[spelling(m_edited, code)] = price;
    m_edited.priceLists.push_back(std::move(added));
}

void OfferChanges::removePriceList(const std::string& name)
{
    listIn(m_edited, name);
    m_edited.priceLists.erase(findPriceList(m_edited, name));
}

void OfferChanges::movePriceList(const std::string& name, int by)
{
    listIn(m_edited, name);
    auto& lists = m_edited.priceLists;
    const auto from = findPriceList(m_edited, name) - lists.begin();
    const auto to = std::clamp<std::ptrdiff_t>(from + by, 0, static_cast<std::ptrdiff_t>(lists.size()) - 1);
    auto moved = std::move(lists[static_cast<std::size_t>(from)]);
    lists.erase(lists.begin() + from);
    lists.insert(lists.begin() + to, std::move(moved));
}

void OfferChanges::setRule(const std::string& name, const data::PriceListRule& rule)
{
    listIn(m_edited, name).rule = rule;
}

void OfferChanges::setSurcharge(const std::string& name, bool surcharge)
{
    listIn(m_edited, name).surcharge = surcharge;
}

void OfferChanges::setPrice(const std::string& list, const std::string& code, const std::optional<data::Money>& price)
{
    auto& prices = listIn(m_edited, list).prices;
    const auto known = spelling(m_edited, code);
    if (price) prices[known] = *price;
    else prices.erase(known);
}

OfferChanges::Rebased OfferChanges::onto(const Offer& newer) const
{
    Rebased result{OfferChanges{newer}, {}};
    const auto theirs = differences(m_stored, newer);
    for (const auto& mine : list()) {
        const auto rival = std::find_if(theirs.begin(), theirs.end(), [&](const auto& their) { return touches(mine, their); });
        if (rival == theirs.end()) result.changes.take(*this, mine.part);
        else result.conflicts.push_back({mine.part, mine.object, mine.field, mine.was, rival->now, mine.now});
    }
    return result;
}

} // namespace packhouse::tsadmin
