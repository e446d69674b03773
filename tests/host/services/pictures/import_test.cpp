#include "host/services/pictures/picture_store.hpp"
#include "host/services/render/jpeg_reader.hpp"
#include "picture_files.hpp"
#include "support/trouble.hpp"

#include <gmock/gmock.h>

#include <csignal>
#include <sys/resource.h>
#include <thread>

namespace packhouse::test {

using testing::IsEmpty;
using testing::SizeIs;

class ImportTest : public PictureStoreTest {};

namespace {

/// Files of this process may grow to `bytes` only, as on a full disk.
class SmallDisk {
public:
    explicit SmallDisk(rlim_t bytes) : m_signal{std::signal(SIGXFSZ, SIG_IGN)}
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~SmallDisk()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_signal);
    }

private:
    using Handler = void (*)(int);
    Handler m_signal;
    rlimit m_before{};
};

bool isBaseline(const std::filesystem::path& file)
{
    const std::string bytes = read(file);
    return host::render::JpegReader{bytes, file.filename()}.baseline();
}

} // namespace

TEST_F(ImportTest, showsAllOrientationsUpright)
{
    const auto expected = decoded(testPicture("upright/orientation_1.jpg"));
    for (int orientation = 1; orientation <= 8; ++orientation) {
        const auto result = pictures->import(testPicture("upright/orientation_" + std::to_string(orientation) + ".jpg"));
        ASSERT_THAT(result.problem, IsEmpty());
        EXPECT_EQ(result.width, 144);
        EXPECT_EQ(result.height, 192);
        // The eight files were made smaller one by one, so single blocks may differ a little; a wrong turn differs by far more.
        EXPECT_LT(differenceOf(decoded(pictures->print(result.sha256)), expected), 8) << orientation;
        EXPECT_LT(differenceOf(decoded(pictures->proof(result.proofSha256)), expected), 8) << orientation;
    }
}

TEST_F(ImportTest, keepsTheOriginalUnchanged)
{
    const auto result = pictures->import(testPicture("upright/orientation_6.jpg"));
    EXPECT_TRUE(read(pictures->original(result.sha256)) == read(testPicture("upright/orientation_6.jpg")));
}

TEST_F(ImportTest, printsAGoodOriginalItself)
{
    const auto result = pictures->import(testPicture("upright/orientation_1.jpg"));
    EXPECT_EQ(pictures->print(result.sha256), pictures->original(result.sha256));
}

TEST_F(ImportTest, turnsAdobeRgbIntoSrgb)
{
    const auto result = pictures->import(testPicture("upright/adobergb.jpg"));
    ASSERT_THAT(result.problem, IsEmpty());
    const auto before = decoded(testPicture("upright/adobergb.jpg")), after = decoded(pictures->print(result.sha256));
    // Skin is redder in sRGB numbers than in Adobe RGB numbers of the same colour.
    const std::size_t face = static_cast<std::size_t>((after.width * (after.height / 2) + after.width / 2) * 3);
    EXPECT_GT(after.rgb[face], before.rgb[face] + 5);
    const std::string bytes = read(pictures->print(result.sha256));
    EXPECT_THAT((host::render::JpegReader{bytes, "print"}.profile()), IsEmpty());
}

TEST_F(ImportTest, makesUnusualCodingBaselineWithoutLoss)
{
    const auto result = pictures->import(testPicture("odd/testorig_transpose_440_q90_ari_rst1.jpg"));
    ASSERT_THAT(result.problem, IsEmpty());
    EXPECT_FALSE(isBaseline(pictures->original(result.sha256)));
    EXPECT_TRUE(isBaseline(pictures->print(result.sha256)));
    EXPECT_TRUE(decoded(pictures->print(result.sha256)).rgb == decoded(pictures->original(result.sha256)).rgb);
}

TEST_F(ImportTest, takesAGoodPictureWithDamagedExif)
{
    EXPECT_THAT(pictures->import(testPicture("odd/broken_exif_dpi.jpg")).problem, IsEmpty());
}

TEST_F(ImportTest, makesProofAndThumbnailOfTheirSizesAndNeverLarger)
{
    write(folder / "large.jpg", grayJpeg(2400, 1600));
    const auto large = pictures->import(folder / "large.jpg");
    const auto proof = decoded(pictures->proof(large.proofSha256)), thumbnail = decoded(pictures->thumbnail(large.proofSha256));
    EXPECT_EQ(std::pair(proof.width, proof.height), std::pair(1200, 800));
    EXPECT_EQ(std::pair(thumbnail.width, thumbnail.height), std::pair(300, 200));
    write(folder / "small.jpg", grayJpeg(20, 1));
    const auto small = pictures->import(folder / "small.jpg");
    EXPECT_EQ(decoded(pictures->proof(small.proofSha256)).width, 20);
}

TEST_F(ImportTest, ofTheSameBytesIsTheSamePicture)
{
    const auto once = pictures->import(testPicture("upright/orientation_3.jpg"));
    const auto files = filesIn(folder / "pictures");
    const auto again = host::pictures::makePictures(folder / "pictures")->import(testPicture("upright/orientation_3.jpg"));
    EXPECT_EQ(again.sha256, once.sha256);
    EXPECT_EQ(again.proofSha256, once.proofSha256);
    EXPECT_EQ(again.height, 192);
    EXPECT_EQ(filesIn(folder / "pictures"), files);
}

TEST_F(ImportTest, worksFromManyThreadsAtOnce)
{
    std::vector<std::thread> threads;
    std::vector<std::string> problems(8);
    for (std::size_t at = 0; at != problems.size(); ++at) {
        threads.emplace_back([&, at] {
            problems[at] = pictures->import(testPicture("upright/orientation_" + std::to_string(at / 2 + 1) + ".jpg")).problem;
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    EXPECT_THAT(problems, testing::Each(IsEmpty()));
}

TEST_F(ImportTest, onAFullDiskSaysSoAndLeavesNoHalfFile)
{
    {
        const SmallDisk disk{2000};
        EXPECT_EQ(troubleOf([&] { pictures->import(testPicture("upright/orientation_6.jpg")); }), data::Trouble::unavailable);
    }
    EXPECT_THAT(filesIn(folder / "pictures"), IsEmpty());
    EXPECT_THAT(pictures->import(testPicture("upright/orientation_6.jpg")).problem, IsEmpty());
}

TEST_F(ImportTest, mendsWhatACrashLeftUndone)
{
    const auto result = pictures->import(testPicture("upright/orientation_6.jpg"));
    std::filesystem::remove_all(folder / "pictures/imports"); // written last
    std::filesystem::remove(pictures->original(result.sha256));
    std::filesystem::remove(pictures->proof(result.proofSha256));
    EXPECT_EQ(pictures->import(testPicture("upright/orientation_6.jpg")).proofSha256, result.proofSha256);
    EXPECT_TRUE(pictures->hasProof(result.proofSha256));
    EXPECT_TRUE(std::filesystem::exists(pictures->original(result.sha256)));
}

TEST_F(ImportTest, ofAFileThatIsNotThereSaysSo)
{
    EXPECT_EQ(troubleOf([&] { pictures->import(folder / "nowhere.jpg"); }), data::Trouble::missing);
}

} // namespace packhouse::test
