#include "host/plugins/runner_process.hpp"

#include "packhouse/data/error.hpp"
#include "packhouse/data/text.hpp"

#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace packhouse::host::plugins {

namespace {

using namespace std::chrono_literals;

constexpr int theirDescriptor = 3;
constexpr auto graceAtEnd = 300ms;

struct Actions {
    explicit Actions(int channel)
    {
        posix_spawn_file_actions_init(&plain);
        posix_spawn_file_actions_addopen(&plain, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        // What a plugin prints goes where our log goes, and never into our own output.
        posix_spawn_file_actions_adddup2(&plain, STDERR_FILENO, STDOUT_FILENO);
        posix_spawn_file_actions_adddup2(&plain, channel, theirDescriptor);
    }
    ~Actions() { posix_spawn_file_actions_destroy(&plain); }
    posix_spawn_file_actions_t plain;
};

struct Attributes {
    Attributes()
    {
        sigset_t none, all;
        sigemptyset(&none);
        sigfillset(&all);
        posix_spawnattr_init(&plain);
        posix_spawnattr_setflags(&plain, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
        posix_spawnattr_setpgroup(&plain, 0);
        posix_spawnattr_setsigmask(&plain, &none);
        posix_spawnattr_setsigdefault(&plain, &all);
    }
    ~Attributes() { posix_spawnattr_destroy(&plain); }
    posix_spawnattr_t plain;
};

pid_t spawn(const std::filesystem::path& program, const std::filesystem::path& library, int channel)
{
    const Actions actions{channel};
    const Attributes attributes;
    std::string name = program.filename().string(), file = library.string();
    char* words[] = {name.data(), file.data(), nullptr};
    char* noEnvironment[] = {nullptr};
    pid_t process = 0;
    const int trouble = posix_spawn(&process, program.c_str(), &actions.plain, &attributes.plain, words, noEnvironment);
    if (trouble == 0) return process;
    throw data::Error{data::Trouble::unavailable,
                      data::format(_("{} cannot be started ({}). Install Packhouse again."), program.string(), std::strerror(trouble))};
}

} // namespace

RunnerProcess::RunnerProcess(const std::filesystem::path& program, const std::filesystem::path& library)
{
    int ends[2];
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        throw data::Error{data::Trouble::unavailable,
                          _("This computer has no more room for open connections. Close other programs and try again.")};
    m_channel.emplace(ends[0]);
    const Channel theirs{ends[1]}; // ours to close in any case
    m_process = spawn(program, library, ends[1]);
}

RunnerProcess::~RunnerProcess()
{
    m_channel->endSending();
    if (!m_channel->waitForEnd(std::chrono::steady_clock::now() + graceAtEnd)) kill();
    ::waitpid(m_process, nullptr, 0);
}

void RunnerProcess::kill() noexcept { ::kill(-m_process, SIGKILL); }

} // namespace packhouse::host::plugins
