#include "host/service/web_server.hpp"

#include "host/service/web_exchange.hpp"

#include <packhouse/data/error.hpp>
#include <packhouse/data/text.hpp>

#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPRequestHandlerFactory.h>
#include <Poco/Net/HTTPServer.h>
#include <Poco/Net/HTTPServerParams.h>
#include <Poco/Net/NetException.h>
#include <Poco/Net/ServerSocket.h>
#include <Poco/ThreadPool.h>

namespace packhouse::host::service {

namespace {

using data::Error, data::Trouble;

Poco::Timespan spanOf(std::chrono::milliseconds time) { return Poco::Timespan{std::chrono::microseconds{time}.count()}; }

Poco::Net::ServerSocket listenAt(const ServerSetup& setup)
try {
    constexpr int waiting = 256;
    Poco::Net::ServerSocket socket;
    // Poco's own constructor shares the port with any other program of this user: a second server would take half of the requests.
    socket.bind(Poco::Net::SocketAddress{setup.address, static_cast<Poco::UInt16>(setup.port)}, true, false);
    socket.listen(waiting);
    return socket;
} catch (const Poco::Exception& error) {
    throw Error{Trouble::unavailable, data::format(_("The address {}, port {}, cannot be served: {}. Stop the program that has it, or choose another with --port."),
                                                   setup.address, setup.port, error.displayText())};
}

Poco::Net::HTTPServerParams::Ptr parametersOf(const ServerSetup& setup)
{
    Poco::Net::HTTPServerParams::Ptr parameters{new Poco::Net::HTTPServerParams};
    parameters->setMaxThreads(setup.threads);
    parameters->setMaxQueued(4 * setup.threads);
    parameters->setTimeout(spanOf(setup.silence));
    parameters->setKeepAliveTimeout(spanOf(setup.keepAlive));
    return parameters;
}

class Handler : public Poco::Net::HTTPRequestHandler {
public:
    explicit Handler(const WebSite& site) : m_site{site} {}
    void handleRequest(Poco::Net::HTTPServerRequest& request, Poco::Net::HTTPServerResponse& response) override
    {
        WebExchange{m_site, request, response}.run();
    }

private:
    const WebSite& m_site;
};

class Factory : public Poco::Net::HTTPRequestHandlerFactory {
public:
    explicit Factory(const WebSite& site) : m_site{site} {}
    Poco::Net::HTTPRequestHandler* createRequestHandler(const Poco::Net::HTTPServerRequest&) override { return new Handler{m_site}; }

private:
    const WebSite& m_site;
};

} // namespace

struct WebServer::Impl {
    WebSite site;
    Poco::ThreadPool pool;
    Poco::Net::ServerSocket socket;
    Poco::Net::HTTPServer server;

    Impl(RouteTable routes, sdk::Host& host, const ServerSetup& setup)
        : site{std::move(routes), host, setup.limits}, pool{4, setup.threads + 1}, socket{listenAt(setup)},
          server{new Factory{site}, pool, socket, parametersOf(setup)}
    {
        server.start();
    }

    ~Impl()
    {
        server.stopAll(false);
        pool.joinAll();
    }
};

WebServer::WebServer(RouteTable routes, sdk::Host& host, const ServerSetup& setup) : m_impl{std::make_unique<Impl>(std::move(routes), host, setup)} {}

WebServer::~WebServer() = default;

int WebServer::port() const { return m_impl->socket.address().port(); }

} // namespace packhouse::host::service
