#pragma once

#include <packhouse/data/database_url.hpp>
#include <packhouse/sdk/native/host.hpp>

namespace packhouse::host {
class Home;
}

namespace packhouse::host::desktop {

/// A studio's database on a server, as a person types it.
struct ServerAddress {
    data::Engine engine = data::Engine::postgresql;
    std::string host; ///< "studio-server" or "studio-server:5433"
    std::string database = "packhouse", user, password;

    /// Throws data::Error{invalid} naming the field that is empty or wrong.
    data::DatabaseUrl url() const;
    std::string setting() const; ///< the address without its password
};

/// True while this home has no studio and names none: then a way is chosen first, and nothing is made before.
bool needsStudio(const Home& home);

// The three ways. Each leaves a home in which the desktop goes on, or leaves it as it was. [task-thread]
void makeSampleStudio(const sdk::Host& host, sdk::Progress& progress); ///< by `packhouse sample`; stopped or failed: tidied up
void makeStudio(sdk::Host& host);
void connectStudio(sdk::Host& host, const ServerAddress& address); ///< makes the tables where the database is empty

/// What answers there, in a sentence; changes nothing. Throws data::Error with what to do.
std::string testStudio(const ServerAddress& address);

} // namespace packhouse::host::desktop
