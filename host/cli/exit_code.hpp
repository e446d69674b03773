#pragma once

#include <packhouse/data/error.hpp>

#include <exception>
#include <stdexcept>

namespace packhouse::host::cli {

/// How the program ends; scripts rely on it.
enum class ExitCode { done = 0, usage = 2, input = 3, environment = 4, internal = 5 };

/// The words on the command line make no sense: unknown command, missing argument. `what()` is a sentence.
class UsageError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

ExitCode exitCodeOf(data::Trouble trouble) noexcept;

/// What a failure says and how the program ends for it.
struct Ending {
    ExitCode code = ExitCode::internal;
    std::string sentence;
};
Ending endingOf(std::exception_ptr error) noexcept;

} // namespace packhouse::host::cli
