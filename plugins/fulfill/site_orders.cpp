#include "site_orders.hpp"

#include "packhouse/data/error.hpp"
#include "packhouse/data/text.hpp"

#include <nlohmann/json.hpp>

namespace packhouse::fulfill {

using nlohmann::json;

std::vector<std::string> SiteOrders::keysForDownload(int limit)
try {
    return json::parse(m_site.get("/api/v1/orders/for-download?limit=" + std::to_string(limit))).at("keys").get<std::vector<std::string>>();
} catch (const json::exception&) {
    throw data::Error{
        data::Trouble::unavailable,
        data::format(_("The list of orders at {} cannot be read. Check that site.address is a Packhouse site."), m_site.address())};
}

data::OrderDownload SiteOrders::order(const std::string& key) { return data::orderDownloadFromJson(m_site.get("/api/v1/orders/" + key)); }

void SiteOrders::acknowledge(const std::string& key) { m_site.send("POST", "/api/v1/orders/" + key + "/downloaded", {}); }

void SiteOrders::tell(const data::ShipmentNotice& notice)
{
    m_site.send("PUT", "/api/v1/orders/" + notice.orderKey + "/shipments/" + notice.reference, data::toJson(notice));
}

} // namespace packhouse::fulfill
