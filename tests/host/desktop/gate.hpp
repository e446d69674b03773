#pragma once

#include <Poco/Net/TCPServer.h>

#include <atomic>
#include <memory>

namespace packhouse::test {

/// The way to a server, which can be shut and opened again: what stands behind it is then away as a server that was stopped is.
class Gate {
public:
    Gate(const std::string& host, int port);
    ~Gate();
    int port() const { return m_port; } ///< on 127.0.0.1, to be used in place of the server's
    void shut();
    void open();

private:
    Poco::Net::SocketAddress m_server;
    std::shared_ptr<std::atomic<bool>> m_isOpen;
    std::unique_ptr<Poco::Net::TCPServer> m_entrance;
    int m_port = 0;
};

} // namespace packhouse::test
