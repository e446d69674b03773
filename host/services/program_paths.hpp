#pragma once

#include <filesystem>
#include <string>

namespace packhouse::host {

/// Where the program lies, and beside it what came with it: the same in the build tree and where it is installed.
struct ProgramPaths {
    std::filesystem::path program; ///< …/bin/packhouse
    std::filesystem::path shared;  ///< …/share/packhouse
    std::filesystem::path locale;  ///< …/share/locale

    static ProgramPaths ofThisProgram();
};

/// The user's language for all sentences, dates and amounts. Numbers in files are read and written the same everywhere. Call before the first thread.
void chooseLanguage(const ProgramPaths& paths);

/// Another language than the system's ("de"; empty: the system's) for what is said from now on. [main-thread, before others read it]
void useLanguage(const std::string& language);

} // namespace packhouse::host
