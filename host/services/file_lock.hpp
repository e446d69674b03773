#pragma once

#include "host/services/descriptor.hpp"

#include <filesystem>
#include <optional>

namespace packhouse::host {

/// A lock between processes, held until it goes. The system frees it when a process dies, however it dies.
class FileLock {
public:
    /// Waits for the lock. Throws data::Error{unavailable} if the file cannot be made.
    static FileLock wait(const std::filesystem::path& file);
    /// Empty if somebody else holds it.
    static std::optional<FileLock> tryTake(const std::filesystem::path& file);

private:
    explicit FileLock(Descriptor file) : m_file{std::move(file)} {}
    Descriptor m_file;
};

} // namespace packhouse::host
