#pragma once

#include "host/services/file_lock.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace packhouse::host::pictures {

/// SHA-256 in 64 small hexadecimal digits.
std::string sha256Of(std::string_view bytes);

/// Where the files of a picture store lie. Throws data::Error{invalid} for a name that is no hash: a hash from outside becomes part of a
/// path. [any-thread]
class PicturePlaces {
public:
    explicit PicturePlaces(std::filesystem::path folder) : m_folder{std::move(folder)} {}

    std::filesystem::path original(const std::string& sha256) const { return placeOf("originals", sha256, ".jpg"); }
    std::filesystem::path print(const std::string& sha256) const { return placeOf("print", sha256, ".jpg"); }
    std::filesystem::path record(const std::string& sha256) const { return placeOf("imports", sha256, ".txt"); }
    std::filesystem::path proof(const std::string& proofSha256) const { return placeOf("proofs", proofSha256, ".jpg"); }
    std::filesystem::path thumbnail(const std::string& proofSha256) const { return placeOf("thumbnails", proofSha256, ".jpg"); }
    std::filesystem::path incoming(const std::string& proofSha256) const { return placeOf("incoming", proofSha256, ".part"); }

    /// To be held while files are written: the same picture may come twice at a time, also from another process.
    FileLock lock() const;
    /// Puts `bytes` at `file`, whole, unless it is there: named by its hash it would be the same. Throws data::Error{unavailable}.
    static void put(const std::filesystem::path& file, std::string_view bytes);
    static void makeFolderOf(const std::filesystem::path& file);

private:
    std::filesystem::path placeOf(const char* kind, const std::string& sha256, const char* extension) const;

    std::filesystem::path m_folder;
};

} // namespace packhouse::host::pictures
