#include "host/plugins/channel.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace packhouse::host::plugins {

namespace {

int millisecondsUntil(Channel::Deadline until)
{
    if (until == Channel::noDeadline) return -1;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - std::chrono::steady_clock::now()).count();
    return static_cast<int>(std::clamp<std::int64_t>(left, 0, 3'600'000));
}

} // namespace

Channel::~Channel() { ::close(m_descriptor); }

bool Channel::ready(short event, Deadline until) const
{
    pollfd waiting{m_descriptor, event, 0};
    int found = 0;
    do
        found = ::poll(&waiting, 1, millisecondsUntil(until));
    while (found < 0 && errno == EINTR);
    return found == 1;
}

bool Channel::sendAll(const char* bytes, std::size_t count, Deadline until)
{
    while (count != 0) {
        if (!ready(POLLOUT, until)) return false;
        const auto sent = ::send(m_descriptor, bytes, count, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent < 0 && errno != EAGAIN && errno != EINTR) return false;
        if (sent > 0) bytes += sent, count -= static_cast<std::size_t>(sent);
    }
    return true;
}

bool Channel::receiveAll(char* bytes, std::size_t count, Deadline until)
{
    while (count != 0) {
        if (!ready(POLLIN, until)) return false;
        const auto got = ::recv(m_descriptor, bytes, count, MSG_DONTWAIT);
        if (got == 0 || (got < 0 && errno != EAGAIN && errno != EINTR)) return false;
        if (got > 0) bytes += got, count -= static_cast<std::size_t>(got);
    }
    return true;
}

bool Channel::send(const std::string& message, Deadline until)
{
    if (message.size() > longest) return false;
    const auto length = static_cast<std::uint32_t>(message.size());
    return sendAll(reinterpret_cast<const char*>(&length), sizeof length, until) && sendAll(message.data(), message.size(), until);
}

std::optional<std::string> Channel::receive(Deadline until)
{
    std::uint32_t length = 0;
    if (!receiveAll(reinterpret_cast<char*>(&length), sizeof length, until) || length > longest) return std::nullopt;
    std::string message(length, '\0');
    if (!receiveAll(message.data(), length, until)) return std::nullopt;
    return message;
}

void Channel::endSending() noexcept { ::shutdown(m_descriptor, SHUT_WR); }

bool Channel::waitForEnd(Deadline until)
{
    char byte = 0;
    while (ready(POLLIN, until))
        if (::recv(m_descriptor, &byte, 1, MSG_DONTWAIT) <= 0) return true;
    return false;
}

} // namespace packhouse::host::plugins
