#pragma once

#include <Poco/Net/TCPServer.h>

#include <string>

namespace packhouse::test {

/// A line to a site that carries only so much in a second, as that of a school does. Gone with the object.
class SlowLine {
public:
    /// `site`: its address, "http://127.0.0.1:PORT".
    SlowLine(const std::string& site, int bytesPerSecond);
    ~SlowLine();
    std::string address() const; ///< to be used in place of the site's

private:
    Poco::Net::ServerSocket m_entrance;
    Poco::Net::TCPServer m_server;
};

} // namespace packhouse::test
