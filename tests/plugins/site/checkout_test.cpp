#include "site_home.hpp"

#include <packhouse/data/order_repository.hpp>

#include <future>
#include <gmock/gmock.h>
#include <set>

using namespace packhouse;
using testing::ElementsAre;

namespace {

class CheckoutTest : public test::SiteTest {
protected:
    CheckoutTest() { test::addToCart(browser, "PK1"); }

    std::vector<data::Order> orders()
    {
        data::Transaction work{site.database(), data::Transaction::Access::read};
        return data::OrderRepository{work}.list({});
    }

    site::HtmlForm review(const std::string& delivery = "SCHOOL")
    {
        test::fillInCheckout(browser, delivery);
        auto form = *browser.page().form("/checkout/review");
        form.choose("terms", "1");
        return form;
    }

    site::Browser browser = test::withChild(site);
};

} // namespace

TEST_F(CheckoutTest, listsWhatIsMissingAndKeepsWhatWasTyped)
{
    auto form = *browser.open("/checkout").form("/checkout");
    form.choose("delivery", "POST");
    form.set("email", "hannah");
    form.set("first_name", "Hannah");
    browser.send(form);
    EXPECT_EQ(browser.status(), 422);
    EXPECT_THAT(browser.page().texts("//ul[@class='problems']//a/@href"), ElementsAre("#email", "#last_name", "#line1", "#postal_code", "#city", "#state"));
    EXPECT_EQ(browser.page().text("//input[@name='first_name']/@value"), "Hannah");
    EXPECT_EQ(browser.open("/checkout").text("//input[@name='email']/@value"), "hannah");
}

TEST_F(CheckoutTest, addsDeliveryAndTaxBeforeTheOrder)
{
    review("POST");
    EXPECT_THAT(browser.page().texts("//dl[@class='sums']//dd"), ElementsAre("$34.00", "$6.95", "$2.97", "$43.92"));
}

TEST_F(CheckoutTest, wantsTheTermsRead)
{
    test::fillInCheckout(browser);
    auto form = *browser.page().form("/checkout/review");
    form.set("comment", "Ring twice");
    browser.send(form);
    EXPECT_EQ(browser.status(), 422);
    EXPECT_THAT(browser.page().texts("//ul[@class='problems']//a/@href"), ElementsAre("#terms"));
    EXPECT_EQ(browser.page().text("//textarea"), "Ring twice");
    EXPECT_TRUE(orders().empty());
}

TEST_F(CheckoutTest, keepsTheOrderAsItWasPriced)
{
    browser.send(review("POST"));
    const auto stored = orders();
    ASSERT_EQ(stored.size(), 1U);
    const auto& order = stored.front();
    EXPECT_EQ(order.state, data::OrderState::placed);
    EXPECT_EQ(order.money.total.text(), "43.92");
    EXPECT_EQ(order.money.exclusiveTax.text(), "2.97");
    EXPECT_EQ(order.money.owed, order.money.total);
    EXPECT_EQ(order.offerVersion, 1);
    EXPECT_EQ(order.deliveryCode, "POST");
    EXPECT_EQ(order.deliveryAddress.line1, "18 Orchard Lane");
    EXPECT_EQ(order.items.at(0).subjectKey, site.child(0).key);
    EXPECT_EQ(order.items.at(0).unitPrice.text(), "34.00");
}

TEST_F(CheckoutTest, keepsNoAddressThatIsNotNeeded)
{
    browser.send(review("SCHOOL"));
    EXPECT_TRUE(orders().at(0).deliveryAddress.empty());
    EXPECT_TRUE(orders().at(0).customer.address.empty());
}

TEST_F(CheckoutTest, makesOneOrderOfTwoClicks)
{
    const auto form = review();
    browser.send(form);
    const auto first = browser.path();
    browser.send(form);
    EXPECT_EQ(browser.path(), first);
    EXPECT_EQ(orders().size(), 1U);
    EXPECT_EQ(site.payments().asked.size(), 1U);
}

TEST_F(CheckoutTest, makesOneOrderOfClicksAtTheSameMoment)
{
    const auto form = review();
    std::vector<std::future<std::string>> clicks;
    for (int click = 0; click != 4; ++click)
        clicks.push_back(std::async(std::launch::async, [own = browser, form]() mutable {
            own.send(form);
            return own.path();
        }));
    std::set<std::string> pages;
    for (auto& click : clicks) pages.insert(click.get());
    EXPECT_EQ(pages.size(), 1U) << testing::PrintToString(pages);
    ASSERT_EQ(orders().size(), 1U);
    std::set<std::string> operations;
    for (const auto& request : site.payments().asked) operations.insert(request.operationId);
    EXPECT_EQ(operations.size(), 1U);
}

TEST_F(CheckoutTest, emptiesTheCartAndKeepsTheContact)
{
    browser.send(review());
    EXPECT_EQ(browser.open("/cart").text("//h2"), "Nothing in it yet");
    test::addToCart(browser, "PK2");
    EXPECT_EQ(browser.open("/checkout").text("//input[@name='email']/@value"), "hannah@example.com");
}

TEST_F(CheckoutTest, leadsToTheCartWhenNothingCanBeOrdered)
{
    auto empty = test::withChild(site, 1);
    empty.open("/checkout");
    EXPECT_EQ(empty.path(), "/cart");
    empty.open("/checkout/review");
    EXPECT_EQ(empty.path(), "/cart");
}

TEST_F(CheckoutTest, leadsBackWhenTheContactIsNotComplete)
{
    browser.open("/checkout/review");
    EXPECT_EQ(browser.path(), "/checkout");
}

TEST_F(CheckoutTest, asksToRemoveWhatIsNoLongerOffered)
{
    site.upload.offer.content.version = 2;
    std::erase_if(site.upload.offer.content.packages, [](const auto& package) { return package.code == "PK1"; });
    site.upload.offer.content.priceLists.clear();
    site.sendUpload();
    EXPECT_NE(browser.open("/cart").text("//*[@class='line']//*[@class='error']").find("no longer offered"), std::string::npos);
    EXPECT_TRUE(browser.page().texts("//a[starts-with(@href, '/checkout')]").empty());
}
