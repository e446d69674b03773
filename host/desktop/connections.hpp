#pragma once

#include <packhouse/sdk/native/host.hpp>

#include <functional>
#include <memory>
#include <mutex>
#include <optional>

namespace packhouse::host::desktop {

/// How database and site answered last.
struct ConnectionState {
    bool asked = false, set = false, answers = false;
    std::string where;    ///< "studio.db on this computer", "orders.lakeside.photo"
    std::string sentence; ///< why not, and what to do
    data::Instant at;
    bool opened = false;               ///< it was there once
    std::optional<data::Instant> lost; ///< since when it does not answer
};

/// Asks the database and the site from time to time whether they are there, on threads of their own; tells "connection.changed".
class Connections {
public:
    static constexpr std::chrono::seconds databaseInterval{10}, siteInterval{30};
    explicit Connections(sdk::Host& host);

    std::vector<sdk::BackgroundTask> tasks(); ///< to be repeated by the program
    ConnectionState database() const; ///< [any-thread]
    ConnectionState site() const;     ///< [any-thread]
    void ask();                       ///< both, now [main-thread]

private:
    /// Held by the tasks, too: one that waits for an answer may end after this object.
    struct Answers {
        std::mutex mutex;
        ConnectionState database, site;
    };
    std::function<void(sdk::Progress&)> asksDatabase() const;
    std::function<void(sdk::Progress&)> asksSite() const;
    static void keep(sdk::Host& host, Answers& answers, ConnectionState Answers::*place, const ConnectionState& state);
    sdk::Host& m_host;
    sdk::Task m_database, m_siteTask;
    std::shared_ptr<Answers> m_answers = std::make_shared<Answers>();
};

} // namespace packhouse::host::desktop
