#pragma once

#include "host/service/request_body.hpp"
#include "host/service/request_reader.hpp"
#include "host/service/route_table.hpp"
#include "host/service/web_fault.hpp"

#include <packhouse/sdk/native/host.hpp>

#include <chrono>

namespace Poco::Net {
class HTTPServerRequest;
class HTTPServerResponse;
} // namespace Poco::Net

namespace packhouse::host::service {

/// What all exchanges share.
struct WebSite {
    RouteTable routes;
    sdk::Host& host;
    RequestLimits limits;
};

/// One request and its answer.
class WebExchange {
public:
    WebExchange(const WebSite& site, Poco::Net::HTTPServerRequest& request, Poco::Net::HTTPServerResponse& response);

    /// Always answers something; throws only if the client is gone.
    void run();

private:
    sdk::WebResponse answer(RequestBody& body);
    sdk::WebResponse answerFault(const WebFault& fault);
    const RouteTable::Entry& findRoute(sdk::WebRequest& request);
    std::uint64_t send(const sdk::WebResponse& answer);
    void exchange(RequestBody& body);
    void closeGently();
    void note(int status, std::uint64_t bytes);

    const WebSite& m_site;
    Poco::Net::HTTPServerRequest& m_request;
    Poco::Net::HTTPServerResponse& m_response;
    const RouteTable::Entry* m_route = nullptr;
    std::chrono::steady_clock::time_point m_started = std::chrono::steady_clock::now();
};

} // namespace packhouse::host::service
