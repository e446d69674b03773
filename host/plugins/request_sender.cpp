#include "host/plugins/request_sender.hpp"

#include "packhouse/sdk/payment.h"

#include <algorithm>
#include <sstream>

namespace packhouse::host::plugins {

namespace {

constexpr std::size_t longestBody = 1024 * 1024;

using Secrets = std::map<std::string, std::string>;

std::string filled(std::string text, const Secrets& secrets)
{
    for (const auto& [key, value] : secrets) {
        const std::string place = "{{secret:" + key + "}}";
        for (auto at = text.find(place); at != std::string::npos; at = text.find(place, at + value.size()))
            text.replace(at, place.size(), value);
    }
    return text;
}

std::map<std::string, std::string> headersOf(const std::string& lines)
{
    std::map<std::string, std::string> headers;
    std::istringstream in{lines};
    for (std::string line; std::getline(in, line);) {
        if (!line.empty() && line.back() == '\r') line.pop_back();
        const auto colon = line.find(':');
        const auto value = colon == std::string::npos ? colon : line.find_first_not_of(' ', colon + 1);
        if (value != std::string::npos) headers[line.substr(0, colon)] = line.substr(value);
    }
    return headers;
}

sdk::HttpRequest plainRequest(const messages::Request& request, const Secrets& secrets, const std::string& stepKey)
{
    sdk::HttpRequest plain;
    plain.method = request.method;
    plain.url = request.url;
    plain.headers = headersOf(filled(request.headers, secrets));
    plain.body = filled(request.body, secrets);
    if (!request.idempotencyHeader.empty()) plain.headers[request.idempotencyHeader] = stepKey;
    return plain;
}

messages::Reply replyOf(const sdk::HttpReply& reply)
{
    if (reply.body.size() > longestBody) return {PACKHOUSE_REPLY_LOST, 0, {}, {}};
    std::string headers;
    for (const auto& [name, value] : reply.headers)
        headers.append(name).append(": ").append(value).append("\n");
    return {PACKHOUSE_REPLY_COMPLETE, static_cast<std::uint32_t>(reply.status), headers, reply.body};
}

} // namespace

// The origin must be followed by "/" or nothing: "https://api.example.com.evil.org" and "https://api.example.com@evil.org" are other
// places.
bool RequestSender::mayGoTo(const std::string& url) const
{
    return std::any_of(m_origins.begin(), m_origins.end(), [&](const std::string& origin) {
        return url.rfind(origin, 0) == 0 && (url.size() == origin.size() || url[origin.size()] == '/') &&
               url.find('\n') == std::string::npos;
    });
}

messages::Reply RequestSender::send(const messages::Request& request, const Secrets& secrets, const std::string& stepKey) const
{
    if (!mayGoTo(request.url) || request.body.size() > longestBody) return {PACKHOUSE_REPLY_NOT_SENT, 0, {}, {}};
    try {
        return replyOf(m_http.send(plainRequest(request, secrets, stepKey)));
    } catch (const std::exception&) {
        return {PACKHOUSE_REPLY_LOST, 0, {}, {}};
    }
}

} // namespace packhouse::host::plugins
