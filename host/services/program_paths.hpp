#pragma once

#include <filesystem>

namespace packhouse::host {

/// Where the program lies, and beside it what came with it: the same in the build tree and where it is installed.
struct ProgramPaths {
    std::filesystem::path program; ///< …/bin/packhouse
    std::filesystem::path shared;  ///< …/share/packhouse
    std::filesystem::path locale;  ///< …/share/locale

    static ProgramPaths ofThisProgram();
};

/// The user's language for all sentences. Numbers are read and written the same everywhere. Call before the first thread.
void chooseLanguage(const ProgramPaths& paths);

} // namespace packhouse::host
