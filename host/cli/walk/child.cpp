#include "host/cli/walk/child.hpp"

#include "packhouse/data/error.hpp"
#include "packhouse/data/text.hpp"

#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <spawn.h>
#include <sstream>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

extern char** environ;

namespace packhouse::host::cli {
namespace {

using namespace std::chrono_literals;

std::string contentOf(const std::filesystem::path& file)
{
    std::ifstream in{file, std::ios::binary};
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

std::vector<char*> pointersTo(std::vector<std::string>& words)
{
    std::vector<char*> pointers;
    for (auto& word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    return pointers;
}

} // namespace

std::vector<std::string> endingWithUs(std::vector<std::string> words)
{
    words.insert(words.begin(), {"setpriv", "--pdeathsig", "TERM", "--"});
    return words;
}

Child::Child(const std::vector<std::string>& words, const std::filesystem::path& logs, const std::string& name)
    : m_output{logs / (name + ".out")}, m_errors{logs / (name + ".err")}
{
    std::filesystem::create_directories(logs);
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, m_output.c_str(), O_CREAT | O_TRUNC | O_WRONLY, 0600);
    posix_spawn_file_actions_addopen(&files, STDERR_FILENO, m_errors.c_str(), O_CREAT | O_TRUNC | O_WRONLY, 0600);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    // A group of its own: browsers and displays leave children behind, which end with it.
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
    auto copies = words;
    const int failed = posix_spawnp(&m_process, copies.front().c_str(), &files, &attributes, pointersTo(copies).data(), environ);
    posix_spawn_file_actions_destroy(&files);
    posix_spawnattr_destroy(&attributes);
    if (failed != 0)
        throw data::Error{data::Trouble::unavailable,
                          data::format(_("{} cannot be started: {}. Install it, or run installer/run, which does."), words.front(),
                                       std::strerror(failed))};
}

Child::~Child()
{
    if (!runs()) return;
    kill(SIGTERM);
    wait(5s);
}

bool Child::reap(bool block)
{
    if (m_process < 0) return true;
    const auto ended = ::waitpid(m_process, &m_status, block ? 0 : WNOHANG);
    if (ended == 0) return false;
    ::kill(-m_process, SIGKILL); // whatever it left in its group
    m_process = -1;
    return true;
}

bool Child::runs() { return !reap(false); }

void Child::kill(int signal)
{
    if (m_process >= 0) ::kill(signal == SIGKILL ? -m_process : m_process, signal);
}

ChildEnd Child::wait(std::chrono::milliseconds limit)
{
    const auto end = std::chrono::steady_clock::now() + limit;
    while (!reap(false) && std::chrono::steady_clock::now() < end)
        std::this_thread::sleep_for(10ms);
    kill(SIGKILL);
    reap(true);
    const int code = WIFEXITED(m_status) ? WEXITSTATUS(m_status) : 128 + WTERMSIG(m_status);
    return {code, contentOf(m_output), contentOf(m_errors)};
}

std::string Child::outputSoFar() const { return contentOf(m_output); }

} // namespace packhouse::host::cli
