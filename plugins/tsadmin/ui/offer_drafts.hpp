#pragma once

#include "offer_changes.hpp"

#include "packhouse/sdk/native/host.hpp"

#include <set>

namespace packhouse::tsadmin {

/// The edits of all offers that are not submitted yet, the same for every window, kept over a crash ("pending/tsadmin.offers/CODE").
/// Each change is told by the event "offer.draft" with the offer's code. [main-thread]
class OfferDrafts {
public:
    explicit OfferDrafts(sdk::Host& host);

    const OfferChanges* find(const std::string& code) const; ///< null: nothing is pending
    void put(const OfferChanges& changes);                   ///< none are forgotten
    void drop(const std::string& code);
    int count(const std::string& code) const;
    std::vector<std::string> codes() const;

    /// An offer that has a tab of its own counts there and not on the page of the offers.
    void opened(const std::string& code);
    void closed(const std::string& code);
    bool hasTab(const std::string& code) const { return m_opened.contains(code); }

private:
    void read(const std::string& name);
    sdk::Host& m_host;
    std::map<std::string, OfferChanges> m_drafts;
    std::set<std::string> m_opened;
};

} // namespace packhouse::tsadmin
