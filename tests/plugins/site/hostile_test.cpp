#include "site_home.hpp"

#include <packhouse/data/error.hpp>

#include <gmock/gmock.h>

using namespace packhouse;
using testing::HasSubstr;
using testing::Not;

using HostileTest = test::SiteTest;

TEST_F(HostileTest, escapesNamesWhereverTheyStand)
{
    auto browser = test::withChild(site, 2);
    test::addToCart(browser, "PK1");
    EXPECT_EQ(browser.open("/shop/1").text("//h1"), "<b>Mia</b>’s photos");
    for (const auto* path : {"/shop/1", "/shop/1/package/PK1", "/cart", "/checkout"})
        EXPECT_TRUE(browser.open(path).texts("//b").empty()) << path;
}

TEST_F(HostileTest, escapesWhatIsTypedBackIntoThePage)
{
    auto browser = site.browser();
    auto form = *browser.open("/").form("/");
    form.set("key", "\"><script>alert(1)</script>");
    browser.send(form);
    EXPECT_TRUE(browser.page().texts("//script[not(@src)]").empty());
    EXPECT_EQ(browser.page().text("//input[@name='key']/@value"), "\"><script>alert(1)</");
}

TEST_F(HostileTest, refusesAFormOfAnotherVisit)
{
    auto mine = test::withChild(site), other = test::withChild(site);
    const auto form = *other.open("/shop/1/package/PK1").form("/shop/1/package/PK1");
    mine.send(form);
    EXPECT_EQ(mine.status(), 403);
    EXPECT_EQ(mine.page().text("//h1"), "This page was open too long");
    EXPECT_EQ(mine.open("/cart").text("//h2"), "Nothing in it yet");
}

TEST_F(HostileTest, refusesAPostWithoutAToken)
{
    auto browser = test::withChild(site);
    for (const auto* path : {"/", "/keys/add", "/leave", "/shop/1/package/PK1", "/cart/lines/1", "/checkout", "/checkout/review", "/order", "/order/22223333/pay"}) {
        site::HtmlForm form{path, {}};
        browser.send(form);
        EXPECT_EQ(browser.status(), 403) << path;
    }
}

TEST_F(HostileTest, doesNotChangeALineOfAnotherCart)
{
    auto mine = test::withChild(site), other = test::withChild(site);
    test::addToCart(other, "PK1");
    const auto line = other.open("/cart").forms().at(0).action;
    test::addToCart(mine, "PK2");
    auto form = mine.open("/cart").forms().at(0);
    form.action = line;
    form.fields.push_back({"quantity", "0", ""});
    mine.send(form);
    EXPECT_EQ(other.open("/cart").text("//*[@class='stepper']/span"), "1");
}

TEST_F(HostileTest, keepsQuantitiesAndPosesToWhatIsPossible)
{
    auto browser = test::withChild(site);
    for (const auto* quantity : {"-5", "0", "99999999999999999999", "1e9", "x"}) {
        browser.open(std::string{"/shop/1/package/PK1?pose=77&quantity="} + quantity);
        EXPECT_EQ(browser.status(), 200) << quantity;
    }
    auto form = *browser.open("/shop/1/package/PK1").form("/shop/1/package/PK1");
    form.set("quantity", "-3");
    browser.send(form);
    EXPECT_EQ(browser.open("/cart").text("//*[@class='stepper']/span"), "1");
}

TEST_F(HostileTest, answersOddAddressesWithTheirOwnPage)
{
    for (const auto* path : {"/shop/1/package/..%2f..%2fetc", "/assets/..%2f..%2fsettings.json", "/preview/%00", "/order/%3Cscript%3E", "/nothing"}) {
        const auto reply = site.get(path);
        EXPECT_LT(reply.status, 500) << path;
        EXPECT_NE(reply.status, 200) << path;
        EXPECT_THAT(reply.body, Not(HasSubstr("<script>"))) << path;
    }
}

TEST_F(HostileTest, refusesAFormThatIsFarTooLarge)
{
    auto browser = test::withChild(site);
    auto form = *browser.open("/shop/1/package/PK1").form("/shop/1/package/PK1");
    form.fields.push_back({"filler", std::string(3U << 20, 'x'), ""});
    sdk::HttpRequest request;
    request.method = "POST";
    request.url = form.action;
    request.headers["Content-Type"] = "application/x-www-form-urlencoded";
    request.body = form.encoded();
    try {
        EXPECT_EQ(site.send(request).status, 413);
    } catch (const data::Error& error) {
        EXPECT_EQ(error.trouble(), data::Trouble::unavailable); // the server hung up on the flood
    }
    EXPECT_EQ(browser.open("/cart").text("//h2"), "Nothing in it yet");
}

TEST_F(HostileTest, sendsEveryPageWithAStrictPolicy)
{
    for (const auto* path : {"/", "/help", "/privacy", "/terms", "/order", "/nothing"}) {
        const auto reply = site.get(path);
        EXPECT_THAT(reply.headers.at("content-security-policy"), HasSubstr("default-src 'none'")) << path;
        EXPECT_EQ(reply.headers.at("x-content-type-options"), "nosniff") << path;
        EXPECT_THAT(reply.body, Not(HasSubstr("style="))) << path;
        EXPECT_THAT(reply.body, Not(HasSubstr("onclick="))) << path;
    }
}
