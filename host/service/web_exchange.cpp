#include "host/service/web_exchange.hpp"

#include "host/service/response_writer.hpp"
#include "host/service/web_path.hpp"

#include <packhouse/data/keys.hpp>
#include <packhouse/data/text.hpp>

#include <Poco/Net/HTTPServerRequestImpl.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <Poco/Net/StreamSocket.h>
#include <Poco/Timespan.h>

namespace packhouse::host::service {

namespace {

bool isApi(const std::string& target) { return target.starts_with("/api/"); }

std::string joined(const std::vector<std::string>& words)
{
    std::string text;
    for (const auto& word : words)
        text += (text.empty() ? "" : ", ") + word;
    return text;
}

} // namespace

WebExchange::WebExchange(const WebSite& site, Poco::Net::HTTPServerRequest& request, Poco::Net::HTTPServerResponse& response)
    : m_site{site}, m_request{request}, m_response{response}
{
}

const RouteTable::Entry& WebExchange::findRoute(sdk::WebRequest& request)
{
    const auto segments = segmentsOf(request.path);
    if (!segments) throw WebFault{400, _("The address is not one of this site.")};
    auto match = m_site.routes.match(request.method, *segments);
    if (match.entry == nullptr && match.methods.empty()) throw WebFault{404, _("There is nothing at this address."), data::Trouble::missing};
    if (match.entry == nullptr) throw WebFault{405, _("This address cannot be asked in this way."), data::Trouble::invalid, {{"Allow", joined(match.methods)}}};
    m_route = match.entry;
    request.parameters = std::move(match.parameters);
    return *match.entry;
}

sdk::WebResponse WebExchange::answer(RequestBody& body)
try {
    auto request = readRequest(m_request, body, m_site.limits);
    return findRoute(request).route.handle(request);
} catch (...) {
    return answerFault(faultOf(std::current_exception()));
}

sdk::WebResponse WebExchange::answerFault(const WebFault& fault)
{
    const auto code = data::newKey();
    // What a visitor did wrong may quote what was typed, a key even: only what is ours to mend is written down.
    if (fault.status >= 500) m_site.host.log(sdk::LogLevel::error, code + ": " + fault.sentence);
    const auto* look = m_route != nullptr ? m_route->provider : m_site.routes.firstProvider();
    return answerOf(fault, isApi(m_request.getURI()), look, code);
}

std::uint64_t WebExchange::send(const sdk::WebResponse& answer)
{
    return writeResponse(answer, m_request.getMethod() == "HEAD", m_response);
}

void WebExchange::exchange(RequestBody& body)
{
    auto response = answer(body);
    if (body.left() > 0) m_response.setKeepAlive(false);
    std::uint64_t bytes = 0;
    try {
        bytes = send(response);
    } catch (...) {
        if (m_response.sent()) throw;
        response = answerFault(faultOf(std::current_exception()));
        bytes = send(response);
    }
    note(response.status, bytes);
}

// Closing while the client still sends resets the connection, and with it may go the answer that says why. So what comes is read and
// thrown away for a while.
void WebExchange::closeGently()
{
    constexpr auto patience = std::chrono::seconds{3};
    auto socket = static_cast<Poco::Net::HTTPServerRequestImpl&>(m_request).socket();
    socket.shutdownSend();
    socket.setReceiveTimeout(Poco::Timespan{Poco::Timespan::SECONDS});
    const auto end = std::chrono::steady_clock::now() + patience;
    char waste[16 * 1024];
    while (std::chrono::steady_clock::now() < end)
        if (socket.receiveBytes(waste, sizeof waste) <= 0) return;
}

void WebExchange::note(int status, std::uint64_t bytes)
{
    const auto time = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - m_started);
    // The pattern, not the address: that holds access keys, order keys and tokens.
    const auto what = m_route != nullptr ? m_route->route.method + " " + m_route->route.pattern : "(no route)";
    m_site.host.log(sdk::LogLevel::info, data::format("{} {} {} ms {} bytes", what, status, time.count(), bytes));
}

void WebExchange::run()
{
    std::uint64_t length = 0;
    std::optional<WebFault> fault;
    try {
        length = bodyLengthOf(m_request, m_site.limits.body);
    } catch (const WebFault& refused) {
        fault = refused;
    }
    if (fault) {
        m_response.setKeepAlive(false);
        const auto refusal = answerFault(*fault);
        note(refusal.status, send(refusal));
        return closeGently();
    }
    RequestBody body{m_request.stream(), length};
    exchange(body);
    if (body.left() > 0) closeGently();
}

} // namespace packhouse::host::service
