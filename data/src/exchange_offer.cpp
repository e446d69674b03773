#include "exchange_parts.hpp"

namespace packhouse::data {
namespace {

constexpr std::string_view schema = "packhouse.offer/1";

Json jsonOfLine(const VersionedPackage::Line& line)
{
    const Product& product = line.product;
    return {{"code", product.code},
            {"description", product.description},
            {"type", toWord(product.type)},
            {"template", product.templateKey},
            {"printer", product.printer},
            {"pixelWidth", product.pixelWidth},
            {"pixelHeight", product.pixelHeight},
            {"quantity", line.quantity},
            {"asDigitalDownload", line.asDigitalDownload}};
}

VersionedPackage::Line lineOf(const JsonReader& from)
{
    VersionedPackage::Line line;
    line.product.code = from.text("code");
    line.product.description = from.textOrEmpty("description");
    line.product.type = from.word<ProductType>("type");
    line.product.templateKey = from.textOrEmpty("template");
    line.product.printer = from.textOrEmpty("printer");
    line.product.pixelWidth = from.numberOrElse("pixelWidth", 0);
    line.product.pixelHeight = from.numberOrElse("pixelHeight", 0);
    line.quantity = from.number("quantity", 1, 10'000);
    line.asDigitalDownload = from.flagOrElse("asDigitalDownload", false);
    return line;
}

Json jsonOfPackage(const VersionedPackage& package)
{
    return {{"code", package.code},
            {"description", package.description},
            {"group", package.group},
            {"groupColour", package.groupColour},
            {"taxable", package.taxable},
            {"customisation", toWord(package.customisation)},
            {"stepping", toWord(package.stepping)},
            {"basePrice", jsonOf(package.basePrice)},
            {"products", listOf(package.products, jsonOfLine)}};
}

VersionedPackage packageOf(const JsonReader& from)
{
    VersionedPackage package;
    package.code = from.text("code");
    package.description = from.textOrEmpty("description");
    package.group = from.textOrEmpty("group");
    package.groupColour = from.textOrEmpty("groupColour");
    package.taxable = from.flagOrElse("taxable", true);
    package.customisation = from.word<Customisation>("customisation");
    package.stepping = from.word<Stepping>("stepping");
    package.basePrice = from.money("basePrice");
    package.products = from.listOrEmpty("products", lineOf);
    return package;
}

Json jsonOfList(const PriceList& list)
{
    Json prices = Json::object();
    for (const auto& [code, price] : list.prices) prices[code] = jsonOf(price);
    return {{"name", list.name},
            {"atLeast", list.rule.atLeast ? Json(*list.rule.atLeast) : Json{}},
            {"from", jsonOf(list.rule.from)},
            {"until", jsonOf(list.rule.until)},
            {"surcharge", list.surcharge},
            {"prices", std::move(prices)}};
}

PriceList listFrom(const JsonReader& from)
{
    PriceList list;
    list.name = from.text("name");
    if (from.optional("atLeast")) list.rule.atLeast = from.number("atLeast", 1);
    list.rule.from = from.instantOrNone("from");
    list.rule.until = from.instantOrNone("until");
    list.surcharge = from.flagOrElse("surcharge", false);
    if (const auto prices = from.optional("prices"))
        for (const auto& [code, price] : prices->members()) list.prices.emplace(code, price.money());
    return list;
}

} // namespace

Json jsonOf(const OfferContent& content)
{
    return {{"offerCode", content.offerCode},
            {"description", content.description},
            {"version", content.version},
            {"currency", content.currency.code()},
            {"bestForCustomer", content.bestForCustomer},
            {"packages", listOf(content.packages, jsonOfPackage)},
            {"priceLists", listOf(content.priceLists, jsonOfList)}};
}

OfferContent offerContentOf(const JsonReader& from)
{
    OfferContent content;
    content.offerCode = from.text("offerCode");
    content.description = from.textOrEmpty("description");
    content.version = from.number("version", 0);
    content.currency = from.currency("currency");
    content.bestForCustomer = from.flagOrElse("bestForCustomer", false);
    content.packages = from.listOrEmpty("packages", packageOf);
    content.priceLists = from.listOrEmpty("priceLists", listFrom);
    return content;
}

std::string toJson(const OfferContent& content) { return documentText(jsonOf(content), schema); }

OfferContent offerContentFromJson(std::string_view text)
{
    const Json document = parseDocument(text, schema);
    return offerContentOf({document, "$"});
}

} // namespace packhouse::data
