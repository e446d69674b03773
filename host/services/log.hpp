#pragma once

#include <packhouse/sdk/native/host.hpp>

#include <filesystem>
#include <memory>
#include <string>

namespace packhouse::host {

/// The log of one program: FOLDER/PROGRAM.log, put aside and compressed at 4 MB, five kept. Lines are not translated. [any-thread]
class Log {
public:
    /// Makes the folder. Throws data::Error{unavailable} if that cannot be done.
    Log(const std::filesystem::path& folder, const std::string& program);
    ~Log();
    Log(const Log&) = delete;
    Log& operator=(const Log&) = delete;

    /// One line: line breaks in `text` are written as spaces, hidden texts as "[hidden]".
    void write(sdk::LogLevel level, const std::string& text);
    /// From now on this text reaches no line: a secret.
    void hide(const std::string& text);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace packhouse::host
