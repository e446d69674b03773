#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace packhouse::host::cli {

/// How a program ended and what it wrote.
struct ChildEnd {
    int exitCode = 0; ///< 128 + signal if it was killed
    std::string output, errors;
};

/// The words of a program that is ended (SIGTERM) when the thread that starts it goes, however that happens: through util-linux' setpriv.
std::vector<std::string> endingWithUs(std::vector<std::string> words);

/// A program of its own, started without a shell. Its output goes to files, so that nothing is lost when it is killed.
class Child {
public:
    /// `logs`: its output is kept as NAME.out and NAME.err there. Throws data::Error{unavailable} if it cannot be started.
    Child(const std::vector<std::string>& words, const std::filesystem::path& logs, const std::string& name);
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    ~Child(); ///< a child that still runs is ended

    /// Waits for its end; after `limit` it is killed and the exit code is 128 + 9.
    ChildEnd wait(std::chrono::milliseconds limit);
    bool runs();
    void kill(int signal);
    std::string outputSoFar() const;

private:
    bool reap(bool block);

    std::filesystem::path m_output, m_errors;
    int m_process = -1;
    int m_status = 0;
};

} // namespace packhouse::host::cli
