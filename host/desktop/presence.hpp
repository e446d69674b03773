#pragma once

#include <packhouse/data/presence.hpp>
#include <packhouse/sdk/native/host.hpp>

#include <mutex>

namespace packhouse::host::desktop {

/// Who else is at what: tells the others every few seconds what is being edited here, and learns what they edit. Nobody is locked out. Tells
/// "presence.changed" when others came or went.
class Presence {
public:
    explicit Presence(sdk::Host& host);

    void edits(std::vector<std::string> places);         ///< things with changes not submitted here [main-thread]
    std::string sentenceFor(const std::string& place) const; ///< "Marta is editing this"; empty: nobody else is [any-thread]
    std::vector<sdk::BackgroundTask> tasks();                ///< to be repeated by the program

private:
    void meet();
    std::vector<std::string> edited() const;
    sdk::Host& m_host;
    std::int64_t m_program;
    mutable std::mutex m_mutex;
    std::vector<std::string> m_places;     ///< under m_mutex
    std::vector<data::Presence> m_others; ///< under m_mutex
};

} // namespace packhouse::host::desktop
