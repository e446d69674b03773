#include "host/plugins/crash_note.hpp"

#include <array>
#include <cassert>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <mutex>
#include <sys/stat.h>
#include <unistd.h>

namespace packhouse::host::plugins {

namespace {

constexpr std::array crashes{SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT};

// Filled before a plugin is opened: a signal handler may neither allocate nor lock.
std::string home, runFolder, noteFile, noteLine;
volatile std::sig_atomic_t watching = 0;
std::array<struct sigaction, crashes.size()> before;
std::array<char, 65536> handlerStack; // a plugin's own stack may be what overflowed

void leaveNote() noexcept
{
    if (watching == 0) return;
    watching = 0;
    ::mkdir(home.c_str(), 0700); // a new home has neither yet
    ::mkdir(runFolder.c_str(), 0700);
    const int file = ::open(noteFile.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (file < 0) return;
    [[maybe_unused]] const auto written = ::write(file, noteLine.data(), noteLine.size());
    ::close(file);
}

void restoreHandlers() noexcept
{
    for (std::size_t at = 0; at != crashes.size(); ++at)
        ::sigaction(crashes[at], &before[at], nullptr);
}

void onCrash(int signal) noexcept
{
    leaveNote();
    restoreHandlers();
    ::raise(signal);
}

void installHandlers()
{
    const stack_t stack{handlerStack.data(), 0, handlerStack.size()};
    ::sigaltstack(&stack, nullptr);
    struct sigaction action {};
    action.sa_handler = onCrash;
    action.sa_flags = SA_ONSTACK;
    for (std::size_t at = 0; at != crashes.size(); ++at)
        ::sigaction(crashes[at], &action, &before[at]);
}

} // namespace

CrashNote::CrashNote(const std::filesystem::path& file, const std::string& plugin)
{
    assert(watching == 0);
    static std::once_flag atExit;
    std::call_once(atExit, [] { std::atexit([] { leaveNote(); }); });
    noteFile = file.string();
    runFolder = file.parent_path().string();
    home = file.parent_path().parent_path().string();
    noteLine = plugin + '\n';
    installHandlers();
    watching = 1;
}

CrashNote::~CrashNote()
{
    watching = 0;
    restoreHandlers();
}

std::set<std::string> takeCrashNotes(const std::filesystem::path& file)
{
    std::set<std::string> plugins;
    std::ifstream in{file};
    for (std::string line; std::getline(in, line);)
        plugins.insert(line);
    std::error_code absent;
    std::filesystem::remove(file, absent);
    return plugins;
}

} // namespace packhouse::host::plugins
