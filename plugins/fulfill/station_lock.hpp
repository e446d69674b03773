#pragma once

#include <filesystem>
#include <optional>
#include <utility>

namespace packhouse::fulfill {

/// Held while a station prints; the system lets go of it when the process ends, however it ends. So whoever holds it knows that
/// claims of this station found in the database belong to nobody. [any-thread]
class StationLock {
public:
    /// Empty if another process (or thread) prints. Throws Error{unavailable} if the home cannot be written.
    static std::optional<StationLock> take(const std::filesystem::path& home);

    StationLock(StationLock&& other) noexcept : m_file{std::exchange(other.m_file, -1)} {}
    StationLock& operator=(StationLock&&) = delete;
    ~StationLock();

private:
    explicit StationLock(int file) : m_file{file} {}
    int m_file;
};

} // namespace packhouse::fulfill
