#include "version_difference.hpp"

#include "catalogue_words.hpp"
#include "offer_parts.hpp"
#include "packhouse/data/text.hpp"

namespace packhouse::tsadmin {

namespace {

using data::OfferContent;
using data::VersionedPackage;

/// The part of a version that an offer has as well.
data::Offer sheetOf(const OfferContent& content)
{
    data::Offer offer;
    offer.code = content.offerCode;
    offer.description = content.description;
    offer.currency = content.currency;
    offer.bestForCustomer = content.bestForCustomer;
    offer.priceLists = content.priceLists;
    for (const auto& package : content.packages) offer.packages.push_back({package.code, package.basePrice});
    return offer;
}

std::string productsOf(const VersionedPackage& package)
{
    std::string text;
    for (const auto& line : package.products)
        text += (text.empty() ? "" : ", ") + textOf(data::PackageProduct{line.product.code, line.quantity, line.asDigitalDownload});
    return text;
}

std::string templatesOf(const VersionedPackage& package)
{
    std::string text;
    for (const auto& line : package.products) text += (text.empty() ? "" : ", ") + line.product.code + ": " + line.product.templateKey;
    return text;
}

std::string printersOf(const VersionedPackage& package)
{
    std::string text;
    for (const auto& line : package.products) text += (text.empty() ? "" : ", ") + line.product.code + ": " + line.product.printer;
    return text;
}

std::string taxWords(const VersionedPackage& package)
{
    return package.taxable ? _("taxable") : _("not taxable");
}

std::string customisationWords(const VersionedPackage& package)
{
    return std::string{wordOf(package.customisation)} + ", " + std::string{wordOf(package.stepping)};
}

void compare(const VersionedPackage& was, const VersionedPackage& now, std::vector<VersionDifference>& found)
{
    const auto note = [&](const char* field, const std::string& before, const std::string& after) {
        if (before != after) found.push_back({data::format(_("package {}"), now.code), field, before, after});
    };
    note(_("description"), was.description, now.description);
    note(_("group"), was.group, now.group);
    note(_("group colour"), was.groupColour, now.groupColour);
    note(_("tax"), taxWords(was), taxWords(now));
    note(_("products"), productsOf(was), productsOf(now));
    note(_("templates"), templatesOf(was), templatesOf(now));
    note(_("printers"), printersOf(was), printersOf(now));
    note(_("customisation and stepping"), customisationWords(was), customisationWords(now));
}

} // namespace

std::vector<VersionDifference> differences(const OfferContent& was, const OfferContent& now)
{
    std::vector<VersionDifference> found;
    for (const auto& part : differences(sheetOf(was), sheetOf(now))) found.push_back({part.object, part.field, part.was, part.now});
    for (const auto& package : now.packages)
        if (const auto* before = was.find(package.code)) compare(*before, package, found);
    return found;
}

} // namespace packhouse::tsadmin
