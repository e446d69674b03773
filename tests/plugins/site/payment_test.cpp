#include "site_home.hpp"

#include "rules/payment_desk.hpp"
#include "support/trouble.hpp"

using namespace packhouse;
using data::PaymentOutcome;

namespace {

class PaymentTest : public test::SiteTest {
protected:
    site::Browser ordered()
    {
        auto browser = test::withChild(site);
        test::addToCart(browser, "PK1");
        test::fillInCheckout(browser);
        auto form = *browser.page().form("/checkout/review");
        form.choose("terms", "1");
        browser.send(form);
        return browser;
    }

    data::Order order(const std::string& key)
    {
        data::Transaction work{site.database(), data::Transaction::Access::read};
        return *data::OrderRepository{work}.find(key);
    }

    static std::string keyOf(const site::Browser& browser) { return browser.page().text("//*[@id='order-key']"); }
};

} // namespace

TEST_F(PaymentTest, showsWhatToDoForAPaymentThatIsStillToCome)
{
    const auto browser = ordered();
    EXPECT_EQ(browser.page().text("//h1"), "Thank you, your order is saved");
    EXPECT_NE(browser.page().text("//*[@class='instructions']").find("Reference: " + keyOf(browser)), std::string::npos);
}

TEST_F(PaymentTest, marksAnOrderPaidWhenTheProviderSaysSo)
{
    site.payments().outcomes = {PaymentOutcome::succeeded};
    const auto browser = ordered();
    EXPECT_EQ(browser.page().text("//h1"), "Thank you. It’s paid.");
    const auto stored = order(keyOf(browser));
    EXPECT_EQ(stored.state, data::OrderState::paid);
    EXPECT_EQ(stored.money.paid, stored.money.total);
    EXPECT_TRUE(stored.money.owed.isZero());
    EXPECT_TRUE(stored.paidAt);
}

TEST_F(PaymentTest, keepsADeclinedOrderAndOffersAnotherTry)
{
    site.payments().outcomes = {PaymentOutcome::declined};
    auto browser = ordered();
    EXPECT_EQ(browser.page().text("//h1"), "The payment did not go through");
    const auto again = browser.page().form("/order/" + keyOf(browser) + "/pay");
    ASSERT_TRUE(again);
    browser.send(*again);
    EXPECT_EQ(browser.page().text("//h1"), "Thank you, your order is saved");
    EXPECT_NE(site.payments().asked.at(0).operationId, site.payments().asked.at(1).operationId);
}

TEST_F(PaymentTest, repeatsTheSameOperationWhileItsFateIsOpen)
{
    site.payments().outcomes = {PaymentOutcome::unknown};
    const auto browser = ordered();
    EXPECT_EQ(browser.page().text("//h1"), "Your order is saved");
    EXPECT_FALSE(browser.page().form("/order/" + keyOf(browser) + "/pay"));
    site::PaymentDesk{site.host()}.startAgain(keyOf(browser), "offline");
    EXPECT_EQ(site.payments().asked.at(0).operationId, site.payments().asked.at(1).operationId);
}

TEST_F(PaymentTest, countsMoneyByFactsOnce)
{
    const auto key = test::placeOrder(site);
    site::PaymentDesk desk{site.host()};
    const site::Receipt receipt{key, "Ann", "transfer", "op-1"};
    desk.markReceived(receipt);
    const auto again = desk.markReceived(receipt);
    EXPECT_EQ(again.money.paid, again.money.total);
    EXPECT_EQ(site.payments().asked.size(), 2U);
    EXPECT_EQ(test::troubleOf([&] { desk.markReceived({key, "Ann", "transfer", "op-2"}); }), data::Trouble::conflict);
}

TEST_F(PaymentTest, leavesTheOrderUnpaidWhenTheProviderDoesNotConfirm)
{
    const auto key = test::placeOrder(site);
    site.payments().outcomes = {PaymentOutcome::unknown};
    EXPECT_EQ(test::troubleOf([&] { site::PaymentDesk{site.host()}.markReceived({key, "Ann", "transfer", "op-1"}); }), data::Trouble::unavailable);
    EXPECT_EQ(order(key).state, data::OrderState::placed);
}
