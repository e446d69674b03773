#include "offer_keeping.hpp"

#include "catalogue_json.hpp"
#include "packhouse/data/error.hpp"
#include "packhouse/data/scope.hpp"
#include "packhouse/data/text.hpp"

namespace packhouse::tsadmin {

using nlohmann::json;
using nlohmann::ordered_json;

namespace {

data::PriceListRule ruleOf(const json& rule)
{
    data::PriceListRule read;
    if (rule.contains("atLeast")) read.atLeast = rule.at("atLeast").get<int>();
    if (rule.contains("from")) read.from = data::instantFromIso(rule.at("from").get<std::string>());
    if (rule.contains("until")) read.until = data::instantFromIso(rule.at("until").get<std::string>());
    return read;
}

data::PriceList listOf(const json& list, const data::Currency& currency)
{
    data::PriceList read{list.at("name").get<std::string>(), ruleOf(list.at("rule")), list.at("surcharge").get<bool>(), {}};
    for (const auto& [code, price] : list.at("prices").items()) read.prices.emplace(code, data::Money::of(price.get<std::string>(), currency));
    return read;
}

data::Offer offerOf(const json& offer)
{
    data::Offer read;
    read.code = offer.at("code").get<std::string>();
    read.description = offer.at("description").get<std::string>();
    read.scope = data::scopeOf(offer.at("scope").get<std::string>());
    read.currency = data::Currency::of(offer.at("currency").get<std::string>());
    read.bestForCustomer = offer.at("bestForCustomer").get<bool>();
    for (const json& entry : offer.at("packages"))
        read.packages.push_back({entry.at("package").get<std::string>(), data::Money::of(entry.at("basePrice").get<std::string>(), read.currency)});
    for (const json& list : offer.at("priceLists")) read.priceLists.push_back(listOf(list, read.currency));
    return read;
}

ordered_json jsonOf(const std::map<OfferPart, std::string>& unread)
{
    ordered_json texts = ordered_json::array();
    for (const auto& [part, text] : unread) texts.push_back({{"package", part.package}, {"list", part.list}, {"text", text}});
    return texts;
}

std::map<OfferPart, std::string> unreadOf(const json& texts)
{
    std::map<OfferPart, std::string> read;
    for (const json& entry : texts) {
        const auto list = entry.at("list").get<std::string>();
        const OfferField field = list.empty() ? OfferField::basePrice : OfferField::listPrice;
        read[{field, entry.at("package").get<std::string>(), list}] = entry.at("text").get<std::string>();
    }
    return read;
}

} // namespace

std::string keptTextOf(const OfferChanges& changes)
{
    const ordered_json kept{{"id", changes.stored().id.value}, {"revision", changes.stored().revision}, {"stored", jsonOf(changes.stored())},
        {"edited", jsonOf(changes.edited())}, {"unread", jsonOf(changes.unread())}};
    // What was typed may hold bytes that are no text; they are not worth losing the rest for.
    return kept.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

OfferChanges keptChangesOf(const std::string& text)
try {
    const json kept = json::parse(text);
    data::Offer stored = offerOf(kept.at("stored"));
    stored.id.value = kept.at("id").get<std::int64_t>();
    stored.revision = kept.at("revision").get<std::int64_t>();
    return OfferChanges::kept(std::move(stored), offerOf(kept.at("edited")), unreadOf(kept.at("unread")));
} catch (const json::exception& error) {
    throw data::Error{data::Trouble::invalid, data::format(_("The changes kept on this computer cannot be read: {}"), error.what())};
}

} // namespace packhouse::tsadmin
