#pragma once

#include "host/plugins/channel.hpp"

#include <filesystem>
#include <sys/types.h>

namespace packhouse::host::plugins {

/// A running packhouse-plugin-runner: its own process group, empty environment, none of our descriptors. Started by posix_spawn, so
/// that it is safe beside threads. Ends with this object. [one thread at a time]
class RunnerProcess {
public:
    /// Throws Error{unavailable} if no process can be started.
    RunnerProcess(const std::filesystem::path& program, const std::filesystem::path& library);
    ~RunnerProcess();
    RunnerProcess(const RunnerProcess&) = delete;
    RunnerProcess& operator=(const RunnerProcess&) = delete;

    Channel& channel() noexcept { return *m_channel; }
    /// Kills the whole group at once, e.g. after silence.
    void kill() noexcept;

private:
    std::optional<Channel> m_channel;
    pid_t m_process = 0;
};

} // namespace packhouse::host::plugins
