#include "fold.hpp"
#include "offer_rows.hpp"

#include "packhouse/data/catalogue_repository.hpp"
#include "packhouse/data/text.hpp"

namespace packhouse::data {

namespace {

Parameters parametersOf(const Offer& offer)
{
    return {{"id", offer.id},
            {"code", offer.code},
            {"code_folded", fold(offer.code)},
            {"description", offer.description},
            {"season", offer.scope.season},
            {"workspace", offer.scope.workspace},
            {"account", offer.scope.account},
            {"currency", offer.currency},
            {"best_for_customer", offer.bestForCustomer},
            {"revision", offer.revision}};
}

} // namespace

Offer OfferRepository::add(Offer offer)
{
    checkOffer(offer);
    offer.revision = 1;
    const Sql insert = "INSERT INTO offers (code, code_folded, description, season, workspace, account, currency, best_for_customer, revision) "
                       "VALUES (:code, :code_folded, :description, :season, :workspace, :account, :currency, :best_for_customer, :revision)"_sql;
    offer.id.value = m_session.insert(insert, parametersOf(offer), takenSentence(_("offer"), offer.code));
    writeOfferContent(m_session, offer);
    return offer;
}

Offer OfferRepository::update(Offer offer)
{
    checkOffer(offer);
    const Sql update = "UPDATE offers SET code = :code, code_folded = :code_folded, description = :description, season = :season, workspace = :workspace, account = :account, "
                       "currency = :currency, best_for_customer = :best_for_customer, revision = :revision + 1 WHERE id = :id AND revision = :revision"_sql;
    if (!m_session.execute(update, parametersOf(offer), takenSentence(_("offer"), offer.code)))
        throw Error{Trouble::conflict, format(_("Somebody else changed the offer {} in the meantime. Read it again and repeat your changes."), offer.code)};
    m_session.execute("DELETE FROM offered_packages WHERE offer_id = :id"_sql, {{"id", offer.id}});
    m_session.execute("DELETE FROM price_lists WHERE offer_id = :id"_sql, {{"id", offer.id}});
    writeOfferContent(m_session, offer);
    ++offer.revision;
    return offer;
}

std::optional<Offer> OfferRepository::find(const std::string& code)
{
    const auto id = idOfCode(m_session, "SELECT id FROM offers WHERE code_folded = :code"_sql, code);
    return id ? std::optional{loadOffers(m_session, IdRange::one(*id)).at(0)} : std::nullopt;
}

std::vector<Offer> OfferRepository::all()
{
    return loadOffers(m_session, {});
}

} // namespace packhouse::data
