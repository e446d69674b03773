#include "host/desktop/look/silent_server.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>

namespace packhouse::test {

namespace {
constexpr int waiting = 200; // calls; the system takes them, nobody answers
}

SilentServer::SilentServer() : m_socket{socket(AF_INET, SOCK_STREAM, 0)}
{
    sockaddr_in here{};
    here.sin_family = AF_INET;
    here.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (bind(m_socket, reinterpret_cast<sockaddr*>(&here), sizeof here) != 0 || listen(m_socket, waiting) != 0) throw std::runtime_error{"no port to listen at"};
}

SilentServer::~SilentServer()
{
    close(m_socket);
}

std::string SilentServer::url() const
{
    sockaddr_in here{};
    socklen_t size = sizeof here;
    getsockname(m_socket, reinterpret_cast<sockaddr*>(&here), &size);
    return "postgresql://studio@127.0.0.1:" + std::to_string(ntohs(here.sin_port)) + "/studio";
}

} // namespace packhouse::test
