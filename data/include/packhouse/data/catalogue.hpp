#pragma once

#include "packhouse/data/id.hpp"
#include "packhouse/data/instant.hpp"
#include "packhouse/data/money.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace packhouse::data {

enum class GroupingKind { account = 1, season, workspace };

/// An account, season or workspace: an optional grouping of jobs and catalogue objects.
struct Grouping {
    Id<Grouping> id;
    GroupingKind kind{};
    std::string code; ///< unique within its kind, case-insensitive
    std::string description;
    bool isDefault = false;
    bool isActive = true;
};

/// The triple season.workspace.account that an object applies to; "*" means all.
struct Scope {
    std::string season = "*";
    std::string workspace = "*";
    std::string account = "*";
    bool operator==(const Scope&) const = default;
};

enum class ProductType { portrait = 1, portraitForFamily, portraitForFolder, composite, group, digitalImage, service, externalGoods };

/// Anything produced.
struct Product {
    Id<Product> id;
    std::string code; ///< unique, case-insensitive
    std::string description;
    ProductType type = ProductType::portrait;
    std::string templateKey; ///< empty: nothing is drawn (service, external goods)
    std::string printer;     ///< printer or printer family; empty: the station's choice
    int pixelWidth = 0, pixelHeight = 0; ///< digital image only; 0: full size
};

struct PackageProduct {
    std::string productCode;
    int quantity = 1;
    bool asDigitalDownload = false;
    bool operator==(const PackageProduct&) const = default;
};

enum class Customisation { customizable = 1, packageOnly, productsOnly, notCustomizable };
enum class Stepping { dont = 1, offer, force };

/// What is ordered: one or more products.
struct Package {
    Id<Package> id;
    std::string code; ///< unique, case-insensitive
    std::string description;
    std::string group;              ///< the coloured heading on the site
    std::string groupColour;        ///< "#rrggbb", may be empty
    bool taxable = true;
    Customisation customisation = Customisation::customizable;
    Stepping stepping = Stepping::dont;
    std::vector<PackageProduct> products;
};

/// When an alternate price list is active. Empty parts do not restrict; dates are half-open [from, until).
struct PriceListRule {
    std::optional<int> atLeast; ///< n or more packages in the cart that this list prices
    std::optional<Instant> from, until;
    bool operator==(const PriceListRule&) const = default;
};

/// An alternate price list. A package without an entry keeps its base price.
struct PriceList {
    std::string name; ///< unique within its offer
    PriceListRule rule;
    bool surcharge = false; ///< may be above base
    std::map<std::string, Money> prices; ///< by package code
    bool operator==(const PriceList&) const = default;
};

struct OfferedPackage {
    std::string packageCode;
    Money basePrice;
    bool operator==(const OfferedPackage&) const = default;
};

/// An order sheet that can still be edited: a named set of packages with their prices.
struct Offer {
    Id<Offer> id;
    std::string code; ///< unique, case-insensitive
    std::string description;
    Scope scope;
    Currency currency;
    bool bestForCustomer = false; ///< lowest goods wins instead of the first active list
    std::vector<OfferedPackage> packages; ///< in the order of the sheet
    std::vector<PriceList> priceLists;    ///< in the order they are tried
    std::int64_t revision = 0;            ///< rises with every write; a write with an old one is a conflict
};

/// A package as an offer version froze it, with all that order processing and the site need.
struct VersionedPackage {
    std::string code, description, group, groupColour;
    bool taxable = true;
    Customisation customisation = Customisation::customizable;
    Stepping stepping = Stepping::dont;
    Money basePrice;
    struct Line {
        Product product; ///< its id is not kept
        int quantity = 1;
        bool asDigitalDownload = false;
    };
    std::vector<Line> products;
};

/// What publishing froze; never changes.
struct OfferContent {
    std::string offerCode, description;
    int version = 0; ///< 1, 2, 3 …; 0 for a draft
    Currency currency;
    bool bestForCustomer = false;
    std::vector<VersionedPackage> packages;
    std::vector<PriceList> priceLists;

    /// Case-insensitive; null if the offer has no such package.
    const VersionedPackage* find(std::string_view packageCode) const;
};

struct OfferVersion {
    Id<OfferVersion> id;
    OfferContent content;
    Instant publishedAt;
    std::string publishedBy;
};

} // namespace packhouse::data
