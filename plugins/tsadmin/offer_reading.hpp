#pragma once

#include "packhouse/data/catalogue_repository.hpp"

namespace packhouse::tsadmin {

/// The stored offer. Throws Error{missing} that says how to see those there are.
data::Offer offerIn(data::Transaction& work, const std::string& code);

/// What "CODE" or "CODE@2" names: the draft as it would be published now, or a version.
data::OfferContent contentIn(data::Transaction& work, const std::string& reference);

} // namespace packhouse::tsadmin
