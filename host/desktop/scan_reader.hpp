#pragma once

#include <chrono>
#include <optional>
#include <string>

namespace packhouse::host::desktop {

/// Tells a scanner's keystrokes from a person's: six characters or more, each closer than 30 ms to the one before, ended by Enter. Until that is
/// known the characters are held back, 30 ms at most after each; then they are typing and played on in their order.
class ScanReader {
public:
    using Time = std::chrono::milliseconds;
    static constexpr std::size_t least = 6;
    static constexpr Time gap{30};

    struct Verdict {
        bool release = false;            ///< what was held is typing: play it before this key
        bool hold = false;               ///< hold this key
        std::optional<std::string> scan; ///< what was held, with this Enter, is a scan and no typing
    };
    Verdict character(const std::string& utf8, Time at);
    Verdict enter(Time at);
    Verdict otherKey();
    void quiet(); ///< nothing came within `gap`: what was held has been played
    bool holding() const { return m_count != 0; }

private:
    bool late(Time at) const { return at - m_last >= gap; }
    void forget();
    std::string m_held;
    std::size_t m_count = 0;
    Time m_last{};
};

} // namespace packhouse::host::desktop
