#include "host/services/file_lock.hpp"

#include <packhouse/data/error.hpp>
#include <packhouse/data/text.hpp>

#include <fcntl.h>
#include <sys/file.h>

#include <cerrno>
#include <system_error>

namespace packhouse::host {

namespace {

Descriptor openLock(const std::filesystem::path& file)
{
    Descriptor open{::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)};
    if (!open)
        throw data::Error{data::Trouble::unavailable, data::format(_("{} cannot be opened: {}. Give this user access to the folder."), file.string(),
                                                                   std::generic_category().message(errno))};
    return open;
}

} // namespace

FileLock FileLock::wait(const std::filesystem::path& file)
{
    auto open = openLock(file);
    while (::flock(open.get(), LOCK_EX) != 0 && errno == EINTR)
        continue;
    return FileLock{std::move(open)};
}

std::optional<FileLock> FileLock::tryTake(const std::filesystem::path& file)
{
    auto open = openLock(file);
    if (::flock(open.get(), LOCK_EX | LOCK_NB) != 0) return {};
    return FileLock{std::move(open)};
}

} // namespace packhouse::host
