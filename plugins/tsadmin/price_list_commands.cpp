#include "commands.hpp"

#include "catalogue_words.hpp"
#include "offer_changes.hpp"
#include "offer_reading.hpp"
#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/audit.hpp"

namespace packhouse::tsadmin {

namespace {

using data::format;

/// Writes the changes, notes each in the audit and tells of them.
void submit(sdk::Host& host, data::Transaction& work, const OfferChanges& changes, sdk::Output& out)
{
    const auto differences = changes.list();
    if (differences.empty()) return out.line(_("Nothing changed: it is so already."));
    const auto& offer = changes.edited();
    data::OfferRepository{work}.update(offer);
    for (const auto& difference : differences) {
        const auto what = format("{}, {}: {}", difference.object, difference.field, changeOf(difference.was, difference.now));
        sdk::audit(work, host, "change", "offer " + offer.code, what);
        out.line(what);
    }
    work.commit();
    host.events().tell("offer.changed", offer.code);
}

data::PriceList listFrom(const sdk::Arguments& given, const data::Currency& currency)
{
    data::PriceList list;
    list.name = given.text("name");
    list.surcharge = given.has("--surcharge");
    if (given.has("--at-least")) list.rule.atLeast = static_cast<int>(given.number("--at-least", 1));
    if (given.has("--from")) list.rule.from = data::instantFromIso(given.text("--from"));
    if (given.has("--until")) list.rule.until = data::instantFromIso(given.text("--until"));
    for (const auto& word : given.all("--price")) {
        const auto priced = pricedCodeOf(word, currency);
        list.prices[priced.packageCode] = priced.basePrice;
    }
    return list;
}

void addList(sdk::Host& host, const sdk::Arguments& given, sdk::Output& out)
{
    data::Transaction work{host.database(data::Schema::studio)};
    OfferChanges changes{offerIn(work, given.text("offer"))};
    changes.addPriceList(listFrom(given, changes.stored().currency));
    submit(host, work, changes, out);
}

void setPrice(sdk::Host& host, const sdk::Arguments& given, sdk::Output& out)
{
    data::Transaction work{host.database(data::Schema::studio)};
    OfferChanges changes{offerIn(work, given.text("offer"))};
    const auto list = given.text("--list", "base"), code = given.text("--package"), amount = given.text("amount");
    const auto price = amount == "=" ? std::nullopt : std::optional{data::Money::of(amount, changes.stored().currency)};
    if (list != "base") changes.setPrice(list, code, price);
    else if (price) changes.setBasePrice(code, *price);
    else throw data::Error{data::Trouble::invalid, _("The base list needs an amount; \"=\" is for alternate lists and means the base price")};
    submit(host, work, changes, out);
}

sdk::Command addListCommand(sdk::Host& host)
{
    return {"offer pricelist add",
            _("Add an alternate price list to an offer"),
            _("A list is active from a number of packages in the cart, between dates, or both; lists are tried in their order and exactly one is "
              "in force per cart. A package without a price in the list keeps its base price.\n\n"
              "Example: packhouse offer pricelist add SPRING26 \"Early bird\" --until 2026-05-01 --price A2=33.00"),
            {{"offer", "OFFER", _("code of the offer"), true},
             {"name", "NAME", _("unique within the offer"), true},
             {"--at-least", "N", _("active from N packages that the list prices")},
             {"--from", "DATE", _("active from this day or time, e.g. 2026-03-01")},
             {"--until", "DATE", _("active until before this day or time")},
             {"--surcharge", "", _("its prices may be above base")},
             {"--price", "CODE=AMOUNT", _("price of a package in this list"), true, true}},
            [&host](const sdk::Arguments& given, sdk::Output& out) { addList(host, given, out); }};
}

sdk::Command setPriceCommand(sdk::Host& host)
{
    return {"offer price",
            _("Set one price of an offer"),
            _("With \"=\" as amount an alternate list falls back to the base price.\n\n"
              "Example: packhouse offer price SPRING26 --package A2 --list base 39.00"),
            {{"offer", "OFFER", _("code of the offer"), true},
             {"amount", "AMOUNT", _("e.g. 39.00"), true},
             {"--package", "CODE", _("package"), true},
             {"--list", "NAME", _("name of the price list, or base"), false, false, "base"}},
            [&host](const sdk::Arguments& given, sdk::Output& out) { setPrice(host, given, out); }};
}

} // namespace

std::vector<sdk::Command> priceListCommands(sdk::Host& host)
{
    return {addListCommand(host), setPriceCommand(host)};
}

} // namespace packhouse::tsadmin
