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
    forgetUnreadOfMissing();
}

void OfferChanges::setBasePrice(const std::string& code, const data::Money& price)
{
    packageIn(m_edited, code).basePrice = price;
    m_unread.erase({OfferField::basePrice, spelling(m_edited, code), {}});
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
    forgetUnreadOfMissing();
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
    m_unread.erase({OfferField::listPrice, known, listIn(m_edited, list).name});
}

std::vector<OfferDifference> OfferChanges::list() const
{
    auto all = differences(m_stored, m_edited);
    for (const auto& [part, text] : m_unread) {
        const auto listed = std::find_if(all.begin(), all.end(), [&](const auto& change) { return change.part == part; });
        if (listed != all.end()) listed->now = text;
        else all.push_back(differenceOf(part, wordsOf(m_stored, part), text));
    }
    return all;
}

void OfferChanges::takeBack(const OfferPart& part)
{
    copyPart(m_stored, m_edited, part);
    m_unread.erase(part);
    forgetUnreadOfMissing();
}

void OfferChanges::take(const OfferChanges& other, const OfferPart& part)
{
    copyPart(other.m_edited, m_edited, part);
    m_unread.erase(part);
    if (const auto text = other.m_unread.find(part); text != other.m_unread.end()) m_unread.insert(*text);
    forgetUnreadOfMissing();
}

void OfferChanges::forgetUnreadOfMissing()
{
    std::erase_if(m_unread, [this](const auto& entry) {
        const OfferPart& part = entry.first;
        if (findPackage(m_edited, part.package) == m_edited.packages.end()) return true;
        return part.field == OfferField::listPrice && findPriceList(m_edited, part.list) == m_edited.priceLists.end();
    });
}

OfferChanges OfferChanges::kept(Offer stored, Offer edited, std::map<OfferPart, std::string> unread)
{
    OfferChanges changes{std::move(stored)};
    changes.m_edited = std::move(edited);
    changes.m_edited.id = changes.m_stored.id;
    changes.m_edited.revision = changes.m_stored.revision;
    changes.m_unread = std::move(unread);
    changes.forgetUnreadOfMissing();
    return changes;
}

std::vector<OfferDifference> stepsBetween(const OfferChanges& before, const OfferChanges& after)
{
    auto steps = differences(before.edited(), after.edited());
    const auto note = [&](const OfferPart& part) {
        const auto was = before.unread().find(part), now = after.unread().find(part);
        const bool same = was == before.unread().end() ? now == after.unread().end() : now != after.unread().end() && was->second == now->second;
        if (same || std::any_of(steps.begin(), steps.end(), [&](const auto& step) { return step.part == part; })) return;
        const auto words = [&](const OfferChanges& changes, auto found) { return found == changes.unread().end() ? wordsOf(changes.edited(), part) : found->second; };
        steps.push_back(differenceOf(part, words(before, was), words(after, now)));
    };
    for (const auto& [part, text] : before.unread()) note(part);
    for (const auto& [part, text] : after.unread()) note(part);
    return steps;
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
