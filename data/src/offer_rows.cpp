#include "offer_rows.hpp"

#include "fold.hpp"

#include "packhouse/data/text.hpp"

namespace packhouse::data {

namespace {

Offer readOffer(const Row& row)
{
    Offer offer;
    offer.id = row.id<Offer>("id");
    offer.code = row.text("code");
    offer.description = row.text("description");
    offer.scope = {row.text("season"), row.text("workspace"), row.text("account")};
    offer.currency = Currency::of(row.text("currency"));
    offer.bestForCustomer = row.flag("best_for_customer");
    offer.revision = row.integer("revision");
    return offer;
}

using OffersById = std::map<std::int64_t, Offer*>;
using ListsById = std::map<std::int64_t, std::pair<PriceList*, Currency>>;

void loadPackages(Session& session, const IdRange& range, const OffersById& offers)
{
    const Sql packages = "SELECT offered_packages.offer_id, packages.code, offered_packages.base_price FROM offered_packages "
                         "JOIN packages ON packages.id = offered_packages.package_id WHERE offered_packages.offer_id >= :first AND offered_packages.offer_id <= :last "
                         "ORDER BY offered_packages.offer_id, offered_packages.position"_sql;
    session.query(packages, range.parameters(), [&](const Row& row) {
        Offer& offer = *offers.at(row.integer("offer_id"));
        offer.packages.push_back({row.text("code"), row.money("base_price", offer.currency)});
        return true;
    });
}

PriceList readList(const Row& row)
{
    PriceList list;
    list.name = row.text("name");
    list.rule = {row.get<std::optional<int>>("at_least"), row.get<std::optional<Instant>>("active_from"), row.get<std::optional<Instant>>("active_until")};
    list.surcharge = row.flag("surcharge");
    return list;
}

ListsById loadLists(Session& session, const IdRange& range, const OffersById& offers)
{
    std::vector<std::pair<std::int64_t, Offer*>> order;
    session.query("SELECT * FROM price_lists WHERE offer_id >= :first AND offer_id <= :last ORDER BY offer_id, position"_sql, range.parameters(), [&](const Row& row) {
        Offer& offer = *offers.at(row.integer("offer_id"));
        offer.priceLists.push_back(readList(row));
        order.emplace_back(row.integer("id"), &offer);
        return true;
    });
    ListsById lists;
    std::map<Offer*, std::size_t> next;
    for (const auto& [id, offer] : order) lists[id] = {&offer->priceLists[next[offer]++], offer->currency};
    return lists;
}

void loadPrices(Session& session, const IdRange& range, const ListsById& lists)
{
    const Sql prices = "SELECT price_list_prices.price_list_id, packages.code, price_list_prices.price FROM price_list_prices "
                       "JOIN price_lists ON price_lists.id = price_list_prices.price_list_id JOIN packages ON packages.id = price_list_prices.package_id "
                       "WHERE price_lists.offer_id >= :first AND price_lists.offer_id <= :last"_sql;
    session.query(prices, range.parameters(), [&](const Row& row) {
        const auto& [list, currency] = lists.at(row.integer("price_list_id"));
        list->prices.emplace(row.text("code"), row.money("price", currency));
        return true;
    });
}

std::int64_t packageId(Session& session, const std::string& code)
{
    const auto id = idOfCode(session, "SELECT id FROM packages WHERE code_folded = :code"_sql, code);
    if (!id) throw Error{Trouble::missing, missingSentence(_("package"), code)};
    return *id;
}

void writeList(Session& session, const Offer& offer, std::size_t position)
{
    const PriceList& list = offer.priceLists[position];
    const Parameters head{{"offer", offer.id},
                          {"position", position + 1},
                          {"name", list.name},
                          {"name_folded", fold(list.name)},
                          {"at_least", list.rule.atLeast},
                          {"active_from", list.rule.from},
                          {"active_until", list.rule.until},
                          {"surcharge", list.surcharge}};
    const std::int64_t id = session.insert("INSERT INTO price_lists (offer_id, position, name, name_folded, at_least, active_from, active_until, surcharge) "
                                           "VALUES (:offer, :position, :name, :name_folded, :at_least, :active_from, :active_until, :surcharge)"_sql,
                                           head, format(_("The offer {} has two price lists called {}. Rename one."), offer.code, list.name));
    std::vector<Parameters> prices;
    for (const auto& [code, price] : list.prices) prices.push_back({{"list", id}, {"package", packageId(session, code)}, {"price", price}});
    session.insertMany("INSERT INTO price_list_prices (price_list_id, package_id, price) VALUES (:list, :package, :price)"_sql, prices);
}

} // namespace

std::vector<Offer> loadOffers(Session& session, const IdRange& range)
{
    auto offers = session.query("SELECT * FROM offers WHERE id >= :first AND id <= :last ORDER BY code_folded"_sql, range.parameters(), readOffer);
    OffersById byId;
    for (Offer& offer : offers) byId[offer.id.value] = &offer;
    loadPackages(session, range, byId);
    loadPrices(session, range, loadLists(session, range, byId));
    return offers;
}

void writeOfferContent(Session& session, const Offer& offer)
{
    std::vector<Parameters> rows;
    for (const OfferedPackage& package : offer.packages)
        rows.push_back({{"offer", offer.id}, {"position", rows.size() + 1}, {"package", packageId(session, package.packageCode)}, {"price", package.basePrice}});
    session.insertMany("INSERT INTO offered_packages (offer_id, position, package_id, base_price) VALUES (:offer, :position, :package, :price)"_sql, rows);
    for (std::size_t position = 0; position < offer.priceLists.size(); ++position) writeList(session, offer, position);
}

} // namespace packhouse::data
