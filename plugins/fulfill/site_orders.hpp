#pragma once

#include "packhouse/data/exchange.hpp"
#include "packhouse/sdk/native/host.hpp"

namespace packhouse::fulfill {

/// The site's API as fulfilment uses it: address and credential from the settings of this home. Every call is safe to repeat.
/// Throws data::Error{unavailable} if the site did not answer (nothing is lost, try again), forbidden, missing, conflict or
/// invalid as the site said. [any-thread, blocks]
class SiteOrders {
public:
    explicit SiteOrders(sdk::Host& host) : m_host{host} {}

    std::vector<std::string> keysForDownload(int limit);
    data::OrderDownload order(const std::string& key);
    void acknowledge(const std::string& key);
    void tell(const data::ShipmentNotice& notice);

private:
    std::string ask(const std::string& method, const std::string& path, const std::string& body = {});

    sdk::Host& m_host;
};

} // namespace packhouse::fulfill
