#include "commands.hpp"

#include "catalogue_json.hpp"
#include "catalogue_words.hpp"
#include "offer_reading.hpp"
#include "packhouse/data/exchange.hpp"
#include "packhouse/data/scope.hpp"
#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/audit.hpp"

namespace packhouse::tsadmin {

namespace {

using data::format;

data::Offer offerFrom(const sdk::Arguments& given)
{
    data::Offer offer;
    offer.code = given.text("code");
    offer.description = given.text("--description");
    offer.scope = data::scopeOf(given.text("--scope", "*.*.*"));
    offer.currency = data::Currency::of(given.text("--currency"));
    offer.bestForCustomer = given.has("--best-for-customer");
    for (const auto& word : given.all("--package")) offer.packages.push_back(pricedCodeOf(word, offer.currency));
    return offer;
}

void create(sdk::Host& host, const sdk::Arguments& given, sdk::Output& out)
{
    const auto wanted = offerFrom(given);
    data::Transaction work{host.database(data::Schema::studio)};
    const auto offer = data::OfferRepository{work}.add(wanted);
    sdk::audit(work, host, "add", "offer " + offer.code, format("{} packages, {}", offer.packages.size(), offer.currency.code()));
    work.commit();
    host.events().tell("offer.changed", offer.code);
    out.line(format(_("Created offer {} with {} packages, prices in {}"), offer.code, offer.packages.size(), offer.currency.code()));
}

/// Packages down, price lists across: the shape of the order sheet.
std::vector<std::vector<std::string>> sheetOf(const data::OfferContent& content)
{
    std::vector<std::vector<std::string>> rows{{_("Package"), _("Description"), _("Group"), _("Base")}};
    for (const auto& list : content.priceLists) rows[0].push_back(list.name);
    for (const auto& package : content.packages) {
        rows.push_back({package.code, package.description, package.group, package.basePrice.text()});
        for (const auto& list : content.priceLists) {
            const auto price = list.prices.find(package.code);
            rows.back().push_back(price == list.prices.end() ? std::string{"="} : price->second.text());
        }
    }
    return rows;
}

void show(sdk::Host& host, const std::string& reference, sdk::Output& out)
{
    data::Transaction work{host.database(data::Schema::studio), data::Transaction::Access::read};
    const auto content = contentIn(work, reference);
    if (out.wantsJson()) return out.json(data::toJson(content));
    const auto version = content.version == 0 ? std::string{_("draft")} : format(_("version {}"), content.version);
    out.line(format(_("{}, {}: {} ({})"), content.offerCode, version, content.description, content.currency.code()));
    out.table(sheetOf(content));
    for (const auto& list : content.priceLists)
        out.line(format(_("{}: {}"), list.name, textOf(list.rule)) + (list.surcharge ? std::string{", "} + _("surcharge") : std::string{}));
}

int newestVersion(data::OfferRepository& offers, const std::string& code)
{
    const auto versions = offers.versions(code);
    return versions.empty() ? 0 : versions.back().content.version;
}

void list(sdk::Host& host, sdk::Output& out)
{
    data::Transaction work{host.database(data::Schema::studio), data::Transaction::Access::read};
    data::OfferRepository offers{work};
    std::vector<std::vector<std::string>> rows{{_("Code"), _("Description"), _("Scope"), _("Currency"), _("Packages"), _("Price lists"), _("Version")}};
    auto document = nlohmann::ordered_json::array();
    for (const auto& offer : offers.all()) {
        const int version = newestVersion(offers, offer.code);
        rows.push_back({offer.code, offer.description, data::textOf(offer.scope), offer.currency.code(), std::to_string(offer.packages.size()),
                        std::to_string(offer.priceLists.size()), version == 0 ? "" : std::to_string(version)});
        document.push_back(jsonOf(offer));
        document.back()["version"] = version;
    }
    if (out.wantsJson()) out.json(document.dump(2));
    else out.table(rows);
}

sdk::Command createCommand(sdk::Host& host)
{
    return {"offer create",
            _("Create an offer: a named set of packages with their prices"),
            _("The first prices are the base list; more lists come with \"offer pricelist add\". An offer is on sale only after \"offer publish\".\n\n"
              "Example: packhouse offer create SPRING26 --description \"Spring 2026\" --currency USD --package A2=38.00 --package D1=15.00"),
            {{"code", "CODE", _("unique, without regard to case"), true},
             {"--description", "TEXT", _("for people")},
             {"--currency", "CODE", _("ISO 4217, e.g. USD"), true},
             {"--scope", "S.W.A", _("season.workspace.account, * for all"), false, false, "*.*.*"},
             {"--package", "CODE=AMOUNT", _("a package with its base price, in the order of the sheet"), false, true},
             {"--best-for-customer", "", _("the active list with the lowest goods wins, not the first")}},
            [&host](const sdk::Arguments& given, sdk::Output& out) { create(host, given, out); }};
}

} // namespace

std::vector<sdk::Command> offerCommands(sdk::Host& host)
{
    return {createCommand(host),
            {"offer show", _("Show an offer's prices: the draft or a version"), _("Example: packhouse offer show SPRING26@1 --json"),
             {{"offer", "OFFER[@VERSION]", _("code of the offer; without a version its draft"), true}},
             [&host](const sdk::Arguments& given, sdk::Output& out) { show(host, given.text("offer"), out); }},
            {"offer list", _("List the offers with their newest version"), _("Example: packhouse offer list --json"), {},
             [&host](const sdk::Arguments&, sdk::Output& out) { list(host, out); }}};
}

} // namespace packhouse::tsadmin
