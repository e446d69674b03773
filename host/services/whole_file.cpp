#include "host/services/whole_file.hpp"

#include "host/services/descriptor.hpp"

#include <packhouse/data/error.hpp>
#include <packhouse/data/text.hpp>

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <system_error>

namespace packhouse::host {

namespace {

[[noreturn]] void cannotWrite(const std::filesystem::path& file, int reason)
{
    throw data::Error{data::Trouble::unavailable, data::format(_("{} cannot be written: {}. Make room or give access, then try again."), file.string(),
                                                               std::generic_category().message(reason))};
}

void put(const Descriptor& to, std::string_view bytes, const std::filesystem::path& file)
{
    while (!bytes.empty()) {
        const auto written = ::write(to.get(), bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR) cannotWrite(file, errno);
        if (written > 0) bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    if (::fsync(to.get()) != 0) cannotWrite(file, errno);
}

// A rename is only kept over a power cut once the folder itself is on the disk.
void keepFolder(const std::filesystem::path& folder)
{
    const Descriptor open{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (open) ::fsync(open.get());
}

/// The part beside its place; taken away again unless it got there.
class Part {
public:
    Part(const std::filesystem::path& file, std::string_view bytes, unsigned mode) : m_file{file}, m_part{file.string() + ".part"}
    {
        const Descriptor open{::open(m_part.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)};
        if (!open) cannotWrite(file, errno);
        m_there = true;
        try {
            put(open, bytes, file);
        } catch (...) {
            ::unlink(m_part.c_str());
            throw;
        }
    }
    Part(const Part&) = delete;
    Part& operator=(const Part&) = delete;
    ~Part()
    {
        if (m_there) ::unlink(m_part.c_str());
    }

    void replace()
    {
        if (::rename(m_part.c_str(), m_file.c_str()) != 0) cannotWrite(m_file, errno);
        arrived();
    }

    bool takeFreePlace()
    {
        if (::renameat2(AT_FDCWD, m_part.c_str(), AT_FDCWD, m_file.c_str(), RENAME_NOREPLACE) != 0) {
            if (errno == EEXIST) return false;
            // Some network folders know no such rename; there a look before it has to do.
            if (errno != EINVAL && errno != ENOSYS) cannotWrite(m_file, errno);
            if (std::filesystem::exists(m_file)) return false;
            replace();
            return true;
        }
        arrived();
        return true;
    }

private:
    void arrived()
    {
        m_there = false;
        keepFolder(m_file.parent_path());
    }

    std::filesystem::path m_file, m_part;
    bool m_there = false;
};

} // namespace

void writeWhole(const std::filesystem::path& file, std::string_view bytes, unsigned mode) { Part{file, bytes, mode}.replace(); }

bool writeNew(const std::filesystem::path& file, std::string_view bytes, unsigned mode) { return Part{file, bytes, mode}.takeFreePlace(); }

std::optional<std::string> readWhole(const std::filesystem::path& file)
{
    std::error_code error;
    if (!std::filesystem::exists(file, error)) return {};
    std::ifstream in{file, std::ios::binary};
    std::ostringstream bytes;
    bytes << in.rdbuf();
    if (!in || bytes.fail())
        if (std::filesystem::file_size(file, error) != 0 || error)
            throw data::Error{data::Trouble::unavailable, data::format(_("{} cannot be read. Give this user access to it."), file.string())};
    return bytes.str();
}

} // namespace packhouse::host
