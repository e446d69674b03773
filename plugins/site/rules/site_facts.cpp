#include "rules/site_facts.hpp"

#include <packhouse/data/error.hpp>
#include <packhouse/data/keys.hpp>
#include <packhouse/data/text.hpp>

namespace packhouse::site {
namespace {

std::vector<data::TaxRate> taxesOf(data::SettingRepository& settings)
{
    const auto rate = settings.find("tax.rate").value_or("");
    if (rate.empty()) return {};
    return {{settings.find("tax.name").value_or(_("Sales tax")), data::Rate::of(rate)}};
}

void keepTaxes(data::SettingRepository& settings, const SiteFacts& facts)
{
    settings.set("tax.included", facts.taxIncluded ? "1" : "0");
    settings.set("tax.name", facts.taxes.empty() ? "" : facts.taxes.front().name);
    settings.set("tax.rate", facts.taxes.empty() ? "" : facts.taxes.front().rate.text());
}

} // namespace

bool hasFacts(data::Transaction& work)
{
    return data::SettingRepository{work}.find("site.secret").has_value();
}

SiteFacts readFacts(data::Transaction& work)
{
    if (!hasFacts(work))
        throw data::Error{data::Trouble::missing, _("This site has not been set up yet. Run: packhouse site setup --name NAME --currency USD")};
    data::SettingRepository settings{work};
    const auto text = [&](const char* name, const char* fallback) { return settings.find(name).value_or(fallback); };
    SiteFacts facts;
    facts.name = text("site.name", "");
    facts.currency = data::Currency::of(text("site.currency", "USD"));
    facts.language = text("site.language", "en-US");
    facts.country = text("site.country", "US");
    facts.timeZone = text("site.timeZone", "");
    facts.taxIncluded = text("tax.included", "0") == "1";
    facts.taxes = taxesOf(settings);
    facts.secret = text("site.secret", "");
    return facts;
}

void keepFacts(data::Transaction& work, SiteFacts facts)
{
    data::SettingRepository settings{work};
    settings.set("site.name", facts.name);
    settings.set("site.currency", facts.currency.code());
    settings.set("site.language", facts.language);
    settings.set("site.country", facts.country);
    settings.set("site.timeZone", facts.timeZone);
    keepTaxes(settings, facts);
    settings.set("site.secret", facts.secret.empty() ? data::newToken() : facts.secret);
}

} // namespace packhouse::site
