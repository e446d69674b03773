#pragma once

#include "offer_parts.hpp"

#include <map>
#include <optional>

namespace packhouse::tsadmin {

/// Edits of one offer that are collected and written together: *Submit n changes*. A value; no I/O. An edit that brings back what
/// is stored is no change any more.
class OfferChanges {
public:
    explicit OfferChanges(data::Offer stored) : m_stored{std::move(stored)}, m_edited{m_stored} {}

    const data::Offer& stored() const noexcept { return m_stored; }
    const data::Offer& edited() const noexcept { return m_edited; } ///< with the stored revision, so ready for OfferRepository::update

    void setDescription(const std::string& text) { m_edited.description = text; }
    void setScope(const data::Scope& scope) { m_edited.scope = scope; }
    void setBestForCustomer(bool best) { m_edited.bestForCustomer = best; }

    void addPackage(const std::string& code, const data::Money& basePrice); ///< at the end; Error{conflict} if it is there
    void removePackage(const std::string& code);                            ///< from the base and from each list
    void setBasePrice(const std::string& code, const data::Money& price);   ///< Error{missing}

    void addPriceList(const data::PriceList& list); ///< at the end; Error{conflict} if the name is taken
    void removePriceList(const std::string& name);
    void movePriceList(const std::string& name, int by); ///< negative: to the front; stops at the ends
    void setRule(const std::string& name, const data::PriceListRule& rule);
    void setSurcharge(const std::string& name, bool surcharge);
    void setPrice(const std::string& list, const std::string& code, const std::optional<data::Money>& price); ///< empty: the base price holds

    /// What was typed for a price and is none. It counts as a change and stays until a price is set there or it is taken back.
    void setUnread(const OfferPart& price, const std::string& text) { m_unread[price] = text; }
    const std::map<OfferPart, std::string>& unread() const noexcept { return m_unread; }

    std::vector<OfferDifference> list() const;
    bool empty() const { return list().empty(); }
    void takeBack(const OfferPart& part);

    /// Brings the edits to an offer that somebody else wrote meanwhile. Parts that both changed differently are `conflicts`; there
    /// the newer one stands until `take` says otherwise.
    struct Rebased;
    Rebased onto(const data::Offer& newer) const;

    /// Takes a part from the edits of `other`, e.g. a choice among conflicts or a step back.
    void take(const OfferChanges& other, const OfferPart& part);

    /// The same edits, read from where they were kept.
    static OfferChanges kept(data::Offer stored, data::Offer edited, std::map<OfferPart, std::string> unread);

private:
    void forgetUnreadOfMissing();
    data::Offer m_stored, m_edited;
    std::map<OfferPart, std::string> m_unread;
};

/// What lies between two states of the edits of one offer; both may stand on different stored offers.
std::vector<OfferDifference> stepsBetween(const OfferChanges& before, const OfferChanges& after);

struct OfferChanges::Rebased {
    OfferChanges changes;
    struct Conflict {
        OfferPart part;
        std::string object, field, was, theirs, mine;
    };
    std::vector<Conflict> conflicts;
};

} // namespace packhouse::tsadmin
