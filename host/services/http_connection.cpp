#include "host/services/http_connection.hpp"

#include <Poco/Net/Context.h>
#include <Poco/Net/NetException.h>
#include <Poco/Net/SecureStreamSocket.h>

#include <algorithm>

namespace packhouse::host {

namespace {

using namespace std::chrono;

Poco::Timespan spanOf(milliseconds time) { return Poco::Timespan{duration_cast<microseconds>(time).count()}; }

Poco::Net::Context::Ptr tlsContext()
{
    using Poco::Net::Context;
    static const Context::Ptr context = [] {
        constexpr int depth = 9;
        // Strict: the name in the certificate counts for this computer's own addresses as well.
        Context::Ptr made{new Context{Context::TLS_CLIENT_USE, "", "", "", Context::VERIFY_STRICT, depth, true}};
        made->requireMinimumProtocol(Context::PROTO_TLSV1_2);
        made->enableExtendedCertificateVerification(true);
        return made;
    }();
    return context;
}

Poco::Net::StreamSocket socketFor(const Poco::URI& uri)
{
    if (uri.getScheme() != "https") return Poco::Net::StreamSocket{};
    Poco::Net::SecureStreamSocket socket{tlsContext()};
    socket.setPeerHostName(uri.getHost());
    return socket;
}

} // namespace

HttpConnection::HttpConnection(const Poco::URI& uri, milliseconds timeout)
    : m_timeout{timeout}, m_end{steady_clock::now() + 10 * timeout}, m_socket{socketFor(uri)}
{
    m_socket.connect(Poco::Net::SocketAddress{uri.getHost(), uri.getPort()}, spanOf(timeout));
    m_socket.setSendTimeout(spanOf(timeout));
    m_socket.setNoDelay(true);
}

void HttpConnection::boundSilence()
{
    const auto left = duration_cast<milliseconds>(m_end - steady_clock::now());
    if (left <= milliseconds{0}) throw Poco::TimeoutException{};
    m_socket.setReceiveTimeout(spanOf(std::min(left, m_timeout)));
}

void HttpConnection::send(std::string_view bytes)
{
    while (!bytes.empty()) {
        boundSilence();
        const int sent = m_socket.sendBytes(bytes.data(), static_cast<int>(bytes.size()));
        if (sent <= 0) throw Poco::Net::ConnectionResetException{};
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
}

std::size_t HttpConnection::receive(char* buffer, std::size_t size)
{
    boundSilence();
    const int received = m_socket.receiveBytes(buffer, static_cast<int>(size));
    return received > 0 ? static_cast<std::size_t>(received) : 0;
}

} // namespace packhouse::host
