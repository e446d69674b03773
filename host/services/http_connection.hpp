#pragma once

#include <Poco/Net/StreamSocket.h>
#include <Poco/URI.h>

#include <chrono>
#include <string_view>

namespace packhouse::host {

/// One connection to a server, plain or TLS. What goes wrong is a Poco::Exception.
class HttpConnection {
public:
    HttpConnection(const Poco::URI& uri, std::chrono::milliseconds timeout);

    void send(std::string_view bytes);
    /// At most `size` bytes; 0: the other side closed.
    std::size_t receive(char* buffer, std::size_t size);

private:
    void boundSilence();

    std::chrono::milliseconds m_timeout;
    std::chrono::steady_clock::time_point m_end;
    Poco::Net::StreamSocket m_socket;
};

} // namespace packhouse::host
