#include "version_difference.hpp"

#include "support/records.hpp"

#include <gmock/gmock.h>

namespace packhouse::tsadmin {

using test::euros;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

data::VersionedPackage aVersionedPackage(const std::string& code, std::int64_t cents)
{
    data::VersionedPackage package;
    package.code = code;
    package.description = "Package " + code;
    package.basePrice = euros(cents);
    package.products.push_back({test::aProduct("P810"), 1, false});
    return package;
}

class VersionDifferenceTest : public testing::Test {
protected:
    VersionDifferenceTest()
    {
        was.offerCode = "SPRING";
        was.version = 1;
        was.currency = data::Currency::of("EUR");
        was.packages = {aVersionedPackage("A1", 1000), aVersionedPackage("A2", 2000)};
        was.priceLists = {test::aPriceList("Early", {{"A1", 900}})};
        now = was;
        now.version = 2;
    }

    std::vector<std::string> rows() const
    {
        std::vector<std::string> all;
        for (const auto& row : differences(was, now)) all.push_back(row.object + ", " + row.field + ": " + row.was + " > " + row.now);
        return all;
    }

    data::OfferContent was, now;
};

} // namespace

TEST_F(VersionDifferenceTest, numberOfTheVersionAloneIsNoDifference)
{
    EXPECT_THAT(rows(), IsEmpty());
}

TEST_F(VersionDifferenceTest, pricesPackagesAndListsAreListed)
{
    now.packages[0].basePrice = euros(1100);
    now.packages[1] = aVersionedPackage("B1", 500);
    now.priceLists[0].prices["A1"] = euros(950);
    EXPECT_THAT(rows(), ElementsAre("package A1, base price: 10.00 > 11.00", "package A2, base price: 20.00 > ", "package B1, base price:  > 5.00",
                                    "price list Early, price of A1: 9.00 > 9.50"));
}

TEST_F(VersionDifferenceTest, whatIsInsideAPackageIsListed)
{
    now.packages[0].products[0].quantity = 2;
    now.packages[0].taxable = false;
    now.packages[1].products[0].product.templateKey = "other";
    EXPECT_THAT(rows(), ElementsAre("package A1, tax: taxable > not taxable", "package A1, products: 1 × P810 > 2 × P810",
                                    "package A2, templates: P810: portrait > P810: other"));
}

} // namespace packhouse::tsadmin
