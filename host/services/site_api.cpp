#include "host/services/site_api.hpp"

#include <nlohmann/json.hpp>

#include <packhouse/data/error.hpp>
#include <packhouse/data/text.hpp>

namespace packhouse::host {

using data::Error;
using data::format;
using data::Trouble;
using nlohmann::json;

namespace {

Trouble troubleOf(int status)
{
    switch (status) {
    case 401:
    case 403:
        return Trouble::forbidden;
    case 404:
        return Trouble::missing;
    case 409:
        return Trouble::conflict;
    case 429:
        return Trouble::unavailable;
    default:
        return status >= 500 || status < 400 ? Trouble::unavailable : Trouble::invalid;
    }
}

std::string saidBy(const sdk::HttpReply& reply)
{
    const auto document = json::parse(reply.body, nullptr, false);
    return document.is_object() && document.contains("error") && document["error"].is_string() ? document["error"].get<std::string>()
                                                                                               : std::string{};
}

std::string sentenceOf(const sdk::HttpReply& reply, const std::string& address)
{
    if (reply.status == 401)
        return format(_("The site at {} does not know this studio's credential. Set the secret site.token anew."), address);
    if (const auto said = saidBy(reply); !said.empty()) return format(_("The site at {} says: {}"), address, said);
    return format(_("The site at {} answered with HTTP {}. Nothing is lost; try again."), address, reply.status);
}

} // namespace

std::string StudioSiteApi::address() const
{
    auto address = m_settings.text("site.address", "");
    while (address.ends_with('/'))
        address.pop_back();
    if (address.empty())
        throw Error{Trouble::missing, _("This studio knows no site yet. Set its address: packhouse settings set site.address https://…")};
    return address;
}

std::string StudioSiteApi::token() const
{
    const auto token = m_settings.secret("site.token").value_or("");
    if (token.empty())
        throw Error{Trouble::missing,
                    _("This studio has no credential for its site. \"packhouse site setup\" makes one; or set the secret site.token.")};
    return token;
}

std::string StudioSiteApi::ask(sdk::HttpRequest request)
{
    const auto where = address();
    request.url = where + request.url;
    request.headers["Authorization"] = "Bearer " + token();
    auto reply = m_http.send(request);
    if (reply.status / 100 != 2) throw Error{troubleOf(reply.status), sentenceOf(reply, where)};
    return std::move(reply.body);
}

} // namespace packhouse::host
