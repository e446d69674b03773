#include "sdk/check/verdict.hpp"

#include <csignal>
#include <cstdio>
#include <cstring>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace packhouse::sdk::check {

namespace {

constexpr rlim_t memory = 1UL << 30;

enum Exit { passed = 0, wrong = 1, notAsked = 2 };

struct Pipe {
    Pipe()
    {
        if (::pipe(ends) != 0) throw std::runtime_error{"no pipe"};
    }
    int ends[2];
};

void restrainChild()
{
    ::setpgid(0, 0);
    const rlimit none{0, 0}, most{memory, memory};
    ::setrlimit(RLIMIT_CORE, &none);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    ::setrlimit(RLIMIT_AS, &most);
#else
    (void)most;
#endif
}

// What the plugin prints goes to a file that a trial can look at, never among the verdicts.
void divertOutput()
{
    if (std::FILE* output = std::tmpfile()) ::dup2(::fileno(output), STDOUT_FILENO);
}

int ended(int report, Exit exit, const char* sentence)
{
    [[maybe_unused]] const auto written = ::write(report, sentence, std::strlen(sentence));
    return exit;
}

int inChild(const Trial& trial, const std::filesystem::path& library, int report)
{
    restrainChild();
    divertOutput();
    try {
        Subject subject{library};
        trial.ask(subject);
        return passed;
    } catch (const NotAsked& reason) {
        return ended(report, notAsked, reason.what());
    } catch (const std::exception& error) {
        return ended(report, wrong, error.what());
    } catch (...) {
        return ended(report, wrong, "It threw something that is no exception.");
    }
}

std::string readUntilEnd(int report, std::chrono::steady_clock::time_point until, bool& late)
{
    std::string text;
    char bytes[512];
    for (;;) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - std::chrono::steady_clock::now()).count();
        pollfd waiting{report, POLLIN, 0};
        late = left <= 0 || ::poll(&waiting, 1, static_cast<int>(left)) == 0;
        const auto got = late ? 0 : ::read(report, bytes, sizeof bytes);
        if (got <= 0) return text;
        text.append(bytes, static_cast<std::size_t>(got));
    }
}

Verdict verdictOf(int status, const std::string& sentence)
{
    if (WIFSIGNALED(status)) return {End::crash, std::string{"It died: "} + ::strsignal(WTERMSIG(status)) + "."};
    switch (WEXITSTATUS(status)) {
    case passed:
        return {End::pass, {}};
    case notAsked:
        return {End::notAsked, sentence};
    default:
        return {End::fail, sentence.empty() ? "It ended the process." : sentence};
    }
}

} // namespace

Verdict tried(const Trial& trial, const std::filesystem::path& library, std::chrono::milliseconds limit)
{
    const Pipe pipe;
    std::fflush(nullptr);
    const pid_t child = ::fork();
    if (child == 0) ::_exit(inChild(trial, library, pipe.ends[1]));
    ::setpgid(child, child);
    ::close(pipe.ends[1]);
    bool late = false;
    const std::string sentence = readUntilEnd(pipe.ends[0], std::chrono::steady_clock::now() + limit, late);
    ::close(pipe.ends[0]);
    if (late) ::kill(-child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    ::kill(-child, SIGKILL); // whatever it started
    return late ? Verdict{End::hang, "It did not come to an end within " + std::to_string(limit.count()) + " ms."}
                : verdictOf(status, sentence);
}

const char* wordOf(End end)
{
    switch (end) {
    case End::pass:
        return "pass";
    case End::fail:
        return "FAIL";
    case End::crash:
        return "CRASH";
    case End::hang:
        return "HANG";
    case End::notAsked:
        return "-";
    }
    return "?";
}

} // namespace packhouse::sdk::check
