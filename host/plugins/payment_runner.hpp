#pragma once

#include "host/plugins/messages.hpp"
#include "host/plugins/runner_process.hpp"

#include <filesystem>

namespace packhouse::host::plugins {

/// What came of a question. `broke`: the plugin crashed, was silent or spoke nonsense; `answer` then has a status below zero.
struct Spoken {
    messages::Answer answer;
    bool broke = false;
};

/// One payment plugin in its process, kept warm between calls and started anew when it died. [one thread at a time]
class PaymentRunner {
public:
    PaymentRunner(std::filesystem::path program, std::filesystem::path library, std::chrono::milliseconds limit);

    /// Asks and waits, at most the time limit; a plugin that is late is killed. Never throws for what a plugin does.
    Spoken ask(const messages::Question& question);

private:
    Spoken exchange(const std::string& question);
    Spoken start();
    Spoken heard(const std::optional<std::string>& message, Channel::Deadline until);
    Spoken stop(const std::string& sentence);

    std::filesystem::path m_program, m_library;
    std::chrono::milliseconds m_limit;
    std::optional<RunnerProcess> m_process;
    int m_calls = 0;
};

} // namespace packhouse::host::plugins
