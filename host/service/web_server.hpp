#pragma once

#include "host/service/request_reader.hpp"
#include "host/service/route_table.hpp"

#include <packhouse/sdk/native/host.hpp>

#include <memory>

namespace packhouse::host::service {

struct ServerSetup {
    std::string address = "127.0.0.1";
    int port = 0; ///< 0: a free one
    RequestLimits limits{};
    /// Poco gives each open connection a thread: more clients than this wait their turn.
    int threads = 256;
    std::chrono::milliseconds silence{15'000};  ///< a client may be silent within a request
    std::chrono::milliseconds keepAlive{3'000}; ///< and between two
};

/// The HTTP server over the routes of plugins. Serves from its making on; going ends it, with the requests that run.
class WebServer {
public:
    /// Throws data::Error{unavailable} if address or port cannot be had. `host` gets the log's lines; both it and what the routes call
    /// must outlive the server.
    WebServer(RouteTable routes, sdk::Host& host, const ServerSetup& setup);
    ~WebServer();
    WebServer(const WebServer&) = delete;
    WebServer& operator=(const WebServer&) = delete;

    int port() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace packhouse::host::service
