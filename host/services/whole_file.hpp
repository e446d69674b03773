#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace packhouse::host {

/// Puts `bytes` at `file` whole or not at all: NAME.part, fsync, rename, fsync of the folder. What stood there before is replaced.
/// Throws data::Error{unavailable} (disk full, read-only, folder gone) naming the file; then nothing has changed. [any-thread]
void writeWhole(const std::filesystem::path& file, std::string_view bytes, unsigned mode = 0644);

/// As writeWhole, but never in the place of another file: false if something stands there already.
bool writeNew(const std::filesystem::path& file, std::string_view bytes, unsigned mode = 0644);

/// The bytes of a file; empty if there is none. Throws data::Error{unavailable} if it is there but cannot be read.
std::optional<std::string> readWhole(const std::filesystem::path& file);

} // namespace packhouse::host
