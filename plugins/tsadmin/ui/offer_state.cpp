#include "offer_state.hpp"

#include "catalogue_words.hpp"
#include "offer_changes.hpp"

#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/audit.hpp"

#include <algorithm>

namespace packhouse::tsadmin {
namespace {

std::vector<data::VersionedPackage::Line> linesOf(const data::Package& package, const OfferState& state)
{
    std::vector<data::VersionedPackage::Line> lines;
    for (const data::PackageProduct& entry : package.products) {
        const auto product = std::ranges::find_if(state.around.products, [&](const auto& one) { return sameCode(one.code, entry.productCode); });
        if (product != state.around.products.end()) lines.push_back({*product, entry.quantity, entry.asDigitalDownload});
    }
    return lines;
}

data::VersionedPackage versioned(const data::Package& package, const data::Money& price, const OfferState& state)
{
    return {package.code, package.description, package.group, package.groupColour, package.taxable, package.customisation, package.stepping, price, linesOf(package, state)};
}

} // namespace

const data::Offer* OfferState::find(const std::string& code) const
{
    const auto found = std::ranges::find_if(offers, [&](const auto& offer) { return sameCode(offer.code, code); });
    return found == offers.end() ? nullptr : &*found;
}

const data::Package* OfferState::package(const std::string& code) const
{
    const auto found = std::ranges::find_if(around.packages, [&](const auto& package) { return sameCode(package.code, code); });
    return found == around.packages.end() ? nullptr : &*found;
}

int OfferState::lastVersion(const std::string& code) const
{
    const auto found = versions.find(code);
    return found == versions.end() || found->second.empty() ? 0 : found->second.back().content.version;
}

OfferState readOffers(sdk::Host& host)
{
    OfferState state;
    state.around.templateKeys.emplace();
    for (const auto& file : host.templates().all()) state.around.templateKeys->insert(file.key);
    data::Transaction work{host.database(data::Schema::studio), data::Transaction::Access::read};
    data::OfferRepository offers{work};
    state.offers = offers.all();
    for (const data::Offer& offer : state.offers) state.versions[offer.code] = offers.versions(offer.code);
    state.around.packages = data::PackageRepository{work}.all();
    state.around.products = data::ProductRepository{work}.all();
    state.around.at = data::now();
    return state;
}

data::OfferContent contentOf(const data::Offer& offer, const OfferState& state)
{
    data::OfferContent content{offer.code, offer.description, 0, offer.currency, offer.bestForCustomer, {}, offer.priceLists};
    for (const data::OfferedPackage& offered : offer.packages)
        if (const data::Package* package = state.package(offered.packageCode)) content.packages.push_back(versioned(*package, offered.basePrice, state));
    return content;
}

data::Offer submit(sdk::Host& host, const OfferChanges& changes)
{
    data::Transaction work{host.database(data::Schema::studio)};
    const data::Offer stored = data::OfferRepository{work}.update(changes.edited());
    for (const OfferDifference& change : changes.list())
        sdk::audit(work, host, "change", "offer " + stored.code, data::format("{}, {}: {} → {}", change.object, change.field, change.was, change.now));
    work.commit();
    host.events().tell("offer.changed", stored.code);
    return stored;
}

void addOffer(sdk::Host& host, const data::Offer& offer)
{
    data::Transaction work{host.database(data::Schema::studio)};
    data::OfferRepository{work}.add(offer);
    sdk::audit(work, host, "add", "offer " + offer.code, offer.currency.code());
    work.commit();
    host.events().tell("offer.changed", offer.code);
}

data::OfferVersion publish(sdk::Host& host, const std::string& code)
{
    data::Transaction work{host.database(data::Schema::studio)};
    const data::OfferVersion version = data::OfferRepository{work}.publish(code, host.person(), data::now());
    sdk::audit(work, host, "publish", "offer " + version.content.offerCode, data::format("version {}", version.content.version));
    work.commit();
    host.events().tell("offer.changed", version.content.offerCode);
    return version;
}

} // namespace packhouse::tsadmin
