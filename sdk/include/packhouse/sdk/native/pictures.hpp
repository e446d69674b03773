#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace packhouse::sdk {

/// What importing a picture found. With a `problem` (a sentence: corrupt, truncated, too large, not a JPEG …) nothing was stored.
struct ImportedPicture {
    std::string sha256, proofSha256;
    int width = 0, height = 0; ///< as seen, after EXIF orientation
    std::string problem;
};

/// Picture files of a home, by the SHA-256 of their bytes; written once, whole or not at all (temporary name, fsync, rename).
/// Originals are never changed. Import notes orientation, converts to sRGB and to baseline for the stored print picture, and writes a
/// 1200-px proof and a 300-px thumbnail. [any-thread]
class Pictures {
public:
    virtual ~Pictures() = default;
    virtual ImportedPicture import(const std::filesystem::path& jpeg) = 0;
    virtual std::filesystem::path original(const std::string& sha256) const = 0;  ///< upright sRGB print picture of it: `print`
    virtual std::filesystem::path print(const std::string& sha256) const = 0;
    virtual std::filesystem::path proof(const std::string& proofSha256) const = 0;
    virtual std::filesystem::path thumbnail(const std::string& proofSha256) const = 0;
    virtual bool hasProof(const std::string& proofSha256) const = 0;

    /// Receives a proof in parts, e.g. an upload: bytes held so far.
    virtual std::uint64_t received(const std::string& proofSha256) const = 0;
    /// Appends at `offset`, which must equal received() (else Error{conflict}); at the end (`last`) the hash is checked: Error{invalid} drops it.
    virtual void receive(const std::string& proofSha256, std::uint64_t offset, const std::string& bytes, bool last) = 0;
};

} // namespace packhouse::sdk
