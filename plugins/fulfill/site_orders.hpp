#pragma once

#include "packhouse/data/exchange.hpp"
#include "packhouse/sdk/native/site_api.hpp"

namespace packhouse::fulfill {

/// The site's API as fulfilment uses it. Every call is safe to repeat; troubles as sdk::SiteApi says. [any-thread, blocks]
class SiteOrders {
public:
    explicit SiteOrders(sdk::SiteApi& site) : m_site{site} {}

    std::vector<std::string> keysForDownload(int limit);
    data::OrderDownload order(const std::string& key);
    void acknowledge(const std::string& key);
    void tell(const data::ShipmentNotice& notice);

private:
    sdk::SiteApi& m_site;
};

} // namespace packhouse::fulfill
