#pragma once

#include "host/services/home.hpp"
#include "host/services/queue_loop.hpp"
#include "host/services/services.hpp"
#include "support/test_databases.hpp"

namespace packhouse::test {

/// Services on a fresh home, without payment plugins.
struct AHost {
    TemporaryFolder folder;
    host::QueueLoop loop;
    host::Services services{host::Home{folder.path()}, loop, {"test", {}, [](auto&, auto&) { return nullptr; }}};
};

} // namespace packhouse::test
