#pragma once

#include <string>

namespace packhouse::test {

/// A database server that takes the call and never says a word; gone with the object, and with it who waits.
class SilentServer {
public:
    SilentServer();
    ~SilentServer();
    SilentServer(const SilentServer&) = delete;
    SilentServer& operator=(const SilentServer&) = delete;
    std::string url() const;

private:
    int m_socket;
};

} // namespace packhouse::test
