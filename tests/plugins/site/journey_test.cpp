#include "site_home.hpp"

#include <packhouse/data/shipment_repository.hpp>

#include <gmock/gmock.h>

using namespace packhouse;
using testing::ElementsAre;

using JourneyTest = test::SiteTest;

TEST_F(JourneyTest, goesFromTheKeyToTheShippedParcel)
{
    auto browser = site.browser();
    auto entry = *browser.open("/").form("/");
    entry.set("key", site.child(0).key);
    EXPECT_EQ(browser.send(entry).text("//h1"), "Olivia’s photos");
    test::addToCart(browser, "PK1");
    test::addToCart(browser, "PK2");
    EXPECT_EQ(browser.open("/cart").text("//*[contains(@class, 'total')]/dd"), "$59.00");
    test::fillInCheckout(browser, "POST");
    auto review = *browser.page().form("/checkout/review");
    review.choose("terms", "1");
    const auto key = browser.send(review).text("//*[@id='order-key']");
    ASSERT_EQ(browser.path(), "/order/" + key);
    EXPECT_EQ(browser.page().text("//*[@id='order-total']/@value"), "70.73");

    EXPECT_TRUE(test::jsonOf(site.api("GET", "/orders/for-download")).at("keys").empty());
    const auto paid = site.api("POST", "/orders/" + key + "/mark-paid", R"({"by": "Ann", "reason": "transfer", "operationId": "op-1"})");
    ASSERT_EQ(paid.status, 200) << paid.body;
    EXPECT_EQ(browser.open("/order/" + key).text("//h1"), "Thank you. It’s paid.");

    EXPECT_EQ(test::jsonOf(site.api("GET", "/orders/for-download")).at("keys"), nlohmann::json::array({key}));
    EXPECT_EQ(site.api("POST", "/orders/" + key + "/downloaded").status, 204);
    EXPECT_EQ(browser.open("/order/" + key).text("//h1"), "Your photos are being printed");
    EXPECT_TRUE(test::jsonOf(site.api("GET", "/orders/for-download")).at("keys").empty());

    const data::ShipmentNotice notice{"SH-1", key, "Post", "UPS", "1Z999AA10123456784", data::now(), true};
    EXPECT_EQ(site.api("PUT", "/orders/" + key + "/shipments/SH-1", data::toJson(notice)).status, 204);
    EXPECT_EQ(browser.open("/order/" + key).text("//h1"), "Your photos are on their way");
    EXPECT_EQ(browser.page().text("//*[@class='parcel']//*[@class='key']"), "1Z999AA10123456784");
    EXPECT_THAT(browser.page().texts("//ol//li/@class"), ElementsAre("done", "done", "done", "done"));
}

TEST_F(JourneyTest, endsInAStatusPageThatALinkOpensOnAnotherDevice)
{
    const auto key = test::placeOrder(site);
    const auto link = test::jsonOf(site.api("GET", "/orders/" + key)).at("statusAddress").get<std::string>();
    auto other = site.browser();
    EXPECT_EQ(other.open(link).text("//*[@id='order-key']"), key);
    EXPECT_EQ(other.path(), "/order/" + key);
    auto altered = link;
    altered.back() = altered.back() == 'A' ? 'B' : 'A';
    auto third = site.browser();
    third.open(altered);
    EXPECT_EQ(third.path(), "/order");
}

TEST_F(JourneyTest, showsTheSumsAsTheyWereStoredWhateverTheOfferSaysNow)
{
    auto browser = test::withChild(site);
    test::addToCart(browser, "PK1");
    test::fillInCheckout(browser);
    auto form = *browser.page().form("/checkout/review");
    form.choose("terms", "1");
    browser.send(form);
    const auto status = browser.path();
    site.upload.offer.content.version = 2;
    for (auto& package : site.upload.offer.content.packages) package.basePrice *= 2;
    site.sendUpload();
    EXPECT_EQ(browser.open(status).text("//*[@id='order-total']/@value"), "36.47");
}
