#include "codes.hpp"
#include "fold.hpp"
#include "package_rows.hpp"
#include "product_rows.hpp"

#include "packhouse/data/catalogue_repository.hpp"
#include "packhouse/data/exchange.hpp"
#include "packhouse/data/text.hpp"

namespace packhouse::data {

namespace {

OfferVersion read(const Row& row)
{
    return {row.id<OfferVersion>("id"), offerContentFromJson(row.text("content")), row.instant("published_at"), row.text("published_by")};
}

/// False if the number is there already.
bool write(Session& session, const OfferVersion& version)
{
    const OfferContent& content = version.content;
    return session.insertOnce("INSERT INTO offer_versions (offer_code, offer_code_folded, number, content, published_at, published_by) "
                              "VALUES (:code, :code_folded, :number, :content, :published_at, :published_by)"_sql,
                              {{"code", content.offerCode},
                               {"code_folded", fold(content.offerCode)},
                               {"number", content.version},
                               {"content", toJson(content)},
                               {"published_at", version.publishedAt},
                               {"published_by", version.publishedBy}});
}

VersionedPackage freeze(const Package& package, const Money& basePrice, const std::map<std::string, Product>& products)
{
    VersionedPackage frozen{package.code, package.description, package.group, package.groupColour, package.taxable, package.customisation, package.stepping, basePrice, {}};
    for (const PackageProduct& line : package.products) {
        Product product = products.at(line.productCode);
        product.id = {};
        frozen.products.push_back({std::move(product), line.quantity, line.asDigitalDownload});
    }
    return frozen;
}

bool isDrawn(ProductType type)
{
    return type != ProductType::digitalImage && type != ProductType::service && type != ProductType::externalGoods;
}

void checkPublishable(const OfferContent& content)
{
    if (content.packages.empty()) throw Error{Trouble::invalid, format(_("The offer {} has no packages. Add one before publishing."), content.offerCode)};
    for (const VersionedPackage& package : content.packages) {
        if (package.products.empty()) throw Error{Trouble::invalid, format(_("The package {} has no products. Add one before publishing the offer {}."), package.code, content.offerCode)};
        for (const VersionedPackage::Line& line : package.products)
            if (isDrawn(line.product.type) && line.product.templateKey.empty())
                throw Error{Trouble::invalid, format(_("The product {} has no template. Choose one before publishing the offer {}."), line.product.code, content.offerCode)};
    }
}

} // namespace

OfferContent OfferRepository::draft(const std::string& code)
{
    const auto offer = find(code);
    if (!offer) throw Error{Trouble::missing, missingSentence(_("offer"), code)};
    std::map<std::string, Product> products;
    for (Product& product : m_session.query("SELECT * FROM products"_sql, {}, readProduct)) products.emplace(product.code, std::move(product));
    OfferContent content{offer->code, offer->description, 0, offer->currency, offer->bestForCustomer, {}, offer->priceLists};
    std::map<std::string, Package> packages;
    for (Package& package : loadPackages(m_session, {})) packages.emplace(package.code, std::move(package));
    for (const OfferedPackage& offered : offer->packages) content.packages.push_back(freeze(packages.at(offered.packageCode), offered.basePrice, products));
    return content;
}

OfferVersion OfferRepository::publish(const std::string& code, const std::string& by, Instant at)
{
    OfferVersion version{{}, draft(code), at, by};
    checkPublishable(version.content);
    const auto newest = m_session.count("SELECT COALESCE(MAX(number), 0) AS n FROM offer_versions WHERE offer_code_folded = :code"_sql, {{"code", fold(code)}});
    version.content.version = static_cast<int>(newest) + 1;
    if (!write(m_session, version)) throw Error{Trouble::conflict, format(_("Somebody else is publishing the offer {}. Try again."), code)};
    return this->version(code, version.content.version).value();
}

std::vector<OfferVersion> OfferRepository::versions(const std::string& code)
{
    return m_session.query("SELECT * FROM offer_versions WHERE offer_code_folded = :code ORDER BY number"_sql, {{"code", fold(code)}}, read);
}

std::optional<OfferVersion> OfferRepository::version(const std::string& code, int number)
{
    return m_session.one("SELECT * FROM offer_versions WHERE offer_code_folded = :code AND number = :number"_sql, {{"code", fold(code)}, {"number", number}}, read);
}

OfferVersion OfferRepository::keep(const OfferVersion& version)
{
    const bool isNew = write(m_session, version);
    OfferVersion stored = this->version(version.content.offerCode, version.content.version).value();
    if (!isNew && toJson(stored.content) != toJson(version.content))
        throw Error{Trouble::conflict, format(_("Version {2} of the offer {1} is here already with other contents. Publish the offer as a new version."), version.content.offerCode, version.content.version)};
    return stored;
}

} // namespace packhouse::data
