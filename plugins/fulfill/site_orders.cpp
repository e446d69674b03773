#include "site_orders.hpp"

#include "packhouse/data/error.hpp"
#include "packhouse/data/text.hpp"

#include <nlohmann/json.hpp>

namespace packhouse::fulfill {
namespace {

data::Trouble troubleOf(int status)
{
    switch (status) {
    case 401:
    case 403:
        return data::Trouble::forbidden;
    case 404:
        return data::Trouble::missing;
    case 409:
        return data::Trouble::conflict;
    default:
        return status >= 500 ? data::Trouble::unavailable : data::Trouble::invalid;
    }
}

std::string sentenceOf(const sdk::HttpReply& reply, const std::string& address)
{
    const auto document = nlohmann::json::parse(reply.body, nullptr, false);
    const auto said = document.is_object() ? document.value("error", std::string{}) : std::string{};
    if (!said.empty()) return said;
    return data::format(_("The site at {} answered with HTTP {}. Nothing is lost; it is asked again at the next poll."), address,
                        reply.status);
}

std::string required(const std::string& value, const char* sentence)
{
    if (value.empty()) throw data::Error{data::Trouble::missing, sentence};
    return value;
}

} // namespace

std::string SiteOrders::ask(const std::string& method, const std::string& path, const std::string& body)
{
    const auto address =
        required(m_host.settings().text("site.address", ""), _("This studio knows no site yet. Set site.address to its address."));
    const auto token =
        required(m_host.settings().secret("site.token").value_or(""),
                 _("This studio has no credential for its site. Run 'packhouse site setup' there, or set the secret site.token."));
    sdk::HttpRequest request{.method = method, .url = address + path};
    request.headers = {{"Authorization", "Bearer " + token}, {"Content-Type", "application/json"}};
    request.body = body;
    const auto reply = m_host.http().send(request);
    if (reply.status / 100 == 2) return reply.body;
    throw data::Error{troubleOf(reply.status), sentenceOf(reply, address)};
}

std::vector<std::string> SiteOrders::keysForDownload(int limit)
{
    const auto answer = nlohmann::json::parse(ask("GET", "/api/v1/orders/for-download?limit=" + std::to_string(limit)), nullptr, false);
    if (!answer.is_object() || !answer.contains("keys"))
        throw data::Error{data::Trouble::unavailable,
                          _("The site's list of orders could not be read. Check that site.address is a Packhouse site.")};
    return answer["keys"].get<std::vector<std::string>>();
}

data::OrderDownload SiteOrders::order(const std::string& key) { return data::orderDownloadFromJson(ask("GET", "/api/v1/orders/" + key)); }

void SiteOrders::acknowledge(const std::string& key) { ask("POST", "/api/v1/orders/" + key + "/downloaded"); }

void SiteOrders::tell(const data::ShipmentNotice& notice)
{
    ask("PUT", "/api/v1/orders/" + notice.orderKey + "/shipments/" + notice.reference, data::toJson(notice));
}

} // namespace packhouse::fulfill
