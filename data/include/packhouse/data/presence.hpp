#pragma once

#include "packhouse/data/database.hpp"
#include "packhouse/data/instant.hpp"

namespace packhouse::data {

/// Someone has a thing open with changes not submitted.
struct Presence {
    std::string place; ///< "offer:SPRING26"
    std::string person, station;
    std::int64_t program = 0; ///< tells two windows of one person apart
    Instant since, seen;
};

/// Who is at what, so that two people know of one another. Nobody is locked out. Good as long as its transaction. [studio]
class PresenceRepository {
public:
    explicit PresenceRepository(Transaction& work) : m_session{work.session()} {}
    /// This program edits these places now and no others; written again every few seconds. Forgets those of anyone not seen for a minute.
    void announce(const std::string& person, const std::string& station, std::int64_t program, const std::vector<std::string>& places, Instant at);
    std::vector<Presence> others(std::int64_t program, Instant at); ///< seen within the last 30 s

private:
    Session& m_session;
};

} // namespace packhouse::data
