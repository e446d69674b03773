#include "proof_inbox.hpp"

#include "host/services/descriptor.hpp"
#include "host/services/whole_file.hpp"
#include "picture_import.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <packhouse/data/error.hpp>
#include <packhouse/data/text.hpp>
#include <unistd.h>

namespace packhouse::host::pictures {

namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t largestProof = 16 << 20;

[[noreturn]] void cannotWrite(const fs::path& file)
{
    throw data::Error{data::Trouble::unavailable, data::format(_("{} cannot be written: {}. Make room or give access, then try again."),
                                                               file.string(), std::strerror(errno))};
}

void append(const fs::path& file, std::string_view bytes)
{
    const Descriptor open{::open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644)};
    if (!open) cannotWrite(file);
    while (!bytes.empty()) {
        const ssize_t written = ::write(open.get(), bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR) cannotWrite(file);
        if (written > 0) bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

} // namespace

std::uint64_t ProofInbox::received(const std::string& proofSha256) const
{
    for (const fs::path& file : {m_places.proof(proofSha256), m_places.incoming(proofSha256)}) {
        std::error_code none;
        const std::uint64_t size = fs::file_size(file, none);
        if (!none) return size;
    }
    return 0;
}

void ProofInbox::receive(const std::string& proofSha256, std::uint64_t offset, const std::string& bytes, bool last) const
{
    const fs::path file = m_places.incoming(proofSha256);
    const FileLock lock = m_places.lock();
    if (fs::exists(m_places.proof(proofSha256))) return;
    const std::uint64_t held = received(proofSha256);
    if (offset != held) {
        throw data::Error{data::Trouble::conflict,
                          data::format(_("Of this picture {} bytes are here; the next part must begin there, not at {}."), held, offset)};
    }
    if (bytes.size() > largestProof - std::min(offset, largestProof)) drop(proofSha256, _("it is larger than a proof can be"));
    PicturePlaces::makeFolderOf(file);
    append(file, bytes);
    if (last) complete(proofSha256);
}

// The thumbnail first: a proof that is there has one.
void ProofInbox::complete(const std::string& proofSha256) const
{
    const std::string bytes = readWhole(m_places.incoming(proofSha256)).value_or(std::string{});
    if (sha256Of(bytes) != proofSha256) drop(proofSha256, _("its bytes are not those that its name promises"));
    std::string small;
    try {
        small = thumbnailOf(bytes, proofSha256.substr(0, 8));
    } catch (const data::Error& error) {
        drop(proofSha256, error.what());
    }
    PicturePlaces::put(m_places.thumbnail(proofSha256), small);
    PicturePlaces::put(m_places.proof(proofSha256), bytes);
    forget(proofSha256);
}

void ProofInbox::drop(const std::string& proofSha256, const std::string& why) const
{
    forget(proofSha256);
    throw data::Error{data::Trouble::invalid,
                      data::format(_("Picture {} was not taken: {}. Send it again from the beginning."), proofSha256.substr(0, 8), why)};
}

void ProofInbox::forget(const std::string& proofSha256) const
{
    std::error_code none;
    fs::remove(m_places.incoming(proofSha256), none);
}

} // namespace packhouse::host::pictures
