#include "site_home.hpp"

#include <packhouse/data/order_repository.hpp>
#include <packhouse/data/shipment_repository.hpp>

using namespace packhouse;

namespace {

class ApiOrdersTest : public test::SiteTest {
protected:
    sdk::HttpReply markPaid(const std::string& operation = "op-1")
    {
        return site.api("POST", path + "/mark-paid", nlohmann::json{{"by", "Ann"}, {"reason", "transfer"}, {"operationId", operation}}.dump());
    }

    sdk::HttpReply ship(const std::string& reference, bool last)
    {
        const data::ShipmentNotice notice{reference, key, "Post", "UPS", "1Z9", data::now(), last};
        return site.api("PUT", path + "/shipments/" + reference, data::toJson(notice));
    }

    data::Order order() { return data::orderDownloadFromJson(site.api("GET", path).body).order; }
    nlohmann::json waiting() { return test::jsonOf(site.api("GET", "/orders/for-download")).at("keys"); }

    const std::string key = test::placeOrder(site);
    const std::string path = "/orders/" + key;
};

} // namespace

TEST_F(ApiOrdersTest, listsOrdersByStateAndText)
{
    const auto rows = test::jsonOf(site.api("GET", "/orders?state=placed&text=bennett")).at("orders");
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].at("key"), key);
    EXPECT_EQ(rows[0].at("customer"), "Hannah Bennett");
    EXPECT_EQ(rows[0].at("total"), "36.47");
    EXPECT_TRUE(rows[0].at("paidAt").is_null());
    EXPECT_TRUE(test::jsonOf(site.api("GET", "/orders?state=paid")).at("orders").empty());
    EXPECT_TRUE(test::jsonOf(site.api("GET", "/orders?text=nobody")).at("orders").empty());
}

TEST_F(ApiOrdersTest, sendsTheOrderWithItsJobAndPayments)
{
    const auto download = data::orderDownloadFromJson(site.api("GET", path).body);
    EXPECT_EQ(download.jobKey, site.upload.job.key);
    ASSERT_EQ(download.payments.size(), 1U);
    EXPECT_EQ(download.payments[0].provider, "offline");
    EXPECT_EQ(download.order.items.at(0).packageCode, "PK1");
    EXPECT_EQ(download.order.money.total.text(), "36.47");
}

TEST_F(ApiOrdersTest, marksPaidOnceForOneOperation)
{
    ASSERT_EQ(markPaid().status, 200);
    EXPECT_EQ(markPaid().status, 200);
    EXPECT_EQ(order().money.paid.text(), "36.47");
    EXPECT_EQ(order().state, data::OrderState::paid);
    EXPECT_EQ(markPaid("op-2").status, 409);
}

TEST_F(ApiOrdersTest, wantsToKnowWhoMarksPaidAndWhy)
{
    for (const auto* body : {"", "[]", R"({"by": "Ann"})", R"({"by": "Ann", "reason": "", "operationId": "1"})", R"({"by": 1, "reason": "x", "operationId": "1"})"})
        EXPECT_EQ(site.api("POST", path + "/mark-paid", body).status, 422) << body;
}

TEST_F(ApiOrdersTest, offersPaidOrdersForDownloadOnce)
{
    EXPECT_TRUE(waiting().empty());
    EXPECT_EQ(site.api("POST", path + "/downloaded").status, 409);
    markPaid();
    EXPECT_EQ(waiting(), nlohmann::json::array({key}));
    EXPECT_EQ(site.api("POST", path + "/downloaded").status, 204);
    EXPECT_EQ(site.api("POST", path + "/downloaded").status, 204);
    EXPECT_TRUE(waiting().empty());
    EXPECT_EQ(order().state, data::OrderState::downloaded);
    EXPECT_EQ(site.api("POST", path + "/download-again").status, 204);
    EXPECT_EQ(waiting(), nlohmann::json::array({key}));
}

TEST_F(ApiOrdersTest, notesEachShipmentOnceAndTheLastAsTheEnd)
{
    EXPECT_EQ(ship("SH-1", false).status, 409);
    markPaid();
    EXPECT_EQ(ship("SH-1", false).status, 204);
    EXPECT_EQ(ship("SH-1", false).status, 204);
    EXPECT_EQ(order().state, data::OrderState::partlyShipped);
    EXPECT_EQ(ship("SH-2", true).status, 204);
    EXPECT_EQ(ship("SH-1", false).status, 204);
    EXPECT_EQ(order().state, data::OrderState::shipped);
    data::Transaction work{site.database(), data::Transaction::Access::read};
    EXPECT_EQ(data::ShipmentRepository{work}.ofOrder(data::OrderRepository{work}.find(key)->id).size(), 2U);
}

TEST_F(ApiOrdersTest, refusesAShipmentOfAnotherOrder)
{
    const data::ShipmentNotice notice{"SH-1", "22223333", "Post", "", "", data::now(), true};
    EXPECT_EQ(site.api("PUT", path + "/shipments/SH-1", data::toJson(notice)).status, 422);
    EXPECT_EQ(site.api("PUT", "/orders/22223333/shipments/SH-1", data::toJson(notice)).status, 404);
}
