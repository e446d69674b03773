#include "catalogue_json.hpp"

#include "catalogue_words.hpp"
#include "packhouse/data/scope.hpp"

namespace packhouse::tsadmin {

using nlohmann::ordered_json;

namespace {

ordered_json jsonOf(const data::PriceList& list)
{
    ordered_json prices = ordered_json::object();
    for (const auto& [code, price] : list.prices) prices[code] = price.text();
    ordered_json rule = ordered_json::object();
    if (list.rule.atLeast) rule["atLeast"] = *list.rule.atLeast;
    if (list.rule.from) rule["from"] = data::toIso(*list.rule.from);
    if (list.rule.until) rule["until"] = data::toIso(*list.rule.until);
    return {{"name", list.name}, {"rule", rule}, {"surcharge", list.surcharge}, {"prices", prices}};
}

} // namespace

ordered_json jsonOf(const data::Grouping& grouping)
{
    return {{"code", grouping.code}, {"description", grouping.description}, {"isDefault", grouping.isDefault}, {"isActive", grouping.isActive}};
}

ordered_json jsonOf(const data::Product& product)
{
    return {{"code", product.code},
            {"description", product.description},
            {"type", wordOf(product.type)},
            {"template", product.templateKey},
            {"printer", product.printer},
            {"pixelWidth", product.pixelWidth},
            {"pixelHeight", product.pixelHeight}};
}

ordered_json jsonOf(const data::Package& package)
{
    ordered_json products = ordered_json::array();
    for (const auto& line : package.products)
        products.push_back({{"product", line.productCode}, {"quantity", line.quantity}, {"asDigitalDownload", line.asDigitalDownload}});
    return {{"code", package.code},
            {"description", package.description},
            {"group", package.group},
            {"groupColour", package.groupColour},
            {"taxable", package.taxable},
            {"customisation", wordOf(package.customisation)},
            {"stepping", wordOf(package.stepping)},
            {"products", products}};
}

ordered_json jsonOf(const data::Offer& offer)
{
    ordered_json packages = ordered_json::array(), lists = ordered_json::array();
    for (const auto& entry : offer.packages) packages.push_back({{"package", entry.packageCode}, {"basePrice", entry.basePrice.text()}});
    for (const auto& list : offer.priceLists) lists.push_back(jsonOf(list));
    return {{"code", offer.code},
            {"description", offer.description},
            {"scope", data::textOf(offer.scope)},
            {"currency", offer.currency.code()},
            {"bestForCustomer", offer.bestForCustomer},
            {"packages", packages},
            {"priceLists", lists}};
}

} // namespace packhouse::tsadmin
