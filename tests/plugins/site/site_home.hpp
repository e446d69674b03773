#pragma once

#include "host/service/web_server.hpp"
#include "host/services/home.hpp"
#include "host/services/queue_loop.hpp"
#include "host/services/services.hpp"
#include "support/test_databases.hpp"

#include "commands/browser.hpp"
#include "web/site.hpp"

#include <packhouse/data/exchange.hpp>
#include <packhouse/sdk/native/web.hpp>

#include <nlohmann/json.hpp>

#include <deque>
#include <mutex>

namespace packhouse::test {

/// A way to pay that answers as a test says: what the bank would do.
class ScriptedPayments : public sdk::Payments {
public:
    std::vector<sdk::PaymentMethod> methods() override { return m_methods; }
    sdk::PaymentAnswer run(const sdk::PaymentRequest& request) override;

    // Set and read while no request runs.
    std::deque<data::PaymentOutcome> outcomes; ///< of the next runs; then pending for start and succeeded for markReceived
    std::vector<sdk::PaymentRequest> asked;

private:
    std::mutex m_mutex;
    std::vector<sdk::PaymentMethod> m_methods{{"offline", "Pay at pick-up", "In cash or by bank transfer."}};
};

/// What a site sells in these tests: a job of three children in two classes, two poses each, everything uploaded and live.
class SiteHome {
public:
    SiteHome();

    const std::string& address() const { return m_address; }
    sdk::Host& host() { return *m_services; }
    data::Database& database() { return m_services->database(data::Schema::site); }
    ScriptedPayments& payments() { return *m_payments; }
    const std::string& token() const { return m_token; } ///< of a credential that may act as photographer and for fulfilment

    site::Browser browser();
    sdk::HttpReply send(sdk::HttpRequest request); ///< `url` is a path
    sdk::HttpReply get(const std::string& path, const std::string& cookies = {});
    sdk::HttpReply api(const std::string& method, const std::string& path, const std::string& body = {}, const std::string& token = {});

    data::JobUpload upload; ///< as it was sent
    void sendUpload();      ///< sends `upload` and its pictures
    const data::Subject& child(int number) const { return upload.subjects.at(static_cast<std::size_t>(number)); }
    std::string addPicture(const std::string& colour); ///< of one colour; returns its hash. It is sent with the next upload.

private:
    void makeUpload();
    void addChild(const std::string& firstName, const std::string& lastName, std::size_t folder);

    TemporaryFolder m_folder;
    host::QueueLoop m_loop;
    ScriptedPayments* m_payments = nullptr;
    std::unique_ptr<host::Services> m_services;
    std::unique_ptr<site::Site> m_site;
    std::unique_ptr<sdk::RouteProvider> m_routes;
    std::unique_ptr<host::service::WebServer> m_server;
    std::string m_address, m_token;
    std::map<std::string, std::string> m_pictures;
};

class SiteTest : public testing::Test {
protected:
    SiteHome site;
};

/// A browser that has opened the child's photos.
site::Browser withChild(SiteHome& site, int number = 0);

/// Puts one of the package for child `n` of the visit in the cart.
void addToCart(site::Browser& browser, const std::string& packageCode, int n = 1);

/// Fills in a good form for delivery to school and goes on to the review.
void fillInCheckout(site::Browser& browser, const std::string& delivery = "SCHOOL");

/// Orders one package PK1 for the child; returns the order key.
std::string placeOrder(SiteHome& site, int number = 0);

nlohmann::json jsonOf(const sdk::HttpReply& reply);

} // namespace packhouse::test
