#include "picture_places.hpp"

#include "host/services/whole_file.hpp"

#include <Poco/Crypto/DigestEngine.h>

#include <packhouse/data/error.hpp>
#include <packhouse/data/text.hpp>

namespace packhouse::host::pictures {

namespace {

void checkHash(const std::string& sha256)
{
    const bool good = sha256.size() == 64 && sha256.find_first_not_of("0123456789abcdef") == std::string::npos;
    if (!good) throw data::Error{data::Trouble::invalid, _("A picture is named by 64 small hexadecimal digits, its SHA-256.")};
}

} // namespace

std::string sha256Of(std::string_view bytes)
{
    Poco::Crypto::DigestEngine engine{"SHA256"};
    engine.update(bytes.data(), static_cast<unsigned>(bytes.size()));
    return Poco::DigestEngine::digestToHex(engine.digest());
}

std::filesystem::path PicturePlaces::placeOf(const char* kind, const std::string& sha256, const char* extension) const
{
    checkHash(sha256);
    return m_folder / kind / sha256.substr(0, 2) / (sha256 + extension);
}

FileLock PicturePlaces::lock() const
{
    makeFolderOf(m_folder / ".lock");
    return FileLock::wait(m_folder / ".lock");
}

void PicturePlaces::makeFolderOf(const std::filesystem::path& file)
{
    std::error_code trouble;
    std::filesystem::create_directories(file.parent_path(), trouble);
    if (!trouble) return;
    throw data::Error{data::Trouble::unavailable, data::format(_("Folder {} cannot be made: {}. Make room or give access, then try again."),
                                                               file.parent_path().string(), trouble.message())};
}

void PicturePlaces::put(const std::filesystem::path& file, std::string_view bytes)
{
    if (std::filesystem::exists(file)) return;
    makeFolderOf(file);
    writeWhole(file, bytes);
}

} // namespace packhouse::host::pictures
