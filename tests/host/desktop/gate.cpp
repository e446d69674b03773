#include "host/desktop/gate.hpp"

#include <Poco/Net/StreamSocket.h>
#include <Poco/Net/TCPServerConnection.h>
#include <Poco/Net/TCPServerConnectionFactory.h>

#include <array>

namespace packhouse::test {

namespace {

using Poco::Net::SocketAddress;
using Poco::Net::StreamSocket;
using Open = std::shared_ptr<std::atomic<bool>>;

class Passage : public Poco::Net::TCPServerConnection {
public:
    Passage(const StreamSocket& client, const SocketAddress& server, Open open) : TCPServerConnection{client}, m_server{server}, m_open{std::move(open)} {}

    void run() override
    try {
        while (*m_open) {
            Poco::Net::Socket::SocketList readable{socket(), m_server}, writable, broken;
            constexpr int glance = 20'000; // microseconds between looks at the gate
            Poco::Net::Socket::select(readable, writable, broken, Poco::Timespan{0, glance});
            for (const auto& from : readable)
                if (!(from == socket() ? carry(socket(), m_server) : carry(m_server, socket()))) return;
        }
    } catch (const Poco::Exception&) {
        // One side hung up, and so does the other.
    }

private:
    static bool carry(StreamSocket& from, StreamSocket& to)
    {
        std::array<char, 8192> bytes{};
        const int count = from.receiveBytes(bytes.data(), static_cast<int>(bytes.size()));
        for (int sent = 0; sent < count;) sent += to.sendBytes(bytes.data() + sent, count - sent);
        return count > 0;
    }

    StreamSocket m_server;
    Open m_open;
};

class Passages : public Poco::Net::TCPServerConnectionFactory {
public:
    Passages(SocketAddress server, Open open) : m_server{std::move(server)}, m_open{std::move(open)} {}
    Poco::Net::TCPServerConnection* createConnection(const StreamSocket& client) override { return new Passage{client, m_server, m_open}; }

private:
    SocketAddress m_server;
    Open m_open;
};

} // namespace

Gate::Gate(const std::string& host, int port) : m_server{host, static_cast<Poco::UInt16>(port)}
{
    open();
}

Gate::~Gate()
{
    shut();
}

void Gate::open()
{
    constexpr int manyClients = 32;
    m_isOpen = std::make_shared<std::atomic<bool>>(true);
    Poco::Net::ServerSocket socket;
    socket.bind({"127.0.0.1", static_cast<Poco::UInt16>(m_port)}, true);
    socket.listen();
    m_port = socket.address().port();
    auto params = Poco::AutoPtr<Poco::Net::TCPServerParams>{new Poco::Net::TCPServerParams};
    params->setMaxThreads(manyClients);
    m_entrance = std::make_unique<Poco::Net::TCPServer>(new Passages{m_server, m_isOpen}, socket, params);
    m_entrance->start();
}

void Gate::shut()
{
    *m_isOpen = false;
    m_entrance.reset();
}

} // namespace packhouse::test
