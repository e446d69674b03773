#pragma once

#include <Poco/Net/ServerSocket.h>
#include <Poco/Net/StreamSocket.h>

#include <functional>
#include <string>
#include <thread>

namespace packhouse::test {

/// A server that says exactly what a test wants, byte by byte, to one client.
class RawServer {
public:
    explicit RawServer(std::function<void(Poco::Net::StreamSocket&)> serve)
        : m_socket{Poco::Net::SocketAddress{"127.0.0.1", 0}}, m_thread{[this, serve = std::move(serve)] {
              try {
                  auto client = m_socket.acceptConnection();
                  client.setReceiveTimeout(Poco::Timespan{5 * Poco::Timespan::SECONDS});
                  serve(client);
              } catch (const Poco::Exception&) { // the client went first: that is its right
              }
          }}
    {
    }
    /// Reads the head of the request, then says `answer` and closes.
    static RawServer saying(std::string answer)
    {
        return RawServer{[answer = std::move(answer)](Poco::Net::StreamSocket& client) {
            readHead(client);
            client.sendBytes(answer.data(), static_cast<int>(answer.size()));
        }};
    }
    ~RawServer() { m_thread.join(); }

    std::string url(const std::string& path = "/") const { return "http://127.0.0.1:" + std::to_string(m_socket.address().port()) + path; }

    static std::string readHead(Poco::Net::StreamSocket& client)
    {
        std::string head;
        char sign = 0;
        while (head.find("\r\n\r\n") == std::string::npos && client.receiveBytes(&sign, 1) == 1)
            head += sign;
        return head;
    }

private:
    Poco::Net::ServerSocket m_socket;
    std::thread m_thread;
};

} // namespace packhouse::test
