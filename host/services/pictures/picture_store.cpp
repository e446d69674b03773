#include "picture_store.hpp"

#include "picture_import.hpp"

#include "host/services/file_lock.hpp"
#include "host/services/render/jpeg_reader.hpp"
#include "host/services/whole_file.hpp"

#include <packhouse/data/error.hpp>
#include <packhouse/data/text.hpp>

#include <Poco/Crypto/DigestEngine.h>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <memory>
#include <sstream>
#include <unistd.h>

namespace packhouse::host::pictures {

namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t largestProof = 16 << 20;

std::string sha256Of(std::string_view bytes)
{
    Poco::Crypto::DigestEngine engine{"SHA256"};
    for (std::size_t at = 0; at < bytes.size(); at += 1 << 20) {
        const std::string_view part = bytes.substr(at, 1 << 20);
        engine.update(part.data(), static_cast<unsigned>(part.size()));
    }
    return Poco::DigestEngine::digestToHex(engine.digest());
}

// A hash from outside becomes part of a path: only 64 small hexadecimal digits may.
void checkHash(const std::string& sha256)
{
    const bool good = sha256.size() == 64 && sha256.find_first_not_of("0123456789abcdef") == std::string::npos;
    if (!good) throw data::Error{data::Trouble::invalid, _("A picture is named by 64 small hexadecimal digits, its SHA-256.")};
}

data::Error diskTrouble(const fs::path& file)
{
    return {data::Trouble::unavailable, data::format(_("File {} cannot be written: {}. Free some space or mend the disk, then try again."), file.string(), std::strerror(errno))};
}

/// An open file that closes itself.
class OpenFile {
public:
    explicit OpenFile(const fs::path& path) : m_path{path}, m_file{::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0644)}
    {
        if (m_file < 0) throw diskTrouble(path);
    }
    ~OpenFile() { ::close(m_file); }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;

    void writeAt(std::uint64_t offset, std::string_view bytes) const
    {
        while (!bytes.empty()) {
            const ssize_t written = ::pwrite(m_file, bytes.data(), bytes.size(), static_cast<off_t>(offset));
            if (written < 0 && errno != EINTR) throw diskTrouble(m_path);
            if (written <= 0) continue;
            bytes.remove_prefix(static_cast<std::size_t>(written));
            offset += static_cast<std::uint64_t>(written);
        }
    }

private:
    const fs::path& m_path;
    int m_file;
};

/// What an import found, kept beside the picture; its presence says that all files of the picture are there.
struct Record {
    int width = 0, height = 0;
    std::string proof;
};

std::optional<Record> readRecord(const fs::path& file)
{
    const auto text = readWhole(file);
    if (!text) return {};
    Record record;
    std::istringstream in{*text};
    if (in >> record.width >> record.height >> record.proof && record.proof.size() == 64) return record;
    return {};
}

class PictureStore final : public sdk::Pictures {
public:
    explicit PictureStore(fs::path folder) : m_folder{std::move(folder)} {}

    sdk::ImportedPicture import(const fs::path& jpeg) override
    {
        try {
            return keep(render::readFile(jpeg, render::largestPictureFile), jpeg.filename().string());
        } catch (const data::Error& error) {
            if (error.trouble() != data::Trouble::invalid) throw;
            sdk::ImportedPicture result;
            result.problem = error.what();
            return result;
        }
    }

    fs::path original(const std::string& sha256) const override { return fileOf("originals", sha256, ".jpg"); }
    fs::path print(const std::string& sha256) const override
    {
        fs::path made = fileOf("print", sha256, ".jpg");
        return fs::exists(made) ? made : original(sha256);
    }
    fs::path proof(const std::string& proofSha256) const override { return fileOf("proofs", proofSha256, ".jpg"); }
    fs::path thumbnail(const std::string& proofSha256) const override { return fileOf("thumbnails", proofSha256, ".jpg"); }
    bool hasProof(const std::string& proofSha256) const override { return fs::exists(proof(proofSha256)); }

    std::uint64_t received(const std::string& proofSha256) const override
    {
        std::error_code none;
        if (hasProof(proofSha256)) return fs::file_size(proof(proofSha256), none);
        const auto size = fs::file_size(incoming(proofSha256), none);
        return none ? 0 : size;
    }

    void receive(const std::string& proofSha256, std::uint64_t offset, const std::string& bytes, bool last) override
    {
        checkHash(proofSha256);
        const FileLock lock = lockFolder();
        checkOffset(proofSha256, offset);
        if (hasProof(proofSha256)) return;
        if (offset + bytes.size() > largestProof) drop(proofSha256, _("it is larger than a proof can be"));
        const fs::path file = incoming(proofSha256);
        makeFolder(file);
        OpenFile{file}.writeAt(offset, bytes);
        if (last) complete(proofSha256);
    }

private:
    fs::path fileOf(const char* kind, const std::string& sha256, const char* extension) const
    {
        checkHash(sha256);
        return m_folder / kind / sha256.substr(0, 2) / (sha256 + extension);
    }
    fs::path incoming(const std::string& sha256) const { return fileOf("incoming", sha256, ".part"); }

    // The same picture may come twice at a time, also from another process; a file being written has one writer.
    FileLock lockFolder() const
    {
        makeFolder(m_folder / ".lock");
        return FileLock::wait(m_folder / ".lock");
    }
    static void makeFolder(const fs::path& file)
    {
        std::error_code trouble;
        fs::create_directories(file.parent_path(), trouble);
        if (!trouble) return;
        throw data::Error{data::Trouble::unavailable, data::format(_("Folder {} cannot be made: {}."), file.parent_path().string(), trouble.message())};
    }
    static void put(const fs::path& file, std::string_view bytes)
    {
        if (fs::exists(file)) return; // named by its hash: it is the same
        makeFolder(file);
        writeWhole(file, bytes);
    }

    // The record comes last, so a crash before it only means that the next import does it again.
    sdk::ImportedPicture keep(const std::string& bytes, const std::string& name)
    {
        const std::string sha256 = sha256Of(bytes);
        const fs::path recordFile = fileOf("imports", sha256, ".txt");
        if (const auto record = readRecord(recordFile)) return {sha256, record->proof, record->width, record->height, {}};
        const DerivedPictures derived = derive(bytes, name);
        const std::string proofHash = sha256Of(derived.proof);
        const FileLock lock = lockFolder();
        if (!derived.print.empty()) put(fileOf("print", sha256, ".jpg"), derived.print);
        put(thumbnail(proofHash), derived.thumbnail);
        put(proof(proofHash), derived.proof);
        put(original(sha256), bytes);
        put(recordFile, std::to_string(derived.width) + " " + std::to_string(derived.height) + " " + proofHash + "\n");
        return {sha256, proofHash, derived.width, derived.height, {}};
    }

    void checkOffset(const std::string& proofSha256, std::uint64_t offset) const
    {
        const std::uint64_t held = received(proofSha256);
        if (offset == held || hasProof(proofSha256)) return;
        throw data::Error{data::Trouble::conflict, data::format(_("Of this picture {} bytes are here; the next part must begin there, not at {}."), held, offset)};
    }
    void complete(const std::string& proofSha256)
    {
        const std::string bytes = readWhole(incoming(proofSha256)).value_or(std::string{});
        if (sha256Of(bytes) != proofSha256) drop(proofSha256, _("its bytes are not those that its name promises"));
        std::string small;
        try {
            small = thumbnailOf(bytes, proofSha256.substr(0, 8));
        } catch (const data::Error& error) {
            drop(proofSha256, error.what());
        }
        put(thumbnail(proofSha256), small);
        put(proof(proofSha256), bytes);
        forget(proofSha256);
    }
    [[noreturn]] void drop(const std::string& proofSha256, const std::string& why) const
    {
        forget(proofSha256);
        throw data::Error{data::Trouble::invalid, data::format(_("Picture {} was not taken: {}. Send it again from the beginning."), proofSha256.substr(0, 8), why)};
    }
    void forget(const std::string& proofSha256) const
    {
        std::error_code none;
        fs::remove(incoming(proofSha256), none);
    }

    fs::path m_folder;
};

} // namespace

std::unique_ptr<sdk::Pictures> makePictures(fs::path folder) { return std::make_unique<PictureStore>(std::move(folder)); }

} // namespace packhouse::host::pictures
