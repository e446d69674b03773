#pragma once

#include <filesystem>
#include <set>
#include <string>

namespace packhouse::host::plugins {

/// While it lives, a crash (or exit) of this process leaves a note in `file` that names `plugin`. A kill from outside or a power cut
/// leaves none: that is not the plugin's doing. One at a time. [main-thread]
class CrashNote {
public:
    CrashNote(const std::filesystem::path& file, const std::string& plugin);
    ~CrashNote();
    CrashNote(const CrashNote&) = delete;
    CrashNote& operator=(const CrashNote&) = delete;
};

/// The plugins that notes in `file` name. The notes are gone afterwards.
std::set<std::string> takeCrashNotes(const std::filesystem::path& file);

} // namespace packhouse::host::plugins
