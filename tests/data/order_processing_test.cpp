#include "packhouse/data/order_processing.hpp"

#include <gmock/gmock.h>

namespace packhouse::data {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

VersionedPackage::Line line(const std::string& code, int quantity, ProductType type = ProductType::portrait)
{
    VersionedPackage::Line line;
    line.product.code = code;
    line.product.description = "Product " + code;
    line.product.type = type;
    line.product.templateKey = type == ProductType::service || type == ProductType::externalGoods ? "" : "template-" + code;
    line.product.printer = "lab";
    line.quantity = quantity;
    return line;
}

VersionedPackage package(const std::string& code, std::vector<VersionedPackage::Line> products)
{
    VersionedPackage package;
    package.code = code;
    package.description = "Package " + code;
    package.products = std::move(products);
    return package;
}

struct OrderProcessingTest : testing::Test {
    OfferContent offer;
    Order order;

    OrderProcessingTest()
    {
        order.id = {7};
        order.key = "7KQ4MWD9";
        offer.offerCode = "SPRING";
        offer.version = 3;
        offer.packages = {package("A", {line("8x10", 1), line("5x7", 2)}), package("B", {line("WALLET", 1)})};
    }
    OrderItem& add(const std::string& code, int quantity, const std::string& child = "S1")
    {
        OrderItem item;
        item.id = {static_cast<std::int64_t>(order.items.size()) + 100};
        item.position = static_cast<int>(order.items.size()) + 1;
        item.packageCode = code;
        item.quantity = quantity;
        item.subjectKey = child;
        return order.items.emplace_back(item);
    }
    std::vector<std::string> run() const
    {
        std::vector<std::string> run;
        for (const Sheet& sheet : resolve(order, offer).sheets) run.push_back(sheet.templateKey);
        return run;
    }
};

TEST_F(OrderProcessingTest, laysHeaderStripAndSheetsDownInPrintOrder)
{
    add("a", 2);
    EXPECT_THAT(run(), ElementsAre("order-header", "item-strip", "template-8x10", "template-5x7", "template-5x7", "template-8x10", "template-5x7", "template-5x7"));
}

TEST_F(OrderProcessingTest, putsAStripAtEachChangeOfPackageOrChild)
{
    add("B", 1);
    add("B", 1);
    add("B", 1, "S2");
    add("A", 1, "S2");
    EXPECT_THAT(run(), ElementsAre("order-header", "item-strip", "template-WALLET", "template-WALLET", "item-strip", "template-WALLET", "item-strip", "template-8x10",
                                   "template-5x7", "template-5x7"));
}

TEST_F(OrderProcessingTest, fillsEachSheetWithWhatPrintingNeeds)
{
    OrderItem& item = add("B", 1);
    item.subjectName = "Ada";
    item.imageProofSha256 = "abc";
    const std::vector<Sheet> sheets = resolve(order, offer).sheets;
    ASSERT_EQ(sheets.size(), 3U);
    EXPECT_EQ(sheets[0].kind, SheetKind::orderHeader);
    EXPECT_FALSE(sheets[0].item);
    EXPECT_EQ(sheets[1].kind, SheetKind::itemStrip);
    EXPECT_EQ(sheets[1].description, "Package B");
    const Sheet& sheet = sheets[2];
    EXPECT_EQ(sheet.kind, SheetKind::product);
    EXPECT_EQ(sheet.order, order.id);
    EXPECT_EQ(sheet.item, item.id);
    EXPECT_EQ(sheet.position, 3);
    EXPECT_EQ(sheet.productCode, "WALLET");
    EXPECT_EQ(sheet.printer, "lab");
    EXPECT_EQ(sheet.subjectName, "Ada");
    EXPECT_EQ(sheet.imageProofSha256, "abc");
    EXPECT_EQ(sheet.state, SheetState::queued);
}

TEST_F(OrderProcessingTest, stopsOnlyTheLineOfAnUnknownCodeAndNamesIt)
{
    add("X7", 1);
    add("B", 1);
    const ResolvedOrder resolved = resolve(order, offer);
    EXPECT_EQ(resolved.sheets.size(), 3U);
    EXPECT_THAT(resolved.problems, ElementsAre(HasSubstr("Order 7KQ4MWD9, line 1: package X7")));
}

TEST_F(OrderProcessingTest, listsAProductWithoutTemplateAndPrintsTheOthers)
{
    offer.packages[0].products[0].product.templateKey.clear();
    add("A", 2);
    EXPECT_THAT(run(), ElementsAre("order-header", "item-strip", "template-5x7", "template-5x7", "template-5x7", "template-5x7"));
    EXPECT_THAT(resolve(order, offer).problems, ElementsAre(HasSubstr("8x10 has no template")));
}

TEST_F(OrderProcessingTest, listsAPackageWithoutProducts)
{
    offer.packages[0].products.clear();
    add("A", 1);
    EXPECT_THAT(run(), IsEmpty());
    EXPECT_THAT(resolve(order, offer).problems, ElementsAre(HasSubstr("holds no product")));
}

TEST_F(OrderProcessingTest, makesDigitalFilesOfDigitalProducts)
{
    offer.packages.push_back(package("D", {line("FILE", 1, ProductType::digitalImage), line("8x10", 1)}));
    offer.packages.back().products[0].product.templateKey.clear();
    offer.packages.back().products[1].asDigitalDownload = true;
    add("D", 1);
    const ResolvedOrder resolved = resolve(order, offer);
    ASSERT_EQ(resolved.sheets.size(), 2U);
    EXPECT_EQ(resolved.sheets[0].kind, SheetKind::digital);
    EXPECT_EQ(resolved.sheets[1].kind, SheetKind::digital);
    EXPECT_THAT(resolved.problems, IsEmpty());
}

TEST_F(OrderProcessingTest, printsTheHeaderFirstEvenBehindADigitalLine)
{
    offer.packages.push_back(package("D", {line("FILE", 1, ProductType::digitalImage)}));
    add("D", 1);
    add("B", 1);
    EXPECT_THAT(run(), ElementsAre("order-header", "template-FILE", "item-strip", "template-WALLET"));
}

TEST_F(OrderProcessingTest, makesNoSheetOfServicesAndGoodsFromElsewhere)
{
    offer.packages.push_back(package("M", {line("RETOUCH", 1, ProductType::service), line("MUG", 1, ProductType::externalGoods)}));
    add("M", 1);
    EXPECT_THAT(run(), ElementsAre("order-header", "item-strip"));
    EXPECT_THAT(resolve(order, offer).problems, IsEmpty());
}

TEST_F(OrderProcessingTest, takesOtherTemplatesForHeaderAndStrip)
{
    add("B", 1);
    const ResolvedOrder resolved = resolve(order, offer, {"label-4x6", "strip-2x6"});
    EXPECT_EQ(resolved.sheets[0].templateKey, "label-4x6");
    EXPECT_EQ(resolved.sheets[1].templateKey, "strip-2x6");
}

} // namespace
} // namespace packhouse::data
