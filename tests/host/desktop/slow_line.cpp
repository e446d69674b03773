#include "host/desktop/slow_line.hpp"

#include <Poco/Net/StreamSocket.h>
#include <Poco/Net/TCPServerConnection.h>
#include <Poco/Net/TCPServerConnectionFactory.h>
#include <Poco/URI.h>

#include <array>
#include <chrono>
#include <thread>

namespace packhouse::test {

namespace {

using Poco::Net::SocketAddress;
using Poco::Net::StreamSocket;

class Carried : public Poco::Net::TCPServerConnection {
public:
    Carried(const StreamSocket& studio, const SocketAddress& site, int bytesPerSecond)
        : TCPServerConnection{studio}, m_site{site}, m_bytesPerSecond{bytesPerSecond}
    {
    }

    void run() override
    try {
        while (true) {
            Poco::Net::Socket::SocketList readable{socket(), m_site}, writable, broken;
            if (Poco::Net::Socket::select(readable, writable, broken, Poco::Timespan{60, 0}) == 0) return;
            for (const auto& from : readable)
                if (!(from == socket() ? carry(socket(), m_site) : carry(m_site, socket()))) return;
        }
    } catch (const Poco::Exception&) {
        // One side hung up, and so does the other.
    }

private:
    bool carry(StreamSocket& from, StreamSocket& to)
    {
        std::array<char, 8192> bytes{};
        const int count = from.receiveBytes(bytes.data(), static_cast<int>(bytes.size()));
        if (count <= 0) return false;
        std::this_thread::sleep_for(std::chrono::microseconds{std::int64_t{1'000'000} * count / m_bytesPerSecond});
        for (int sent = 0; sent != count;) sent += to.sendBytes(bytes.data() + sent, count - sent);
        return true;
    }

    StreamSocket m_site;
    int m_bytesPerSecond;
};

class Carrier : public Poco::Net::TCPServerConnectionFactory {
public:
    Carrier(SocketAddress site, int bytesPerSecond) : m_site{std::move(site)}, m_bytesPerSecond{bytesPerSecond} {}
    Poco::Net::TCPServerConnection* createConnection(const StreamSocket& studio) override { return new Carried{studio, m_site, m_bytesPerSecond}; }

private:
    SocketAddress m_site;
    int m_bytesPerSecond;
};

SocketAddress addressOf(const std::string& site)
{
    const Poco::URI uri{site};
    return {uri.getHost(), uri.getPort()};
}

} // namespace

SlowLine::SlowLine(const std::string& site, int bytesPerSecond)
    : m_entrance{SocketAddress{"127.0.0.1", 0}}, m_server{new Carrier{addressOf(site), bytesPerSecond}, m_entrance}
{
    m_server.start();
}

SlowLine::~SlowLine()
{
    m_server.stop();
}

std::string SlowLine::address() const
{
    return "http://127.0.0.1:" + std::to_string(m_entrance.address().port());
}

} // namespace packhouse::test
