#pragma once

#include "packhouse/data/order.hpp"

namespace packhouse::data {

/// One line of a cart. [site]
struct CartLine {
    Id<CartLine> id;
    std::string subjectKey;
    std::string packageCode;
    int quantity = 1;
    std::string imageProofSha256; ///< chosen pose; empty: primary
};

/// A parent's stay on the site, held by a cookie; the cart stays 30 days, the pictures 12 hours. [site]
struct Visit {
    Id<Visit> id;
    std::string tokenSha256; ///< of the cookie: the database cannot open a visit
    std::vector<std::string> subjectKeys; ///< child 1, 2 … of this visit
    std::vector<CartLine> cart;
    std::string checkout; ///< what was typed at checkout so far, a JSON document of the site's; empty: nothing yet
    Instant openedAt;
};

/// A staff credential of the site's API. [site]
struct StaffUser {
    Id<StaffUser> id;
    std::string name; ///< unique
    std::vector<std::string> roles; ///< "administrator", "photographer", "fulfilment", "reports"
    std::string tokenSha256;
};


} // namespace packhouse::data
