#pragma once

#include "packhouse/data/catalogue.hpp"

#include <string>
#include <vector>

namespace packhouse::tsadmin {

/// What is different on sale, in words for people. Empty words: not there.
struct VersionDifference {
    std::string object, field, was, now;
    bool operator==(const VersionDifference&) const = default;
};

/// What changes for parents and for production from one version of an offer to another: prices, lists, and what the packages hold.
std::vector<VersionDifference> differences(const data::OfferContent& was, const data::OfferContent& now);

} // namespace packhouse::tsadmin
