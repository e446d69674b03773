#pragma once

#include "host/services/home.hpp"
#include "host/services/settings.hpp"

#include <packhouse/data/database.hpp>

#include <array>
#include <future>
#include <memory>
#include <mutex>

namespace packhouse::host {

/// The name of the secret with the password for a server whose address (setting database.…) has none.
std::string databasePassword(data::Schema schema);

/// The two databases of a home, each opened at the first question. Who asks while one is being opened waits for that attempt and shares its end: a
/// server that does not answer holds all up once, not one after the other. A failure is not remembered: the next question tries again. [any-thread]
class Databases {
public:
    Databases(const Home& home, const Settings& settings) : m_home{home}, m_settings{settings} {}

    /// See sdk::Host::database. A home has none if the setting is "none".
    data::Database& open(data::Schema schema);

private:
    struct Slot {
        std::mutex mutex;
        std::shared_ptr<data::Database> database;
        std::shared_future<std::shared_ptr<data::Database>> opening; ///< valid while somebody opens it
    };
    std::shared_ptr<data::Database> openNow(data::Schema schema) const;
    std::string urlOf(data::Schema schema) const;

    Home m_home;
    const Settings& m_settings;
    std::array<Slot, 2> m_slots;
};

} // namespace packhouse::host
