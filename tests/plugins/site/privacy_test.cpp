#include "site_home.hpp"

#include <packhouse/data/keys.hpp>
#include <packhouse/data/visit_repository.hpp>

#include <gmock/gmock.h>

using namespace packhouse;
using testing::HasSubstr;
using testing::Not;

namespace {

class PrivacyTest : public test::SiteTest {
protected:
    /// All pages of a journey, as text.
    std::string pagesOf(site::Browser& browser)
    {
        std::string all;
        for (const auto* path : {"/shop/1", "/shop/1/package/PK1", "/cart", "/checkout"}) {
            browser.open(path);
            for (const auto& address : browser.page().texts("//@href | //@src | //@srcset | //@action")) all += address + "\n";
        }
        return all;
    }
};

} // namespace

TEST_F(PrivacyTest, putsNoKeyAndNoNameInAnyAddress)
{
    auto browser = test::withChild(site);
    test::addToCart(browser, "PK1");
    const auto addresses = pagesOf(browser);
    for (const auto& word : {site.child(0).key, site.child(0).firstName, site.child(0).lastName, site.child(0).subjectId, site.upload.job.key, site.upload.images.at(0).proofSha256})
        EXPECT_THAT(addresses, Not(HasSubstr(word)));
}

TEST_F(PrivacyTest, showsNoOtherChildOfTheJob)
{
    auto browser = test::withChild(site);
    for (const auto* path : {"/shop/2", "/shop/0", "/shop/-1", "/shop/01x", "/shop/99999999999999999999", "/shop/2/package/PK1"}) {
        browser.open(path);
        EXPECT_EQ(browser.status(), 404) << path;
        EXPECT_TRUE(browser.page().texts("//*[contains(text(), 'Ethan')]").empty()) << path;
    }
}

TEST_F(PrivacyTest, leadsToTheKeyWithoutAVisit)
{
    for (const auto* path : {"/shop/1", "/shop/1/package/PK1", "/cart", "/checkout", "/checkout/review", "/keys/add"}) {
        const auto reply = site.get(path);
        EXPECT_EQ(reply.status, 303) << path;
        EXPECT_EQ(reply.headers.at("location"), "/?closed=1") << path;
    }
}

TEST_F(PrivacyTest, refusesACookieThatItDidNotMake)
{
    EXPECT_EQ(site.get("/shop/1", "visit=" + data::newToken()).status, 303);
    EXPECT_EQ(site.get("/shop/1", "visit=1").status, 303);
    EXPECT_EQ(site.get("/shop/1", "visit=" + data::sha256("x")).status, 303);
}

TEST_F(PrivacyTest, closesThePhotosAfterTwelveHoursAndKeepsTheCart)
{
    const auto cookie = data::newToken();
    {
        data::Transaction work{site.database()};
        data::Visit visit;
        visit.tokenSha256 = data::sha256(cookie);
        visit.subjectKeys = {site.child(0).key};
        visit.openedAt = data::now() - std::chrono::hours{12};
        visit.cart = {{.subjectKey = site.child(0).key, .packageCode = "PK1"}};
        data::VisitRepository{work}.add(visit);
        work.commit();
    }
    EXPECT_EQ(site.get("/shop/1", "visit=" + cookie).headers.at("location"), "/?closed=1");
    EXPECT_EQ(site.get("/ordering/with?key=" + site.child(0).key, "visit=" + cookie).status, 303);
    EXPECT_THAT(site.get("/cart", "visit=" + cookie).body, HasSubstr("Package A"));
}

TEST_F(PrivacyTest, keepsOnlyTheHashOfTheCookie)
{
    const auto reply = site.get("/ordering/with?key=" + site.child(0).key);
    const auto cookie = reply.headers.at("set-cookie");
    EXPECT_THAT(cookie, HasSubstr("HttpOnly"));
    EXPECT_THAT(cookie, HasSubstr("SameSite=Lax"));
    const auto value = cookie.substr(6, 43);
    data::Transaction work{site.database(), data::Transaction::Access::read};
    EXPECT_TRUE(data::VisitRepository{work}.find(data::sha256(value)));
    EXPECT_FALSE(data::VisitRepository{work}.find(value));
}

TEST_F(PrivacyTest, givesNoPictureForAnAlteredAddress)
{
    auto browser = test::withChild(site);
    const auto address = browser.page().text("//article//img/@src");
    ASSERT_EQ(browser.fetch(address).status, 200);
    for (std::size_t at = 9; at < address.size(); at += 7) {
        auto altered = address;
        altered[at] = altered[at] == 'x' ? 'y' : 'x';
        const auto reply = site.get(altered);
        EXPECT_NE(reply.status, 200) << altered;
        EXPECT_FALSE(reply.body.starts_with("\xff\xd8")) << altered;
    }
}

TEST_F(PrivacyTest, givesNoPictureByItsHash)
{
    const auto& sha = site.upload.images.at(0).proofSha256;
    for (const auto& path : {"/preview/" + sha, "/assets/" + sha, "/pictures/" + sha, "/site/pictures/" + sha + ".jpg", "/preview/..%2F..%2Fsite%2Fpictures%2F" + sha})
        EXPECT_GE(site.get(path).status, 400) << path;
    sdk::HttpRequest request;
    request.url = "/api/v1/pictures/" + sha;
    EXPECT_EQ(site.send(request).status, 401);
}

TEST_F(PrivacyTest, closesAPictureThatWasTakenAway)
{
    auto browser = test::withChild(site);
    const auto address = browser.page().text("//article//img/@src");
    std::erase_if(site.upload.images, [this](const auto& image) { return site.upload.imageSubjectKeys.at(image.proofSha256) == site.child(0).key; });
    site.sendUpload();
    EXPECT_EQ(browser.fetch(address).status, 404);
}

TEST_F(PrivacyTest, doesNotTellWhetherAnOrderExists)
{
    const auto key = test::placeOrder(site);
    const auto known = site.get("/order/" + key), unknown = site.get("/order/22223333");
    EXPECT_EQ(known.status, 303);
    EXPECT_EQ(known.status, unknown.status);
    EXPECT_EQ(known.headers.at("location"), unknown.headers.at("location"));
}

TEST_F(PrivacyTest, showsAnOrderForKeyAndMailTogetherOnly)
{
    const auto key = test::placeOrder(site);
    auto browser = site.browser();
    auto form = *browser.open("/order").form("/order");
    form.set("order", key);
    form.set("email", "somebody@example.com");
    browser.send(form);
    EXPECT_EQ(browser.status(), 422);
    form.set("email", "Hannah@Example.com");
    EXPECT_EQ(browser.send(form).text("//*[@id='order-key']"), key);
    EXPECT_EQ(browser.path(), "/order/" + key);
}

TEST_F(PrivacyTest, pausesAfterThreeWrongTriesForAnOrder)
{
    const auto key = test::placeOrder(site);
    auto browser = site.browser();
    auto form = *browser.open("/order").form("/order");
    form.set("order", key);
    form.set("email", "somebody@example.com");
    for (int tries = 0; tries != 3; ++tries) browser.send(form);
    EXPECT_EQ(browser.status(), 429);
    form.set("email", "hannah@example.com");
    browser.send(form);
    EXPECT_EQ(browser.status(), 429);
}

TEST_F(PrivacyTest, doesNotOpenOneOrderWithTheCookieOfAnother)
{
    auto browser = test::withChild(site);
    const auto other = test::placeOrder(site, 1);
    test::addToCart(browser, "PK1");
    test::fillInCheckout(browser);
    auto form = *browser.page().form("/checkout/review");
    form.choose("terms", "1");
    browser.send(form);
    browser.open("/order/" + other);
    EXPECT_EQ(browser.path(), "/order");
}
