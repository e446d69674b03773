#include "image_import.hpp"

#include "host/services/pictures/picture_store.hpp"
#include "job_reading.hpp"
#include "support/records.hpp"
#include "support/test_databases.hpp"
#include "support/trouble.hpp"

#include <gmock/gmock.h>

#include <fstream>

namespace packhouse::jobs {

namespace fs = std::filesystem;
using data::JobRepository;
using data::Transaction;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

class ImageImportTest : public test::DatabaseTest {
protected:
    ImageImportTest()
    {
        Transaction work{database};
        job = JobRepository{work}.add(test::aJob("St Mary's"));
        work.commit();
        fs::create_directory(folder);
    }

    static std::string portrait(const std::string& name) { return bytesOf(fs::path{PACKHOUSE_PORTRAITS} / name); }

    void put(const std::string& name, const std::string& bytes) const
    {
        fs::create_directories((folder / name).parent_path());
        std::ofstream{folder / name, std::ios::binary} << bytes;
    }

    ImageImport import()
    {
        return importImages(database, *pictures, job, folder, [](auto, auto, const auto&) {});
    }

    std::vector<data::Image> images()
    {
        Transaction work{database, Transaction::Access::read};
        return JobRepository{work}.images(job.id);
    }

    test::TemporaryFolder home;
    fs::path folder = home.path() / "card";
    std::unique_ptr<sdk::Pictures> pictures = host::pictures::makePictures(home.path() / "pictures");
    data::Job job;
};

} // namespace

TEST_P(ImageImportTest, picturesComeInWithHashSizeAndProofAndTheOriginalIsUntouched)
{
    const auto bytes = portrait("4101_1.jpg");
    put("4101_1.jpg", bytes);
    const auto done = import();
    EXPECT_EQ(done.added, 1);
    ASSERT_EQ(images().size(), 1u);
    const auto image = images()[0];
    EXPECT_EQ(image.fileName, "4101_1.jpg");
    EXPECT_GT(image.width, 0);
    EXPECT_TRUE(pictures->hasProof(image.proofSha256));
    EXPECT_EQ(bytesOf(folder / "4101_1.jpg"), bytes);
}

TEST_P(ImageImportTest, brokenPicturesAreListedWithTheirReasonAndTheRestGoesOn)
{
    const auto good = portrait("4101_1.jpg");
    put("a_text.jpg", "this is no picture");
    put("b_cut.jpg", good.substr(0, good.size() / 2));
    put("c_empty.jpg", "");
    put("d_good.jpg", good);
    const auto done = import();
    EXPECT_EQ(done.added, 1);
    ASSERT_EQ(done.broken.size(), 3u);
    EXPECT_EQ(done.broken[1].fileName, "b_cut.jpg");
    for (const auto& broken : done.broken) EXPECT_FALSE(broken.reason.empty()) << broken.fileName;
    ASSERT_EQ(images().size(), 4u) << "broken ones stay in the list";
    EXPECT_EQ(images()[1].problem, done.broken[1].reason);
}

TEST_P(ImageImportTest, sameFolderAgainChangesNothing)
{
    put("4101_1.jpg", portrait("4101_1.jpg"));
    put("broken.jpg", "no picture");
    import();
    const auto again = import();
    EXPECT_EQ(again.added + again.replaced, 0);
    EXPECT_EQ(again.unchanged, 1);
    EXPECT_EQ(again.broken.size(), 1u);
    EXPECT_EQ(images().size(), 2u);
}

TEST_P(ImageImportTest, otherBytesUnderTheSameNameReplaceAndABrokenOneIsHealed)
{
    put("4101_1.jpg", "no picture");
    import();
    put("4101_1.jpg", portrait("4101_1.jpg"));
    EXPECT_EQ(import().replaced, 1);
    ASSERT_EQ(images().size(), 1u);
    EXPECT_EQ(images()[0].problem, "");
}

TEST_P(ImageImportTest, samePictureUnderTwoNamesIsTakenOnce)
{
    put("4101_1.jpg", portrait("4101_1.jpg"));
    put("copy.jpg", portrait("4101_1.jpg"));
    const auto done = import();
    EXPECT_EQ(done.added, 1);
    ASSERT_EQ(done.broken.size(), 1u);
    EXPECT_THAT(done.broken[0].reason, HasSubstr("same picture as 4101_1.jpg"));
}

TEST_P(ImageImportTest, foldersAreEnteredAndOtherFilesLeftAlone)
{
    put("3A/4101_1.jpg", portrait("4101_1.jpg"));
    put("3B/4101_1.jpg", portrait("4102_1.jpg"));
    put("notes.txt", "hello");
    put(".DS_Store", "x");
    const auto done = import();
    EXPECT_EQ(done.added, 2);
    EXPECT_EQ(done.otherFiles, 2);
    EXPECT_EQ(images()[0].fileName, "3A/4101_1.jpg");
}

TEST_P(ImageImportTest, importThatIsStoppedKeepsWhatIsDoneAndGoesOnNextTime)
{
    put("4101_1.jpg", portrait("4101_1.jpg"));
    put("4102_1.jpg", portrait("4102_1.jpg"));
    const auto stopAtTheSecond = [](std::size_t done, std::size_t, const std::string&) {
        if (done == 1) throw sdk::Cancelled{};
    };
    EXPECT_THROW(importImages(database, *pictures, job, folder, stopAtTheSecond), sdk::Cancelled);
    EXPECT_EQ(images().size(), 1u);
    const auto next = import();
    EXPECT_EQ(next.unchanged, 1);
    EXPECT_EQ(next.added, 1);
}

TEST_P(ImageImportTest, unknownFolderIsNamed)
{
    folder = home.path() / "nowhere";
    EXPECT_THAT(test::sentenceOf([&] { import(); }), HasSubstr("nowhere"));
}

INSTANTIATE_TEST_SUITE_P(everyDatabase, ImageImportTest, testing::ValuesIn(test::testDatabases()), test::engineName);

} // namespace packhouse::jobs
