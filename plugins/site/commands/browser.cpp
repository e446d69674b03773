#include "commands/browser.hpp"

#include <packhouse/data/error.hpp>
#include <packhouse/data/text.hpp>

#include <sstream>

namespace packhouse::site {
namespace {

constexpr int mostSteps = 5;

std::string locationOf(const sdk::HttpReply& reply)
{
    const auto found = reply.headers.find("location");
    return found == reply.headers.end() ? std::string{} : found->second;
}

std::string pathOf(const std::string& cookieHeader)
{
    std::istringstream parts{cookieHeader};
    for (std::string part; std::getline(parts, part, ';');)
        if (const auto at = part.find("Path="); at != std::string::npos) return part.substr(at + 5);
    return "/";
}

bool covers(const std::string& cookiePath, const std::string& path)
{
    return path.starts_with(cookiePath) && (cookiePath.ends_with('/') || path.size() == cookiePath.size() || path[cookiePath.size()] == '/' || path[cookiePath.size()] == '?');
}

} // namespace

std::string Browser::cookiesFor(const std::string& path) const
{
    std::string header;
    for (const auto& [place, value] : m_cookies)
        if (covers(place.first, path)) header += (header.empty() ? "" : "; ") + place.second + "=" + value;
    return header;
}

void Browser::keepCookie(const std::string& header)
{
    const auto equals = header.find('=');
    if (equals == std::string::npos) return;
    m_cookies[{pathOf(header), header.substr(0, equals)}] = header.substr(equals + 1, header.find(';') - equals - 1);
}

void Browser::follow(sdk::HttpRequest request, std::string path)
{
    for (int step = 0; step != mostSteps; ++step) {
        request.url = m_site + path;
        if (const auto cookies = cookiesFor(path); !cookies.empty()) request.headers["Cookie"] = cookies;
        const auto reply = m_transport(request);
        if (const auto cookie = reply.headers.find("set-cookie"); cookie != reply.headers.end()) keepCookie(cookie->second);
        m_status = reply.status;
        m_path = path;
        if (reply.status != 303) {
            m_page.emplace(reply.body);
            return;
        }
        path = locationOf(reply);
        request = {};
    }
    throw data::Error{data::Trouble::broken, data::format(_("The site leads from page to page without an end, last to {}."), m_path)};
}

const HtmlPage& Browser::open(const std::string& path)
{
    follow({}, path);
    return *m_page;
}

sdk::HttpReply Browser::fetch(const std::string& path)
{
    sdk::HttpRequest request;
    request.url = m_site + path;
    if (const auto cookies = cookiesFor(path); !cookies.empty()) request.headers["Cookie"] = cookies;
    return m_transport(request);
}

const HtmlPage& Browser::send(const HtmlForm& form)
{
    sdk::HttpRequest request;
    request.method = "POST";
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}};
    request.body = form.encoded();
    follow(std::move(request), form.action.empty() ? m_path : form.action);
    return *m_page;
}

} // namespace packhouse::site
