#include "fold.hpp"
#include "packhouse/data/catalogue.hpp"

#include <algorithm>

namespace packhouse::data {

const VersionedPackage* OfferContent::find(std::string_view packageCode) const
{
    const std::string code = fold(packageCode);
    const auto found = std::find_if(packages.begin(), packages.end(), [&](const VersionedPackage& package) { return fold(package.code) == code; });
    return found == packages.end() ? nullptr : &*found;
}

} // namespace packhouse::data
