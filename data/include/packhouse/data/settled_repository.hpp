#pragma once

#include "packhouse/data/database.hpp"
#include "packhouse/data/instant.hpp"

namespace packhouse::data {

/// An item of the inbox that a person, or the course of things, has settled.
struct Settled {
    std::string kind, item; ///< of the inbox: "fulfill.sheets-in-doubt", "184231"
    std::string title;      ///< as it stood
    std::string outcome;    ///< "It is printed"
    std::string by;         ///< empty: it went by itself
    Instant at;
};

/// What was settled in the inbox, for *Settled today*. Good as long as its transaction. [studio]
class SettledRepository {
public:
    explicit SettledRepository(Transaction& work) : m_session{work.session()} {}
    void add(const Settled& settled);
    std::vector<Settled> since(Instant at); ///< newest first
    void forget(Instant before);            ///< older ones

private:
    Session& m_session;
};

} // namespace packhouse::data
