#include "station_lock.hpp"

#include "packhouse/data/error.hpp"
#include "packhouse/data/text.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace packhouse::fulfill {

std::optional<StationLock> StationLock::take(const std::filesystem::path& home)
{
    std::error_code ignored;
    std::filesystem::create_directories(home / "run", ignored);
    const auto path = home / "run" / "printing.lock";
    const int file = ::open(path.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
    if (file < 0)
        throw data::Error{data::Trouble::unavailable,
                          data::format(_("{} cannot be written. Check the folder's rights and the disk."), path.string())};
    if (::flock(file, LOCK_EX | LOCK_NB) == 0) return StationLock{file};
    ::close(file);
    return {};
}

StationLock::~StationLock()
{
    if (m_file >= 0) ::close(m_file);
}

} // namespace packhouse::fulfill
