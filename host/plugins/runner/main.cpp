// packhouse-plugin-runner LIBRARY: the process in which a plugin of other origin lives. Descriptor 3 is the host.
#include "host/plugins/channel.hpp"
#include "host/plugins/library.hpp"
#include "host/plugins/messages.hpp"
#include "host/plugins/runner/lock_down.hpp"
#include "sdk/calls/plugin_calls.hpp"

#include <cstdio>
#include <unistd.h>

namespace {

using packhouse::host::plugins::Channel;
using packhouse::host::plugins::openLibrary;
namespace messages = packhouse::host::plugins::messages;
namespace runner = packhouse::host::plugins::runner;

constexpr int hostDescriptor = 3;
// Only for the case that the host died and a call never ends; the host's own time limit is far shorter.
constexpr unsigned orphanSeconds = 120;

std::string written(const messages::Answer& answer)
try {
    return nlohmann::json(answer).dump();
} catch (const nlohmann::json::exception&) {
    return nlohmann::json(messages::Answer{PACKHOUSE_FAILED, "It gave text that is not UTF-8.", {}, {}, {}, {}, {}}).dump();
}

messages::Answer failed(const std::string& why) { return {PACKHOUSE_FAILED, why, {}, {}, {}, {}, {}}; }

const packhouse_plugin_entry* opened(const char* library, Channel& host)
try {
    runner::limitResources(hostDescriptor);
    const packhouse_plugin_entry& plugin = openLibrary(library);
    runner::filterSystemCalls();
    const messages::Answer answer = messages::open(plugin);
    host.send(written(answer), Channel::noDeadline);
    return answer.status == PACKHOUSE_OK ? &plugin : nullptr;
} catch (const std::exception& error) {
    host.send(written(failed(error.what())), Channel::noDeadline);
    return nullptr;
}

void serve(const packhouse_plugin_entry& plugin, Channel& host)
{
    while (const auto message = host.receive(Channel::noDeadline)) {
        ::alarm(orphanSeconds);
        const auto question = nlohmann::json::parse(*message).get<messages::Question>();
        if (!host.send(written(messages::answer(plugin, question)), Channel::noDeadline)) return;
        ::alarm(0);
    }
}

} // namespace

int main(int count, char** words)
{
    if (count != 2) {
        std::fputs("packhouse-plugin-runner is started by Packhouse with a plugin's library; there is nothing to do by hand.\n", stderr);
        return 2;
    }
    Channel host{hostDescriptor};
    const packhouse_plugin_entry* plugin = opened(words[1], host);
    if (plugin == nullptr) ::_exit(3);
    ::alarm(0);
    serve(*plugin, host);
    plugin->close();
    ::_exit(0); // without destructors: the library's would run in a process that may not do anything
}
