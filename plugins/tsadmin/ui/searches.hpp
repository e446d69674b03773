#pragma once

#include "packhouse/sdk/native/host.hpp"
#include "packhouse/sdk/native/search.hpp"

namespace packhouse::tsadmin {

/// Offers, packages, products and templates for *Go to*.
std::vector<sdk::Search> searches(sdk::Host& host);

} // namespace packhouse::tsadmin
