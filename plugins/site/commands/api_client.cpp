#include "commands/api_client.hpp"

#include <packhouse/data/error.hpp>
#include <packhouse/data/text.hpp>

#include <map>

namespace packhouse::site {
namespace {

data::Trouble troubleOf(const nlohmann::json& answer)
{
    static const std::map<std::string, data::Trouble> words{{"conflict", data::Trouble::conflict},       {"missing", data::Trouble::missing},
                                                            {"invalid", data::Trouble::invalid},         {"unavailable", data::Trouble::unavailable},
                                                            {"forbidden", data::Trouble::forbidden}};
    const auto found = words.find(answer.is_object() ? answer.value("trouble", "") : "");
    return found == words.end() ? data::Trouble::unavailable : found->second;
}

std::string sentenceOf(const nlohmann::json& answer, int status)
{
    return answer.is_object() && answer.contains("error") ? answer["error"].get<std::string>() : data::format(_("The site answered with status {}."), status);
}

} // namespace

std::string siteAddress(sdk::Host& host, const std::string& given)
{
    auto address = given.empty() ? host.settings().text("site.address", "") : given;
    if (address.empty()) throw data::Error{data::Trouble::missing, _("The address of the site is not known. Give --site URL, or set it: packhouse settings set site.address URL")};
    while (address.ends_with('/')) address.pop_back();
    return address;
}

ApiClient::ApiClient(sdk::Host& host, std::string address) : m_host{host}, m_address{siteAddress(host, address)}
{
    const auto token = host.settings().secret("site.token");
    if (!token) throw data::Error{data::Trouble::missing, _("This home has no credential for the site. Run: packhouse site setup")};
    m_token = *token;
}

nlohmann::json ApiClient::send(const std::string& method, const std::string& path, std::string body)
{
    sdk::HttpRequest request;
    request.method = method;
    request.url = m_address + "/api/v1" + path;
    request.headers = {{"Authorization", "Bearer " + m_token}};
    if (!body.empty()) request.headers.emplace("Content-Type", "application/json");
    request.body = std::move(body);
    const auto reply = m_host.http().send(request);
    const auto answer = reply.body.empty() ? nlohmann::json{} : nlohmann::json::parse(reply.body, nullptr, false);
    if (reply.status >= 300) throw data::Error{troubleOf(answer), sentenceOf(answer, reply.status)};
    return answer;
}

nlohmann::json ApiClient::get(const std::string& path) { return send("GET", path, {}); }
nlohmann::json ApiClient::post(const std::string& path, const nlohmann::json& body) { return send("POST", path, body.dump()); }

} // namespace packhouse::site
