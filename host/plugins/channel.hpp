#pragma once

#include <chrono>
#include <optional>
#include <string>

namespace packhouse::host::plugins {

/// One end of a socket pair that carries whole messages: four bytes of length, then the text. Owns the descriptor. [one thread at a time]
class Channel {
public:
    using Deadline = std::chrono::steady_clock::time_point;
    static constexpr Deadline noDeadline = Deadline::max();
    static constexpr std::size_t longest = 4 * 1024 * 1024;

    explicit Channel(int descriptor) : m_descriptor{descriptor} {}
    ~Channel();
    Channel(const Channel&) = delete;
    Channel& operator=(const Channel&) = delete;

    /// False if the other end is gone, the message is too long or time is up.
    bool send(const std::string& message, Deadline until);
    /// Empty if the other end is gone, sent too much or time is up.
    std::optional<std::string> receive(Deadline until);
    /// Tells the other end that nothing more will come.
    void endSending() noexcept;
    /// True as soon as the other end is gone.
    bool waitForEnd(Deadline until);

private:
    bool ready(short event, Deadline until) const;
    bool sendAll(const char* bytes, std::size_t count, Deadline until);
    bool receiveAll(char* bytes, std::size_t count, Deadline until);

    int m_descriptor;
};

} // namespace packhouse::host::plugins
