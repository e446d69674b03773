#include "beginnings.hpp"

#include "packhouse/data/catalogue_repository.hpp"
#include "packhouse/data/error.hpp"
#include "packhouse/data/text.hpp"

namespace packhouse::tsadmin {

namespace {

std::string refuseCurrency(const std::string& code)
{
    try {
        data::Currency::of(code);
    } catch (const data::Error&) {
        return data::format(_("“{}” is no currency. Write three capital letters, such as USD or EUR."), code);
    }
    return {};
}

bool hasProducts(sdk::Host& host)
{
    data::Transaction work{host.database(data::Schema::studio), data::Transaction::Access::read};
    return !data::ProductRepository{work}.all().empty();
}

bool hasOffer(sdk::Host& host)
{
    data::Transaction work{host.database(data::Schema::studio), data::Transaction::Access::read};
    return !data::OfferRepository{work}.all().empty();
}

} // namespace

std::vector<sdk::SettingGroup> settingGroups()
{
    return {{_("Offers"), _("tsAdmin"),
        {{currencySetting, _("Currency of new offers"), _("Three letters of ISO 4217. Offers that exist keep theirs."), sdk::SettingKind::text, "USD", {}, 0, 0, {}, refuseCurrency}}}};
}

std::vector<sdk::FirstStep> firstSteps(sdk::Host& host)
{
    return {{"tsadmin.products", _("Add your products"), _("What you can print, with size and template."), "tsadmin.products", 100, [&host](sdk::Progress&) { return hasProducts(host); }, {"catalogue.changed", "offer.changed"}},
        {"tsadmin.offer", _("Make an offer"), _("The order sheet that parents choose from, with its prices."), "tsadmin.offers", 200, [&host](sdk::Progress&) { return hasOffer(host); }, {"offer.changed"}}};
}

} // namespace packhouse::tsadmin
