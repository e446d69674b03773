#include "commands/commands.hpp"
#include "rules/site_facts.hpp"

#include <packhouse/data/error.hpp>
#include <packhouse/data/keys.hpp>
#include <packhouse/data/text.hpp>

#include <nlohmann/json.hpp>

namespace packhouse::site {
namespace {

constexpr auto tokenName = "site.token";

SiteFacts factsOf(const sdk::Arguments& given)
{
    SiteFacts facts;
    facts.name = given.text("--name");
    facts.currency = data::Currency::of(given.text("--currency"));
    facts.language = given.text("--language", facts.language);
    facts.country = given.text("--country", facts.country);
    facts.timeZone = given.text("--time-zone");
    facts.taxIncluded = given.has("--tax-included");
    if (given.has("--tax-rate")) facts.taxes = {{given.text("--tax-name", _("Sales tax")), data::Rate::of(given.text("--tax-rate"))}};
    return facts;
}

data::StaffUser studioUser(const std::string& token)
{
    return {.name = "studio-" + data::newKey(), .roles = {"photographer", "fulfilment"}, .tokenSha256 = data::sha256(token)};
}

// The token lies in this home's secrets only; the database knows it by its hash.
bool keepStudioCredential(sdk::Host& host, data::Transaction& work)
{
    auto token = host.settings().secret(tokenName);
    data::StaffRepository staff{work};
    if (token && staff.byToken(data::sha256(*token))) return false;
    if (!token) host.settings().setSecret(tokenName, *(token = data::newToken()));
    staff.add(studioUser(*token));
    return true;
}

void say(sdk::Output& out, const SiteFacts& facts, bool made, bool credential)
{
    if (out.wantsJson()) {
        out.json(nlohmann::json{{"name", facts.name}, {"currency", facts.currency.code()}, {"made", made}, {"credential", credential}}.dump());
        return;
    }
    out.line(data::format(made ? _("The site “{}” sells in {}.") : _("The site “{}” was set up before and sells in {}; nothing was changed."), facts.name, facts.currency.code()));
    if (credential) out.line(_("This home has a credential for it, kept with its secrets."));
}

void setUp(sdk::Host& host, const sdk::Arguments& given, sdk::Output& out)
{
    const auto wanted = factsOf(given);
    data::Transaction work{host.database(data::Schema::site)};
    const bool made = !hasFacts(work);
    if (made) keepFacts(work, wanted);
    const bool credential = keepStudioCredential(host, work);
    const auto facts = readFacts(work);
    work.commit();
    say(out, facts, made, credential);
}

} // namespace

sdk::Command setupCommand(sdk::Host& host)
{
    return {"site setup", _("Makes the ordering site of this home"),
            _("Creates the site's database if there is none, keeps its name, currency and tax there, and gives this home a credential for the "
              "site's API. What is there is never overwritten: a second call changes nothing.\n\n"
              "  packhouse site setup --name \"Lakeside Photo\" --currency USD --tax-name \"Sales tax\" --tax-rate 0.0725"),
            {{"--name", "NAME", _("what parents see on top of every page"), true, false, ""},
             {"--currency", "CODE", _("ISO 4217, e.g. USD"), true, false, ""},
             {"--tax-name", "NAME", _("what the tax is called"), false, false, _("Sales tax")},
             {"--tax-rate", "RATE", _("a decimal fraction, e.g. 0.0725; without it no tax is charged"), false, false, ""},
             {"--tax-included", "", _("prices already hold the tax"), false, false, ""},
             {"--language", "TAG", _("for dates and money, e.g. en-US"), false, false, "en-US"},
             {"--country", "CODE", _("where it sells, ISO 3166, e.g. US"), false, false, "US"},
             {"--time-zone", "NAME", _("e.g. America/New_York; without it the computer's"), false, false, ""}},
            [&host](const sdk::Arguments& given, sdk::Output& out) { setUp(host, given, out); }};
}

} // namespace packhouse::site
