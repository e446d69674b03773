#include "image_import.hpp"

#include "packhouse/data/error.hpp"
#include "packhouse/data/text.hpp"
#include "roster_words.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <tuple>

namespace packhouse::jobs {

namespace fs = std::filesystem;
using data::format;
using data::Image;

namespace {

/// Files that a photographer means as pictures; the picture store says of each whether it is a JPEG.
bool looksLikePicture(const fs::path& file)
{
    static constexpr std::array known{".jpg", ".jpeg", ".jpe", ".png", ".tif", ".tiff", ".heic", ".webp", ".gif", ".bmp", ".cr2", ".cr3", ".nef", ".arw", ".dng"};
    const auto extension = folded(file.extension().string());
    return std::find(known.begin(), known.end(), extension) != known.end();
}

/// The name within the folder; also unique if pictures lie in folders of it.
std::string nameIn(const fs::path& folder, const fs::path& file)
{
    return tidy(file.lexically_relative(folder).generic_string());
}

std::vector<fs::path> filesIn(const fs::path& folder)
{
    std::error_code error;
    if (!fs::is_directory(folder, error)) throw data::Error{data::Trouble::missing, format(_("There is no folder {}"), folder.string())};
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator{folder, fs::directory_options::skip_permission_denied})
        if (entry.is_regular_file(error)) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

bool same(const Image& left, const Image& right)
{
    const auto parts = [](const Image& image) { return std::tie(image.sha256, image.proofSha256, image.width, image.height, image.problem); };
    return parts(left) == parts(right);
}

/// One folder on its way into one job.
class Import {
public:
    Import(data::Database& database, sdk::Pictures& pictures, const data::Job& job) : m_database{database}, m_pictures{pictures}, m_job{job}
    {
        data::Transaction work{database, data::Transaction::Access::read};
        for (const auto& image : data::JobRepository{work}.images(job.id)) remember(image);
    }

    void take(const std::string& name, const fs::path& file)
    {
        const auto known = m_images.find(name);
        const auto stored = known == m_images.end() ? std::nullopt : std::optional{known->second};
        const auto image = read(stored.value_or(Image{}), name, file);
        if (!image.problem.empty()) m_result.broken.push_back({name, image.problem});
        if (stored && same(*stored, image)) {
            if (image.problem.empty()) ++m_result.unchanged;
            return;
        }
        store(image, stored.has_value());
    }

    void leaveOut() { ++m_result.otherFiles; }
    ImageImport result() { return std::move(m_result); }

private:
    void remember(const Image& image)
    {
        m_images[image.fileName] = image;
        if (image.problem.empty()) m_nameOfPicture[image.proofSha256] = image.fileName;
    }

    Image read(Image image, const std::string& name, const fs::path& file)
    {
        const auto picture = m_pictures.import(file);
        image.job = m_job.id;
        image.fileName = name;
        image.sha256 = picture.sha256;
        image.proofSha256 = picture.proofSha256;
        image.width = picture.width;
        image.height = picture.height;
        image.problem = picture.problem;
        const auto twin = m_nameOfPicture.find(picture.proofSha256);
        if (image.problem.empty() && twin != m_nameOfPicture.end() && twin->second != name)
            image.problem = format(_("It is the same picture as {}; remove one of the two files"), twin->second);
        return image;
    }

    void store(const Image& image, bool known)
    {
        data::Transaction work{m_database};
        data::JobRepository jobs{work};
        if (known) jobs.update(image);
        remember(known ? image : jobs.add(image));
        work.commit();
        if (image.problem.empty()) ++(known ? m_result.replaced : m_result.added);
    }

    data::Database& m_database;
    sdk::Pictures& m_pictures;
    const data::Job& m_job;
    std::map<std::string, Image> m_images;
    // By its proof: copies that differ in their metadata only are one picture, and the site knows pictures by their proofs.
    std::map<std::string, std::string> m_nameOfPicture;
    ImageImport m_result;
};

} // namespace

ImageImport importImages(data::Database& database, sdk::Pictures& pictures, const data::Job& job, const fs::path& folder, const ImportProgress& progress)
{
    const auto files = filesIn(folder);
    Import import{database, pictures, job};
    for (std::size_t done = 0; done < files.size(); ++done) {
        const auto name = nameIn(folder, files[done]);
        progress(done, files.size(), name);
        if (looksLikePicture(files[done])) import.take(name, files[done]);
        else import.leaveOut();
    }
    return import.result();
}

} // namespace packhouse::jobs
