#pragma once

#include "host/services/home.hpp"
#include "host/services/queue_loop.hpp"

#include <packhouse/sdk/native/command.hpp>
#include <packhouse/sdk/native/host.hpp>
#include <packhouse/sdk/native/web.hpp>

namespace packhouse::host::service {

struct ServeSetup {
    data::Schema schema = data::Schema::site;
    std::string address = "127.0.0.1";
    int port = 0; ///< 0: the setting service.port; unset: a free one, which is kept there
    std::vector<sdk::RouteProvider*> routes;
    std::vector<sdk::BackgroundTask> backgroundTasks; ///< of all plugins; those of another schema are left out
};

/// Serves until SIGTERM or SIGINT: the site's pages and its background tasks, or the studio's background tasks alone. Says "Serving …"
/// when it is ready. Throws data::Error{unavailable} if database or port are away, {conflict} if one serves this home already.
void serve(const ServeSetup& setup, sdk::Host& host, QueueLoop& loop, sdk::Output& out);

} // namespace packhouse::host::service
