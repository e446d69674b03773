#include "picture_store.hpp"

#include "host/services/render/jpeg_reader.hpp"
#include "host/services/whole_file.hpp"
#include "picture_import.hpp"
#include "picture_places.hpp"
#include "proof_inbox.hpp"

#include <packhouse/data/error.hpp>
#include <sstream>

namespace packhouse::host::pictures {

namespace {

namespace fs = std::filesystem;

/// What an import found, kept beside the picture; its presence says that all files of the picture are there.
struct Record {
    int width = 0, height = 0;
    std::string proof;
};

std::optional<Record> readRecord(const fs::path& file)
{
    std::istringstream in{readWhole(file).value_or(std::string{})};
    Record record;
    if (in >> record.width >> record.height >> record.proof && record.proof.size() == 64) return record;
    return {};
}

class PictureStore final : public sdk::Pictures {
public:
    explicit PictureStore(fs::path folder) : m_places{std::move(folder)} {}

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

    fs::path original(const std::string& sha256) const override { return m_places.original(sha256); }
    fs::path print(const std::string& sha256) const override
    {
        fs::path made = m_places.print(sha256);
        return fs::exists(made) ? made : original(sha256);
    }
    fs::path proof(const std::string& proofSha256) const override { return m_places.proof(proofSha256); }
    fs::path thumbnail(const std::string& proofSha256) const override { return m_places.thumbnail(proofSha256); }
    bool hasProof(const std::string& proofSha256) const override { return fs::exists(proof(proofSha256)); }

    std::uint64_t received(const std::string& proofSha256) const override { return m_inbox.received(proofSha256); }
    void receive(const std::string& proofSha256, std::uint64_t offset, const std::string& bytes, bool last) override
    {
        m_inbox.receive(proofSha256, offset, bytes, last);
    }

private:
    // The record comes last, so a crash before it only means that the next import does it again.
    sdk::ImportedPicture keep(const std::string& bytes, const std::string& name)
    {
        const std::string sha256 = sha256Of(bytes);
        if (const auto record = readRecord(m_places.record(sha256))) return {sha256, record->proof, record->width, record->height, {}};
        const DerivedPictures derived = derive(bytes, name);
        const std::string proofHash = sha256Of(derived.proof);
        const FileLock lock = m_places.lock();
        if (!derived.print.empty()) PicturePlaces::put(m_places.print(sha256), derived.print);
        PicturePlaces::put(m_places.thumbnail(proofHash), derived.thumbnail);
        PicturePlaces::put(m_places.proof(proofHash), derived.proof);
        PicturePlaces::put(m_places.original(sha256), bytes);
        PicturePlaces::put(m_places.record(sha256),
                           std::to_string(derived.width) + " " + std::to_string(derived.height) + " " + proofHash + "\n");
        return {sha256, proofHash, derived.width, derived.height, {}};
    }

    PicturePlaces m_places;
    ProofInbox m_inbox{m_places};
};

} // namespace

std::unique_ptr<sdk::Pictures> makePictures(fs::path folder) { return std::make_unique<PictureStore>(std::move(folder)); }

} // namespace packhouse::host::pictures
