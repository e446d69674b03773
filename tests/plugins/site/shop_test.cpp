#include "site_home.hpp"

#include <gmock/gmock.h>

using namespace packhouse;
using testing::ElementsAre;

using ShopTest = test::SiteTest;

TEST_F(ShopTest, showsEachPackageInTheChildsOwnPicture)
{
    auto browser = test::withChild(site);
    EXPECT_THAT(browser.page().texts("//article//h3"), ElementsAre("Package A", "Package B"));
    EXPECT_THAT(browser.page().texts("//article//*[contains(@class, 'price')]"), ElementsAre("$34.00", "$25.00"));
    const auto pictures = browser.page().texts("//article//img/@src");
    EXPECT_EQ(pictures.size(), 4U);
    for (const auto& address : pictures) {
        const auto picture = browser.fetch(address);
        EXPECT_EQ(picture.status, 200);
        EXPECT_EQ(picture.headers.at("content-type"), "image/jpeg");
        EXPECT_EQ(picture.headers.at("cache-control"), "private, max-age=900");
        EXPECT_TRUE(picture.body.starts_with("\xff\xd8"));
    }
}

TEST_F(ShopTest, showsOnePreviewForEachProductOfAPackage)
{
    auto browser = test::withChild(site);
    browser.open("/shop/1/package/PK1");
    EXPECT_THAT(browser.page().texts("//figure//img/@alt"), ElementsAre("Olivia, pose 1, 8×10 portrait", "Olivia, pose 1, Two 5×7"));
    EXPECT_THAT(browser.page().texts("//figure//img/@height"), ElementsAre("600", "384"));
}

TEST_F(ShopTest, showsTheChosenPoseWithoutScript)
{
    auto browser = test::withChild(site);
    const auto before = browser.open("/shop/1/package/PK1").text("//figure//img/@src");
    browser.open("/shop/1/package/PK1?pose=2&quantity=3");
    EXPECT_EQ(browser.page().text("//figure//img/@alt"), "Olivia, pose 2, 8×10 portrait");
    EXPECT_NE(browser.page().text("//figure//img/@src"), before);
    EXPECT_NE(browser.fetch(before).body, browser.fetch(browser.page().text("//figure//img/@src")).body);
}

TEST_F(ShopTest, pricesAgainstTheCartAsItIs)
{
    auto browser = test::withChild(site);
    EXPECT_EQ(browser.open("/shop/1/package/PK1?quantity=2").text("//*[@id='buy']//strong"), "$68.00");
    EXPECT_EQ(browser.open("/shop/1/package/PK1?quantity=3").text("//*[@id='buy']//strong"), "$90.00");
}

TEST_F(ShopTest, addsToTheCartAndSaysSo)
{
    auto browser = test::withChild(site);
    auto form = *browser.open("/shop/1/package/PK1").form("/shop/1/package/PK1");
    form.choose("pose", "2");
    form.set("quantity", "2");
    browser.send(form);
    EXPECT_EQ(browser.page().text("//*[@id='added']//span"), "Package A for Olivia is in the cart. Go to cart");
    browser.open("/cart");
    EXPECT_EQ(browser.page().text("//*[@class='line']//h3"), "Package A");
    EXPECT_EQ(browser.page().text("//*[@class='line']//strong"), "$68.00");
    EXPECT_EQ(browser.page().text("//*[@class='line']//img/@alt"), "Olivia, pose 2");
}

TEST_F(ShopTest, countsUpAndDownAndRemovesInTheCart)
{
    auto browser = test::withChild(site);
    test::addToCart(browser, "PK1");
    test::addToCart(browser, "PK1");
    EXPECT_EQ(browser.open("/cart").text("//*[@class='stepper']/span"), "2");
    auto form = browser.page().forms().at(0);
    form.fields.push_back({"quantity", "+1", ""});
    EXPECT_EQ(browser.send(form).text("//*[@class='stepper']/span"), "3");
    EXPECT_EQ(browser.page().text("//*[contains(@class, 'total')]/dd"), "$90.00");
    form = browser.page().forms().at(1);
    form.fields.push_back({"quantity", "0", ""});
    EXPECT_EQ(browser.send(form).text("//h2"), "Nothing in it yet");
}

TEST_F(ShopTest, saysInTheCartWhatOneMoreWouldChange)
{
    auto browser = test::withChild(site);
    test::addToCart(browser, "PK1");
    test::addToCart(browser, "PK1");
    const auto reasons = browser.open("/cart").texts("//details//li");
    EXPECT_THAT(reasons, testing::Contains(testing::StartsWith("“Three or more” is not used: Needs 3 packages")));
    EXPECT_THAT(reasons, testing::Contains("These are the usual prices."));
}

TEST_F(ShopTest, keepsTheCartOfEachDeviceApart)
{
    auto mother = test::withChild(site), father = test::withChild(site);
    test::addToCart(mother, "PK1");
    EXPECT_EQ(father.open("/cart").text("//h2"), "Nothing in it yet");
}

TEST_F(ShopTest, groupsTheCartByChild)
{
    auto browser = site.browser();
    browser.open("/ordering/with?keys=" + site.child(0).key + "," + site.child(1).key);
    test::addToCart(browser, "PK2", 2);
    test::addToCart(browser, "PK1", 1);
    EXPECT_THAT(browser.open("/cart").texts("//h2[@class='kidhead']"), ElementsAre("Olivia 3A", "Ethan 1C"));
}

TEST_F(ShopTest, saysWhenThePicturesAreNotHereYet)
{
    std::erase_if(site.upload.images, [this](const auto& image) { return site.upload.imageSubjectKeys.at(image.proofSha256) == site.child(0).key; });
    site.sendUpload();
    auto browser = test::withChild(site);
    EXPECT_EQ(browser.page().text("//h2"), "The pictures are not here yet");
    EXPECT_TRUE(browser.page().texts("//article").empty());
    EXPECT_EQ(browser.open("/shop/1/package/PK1").text("//h1"), "Package A");
}
