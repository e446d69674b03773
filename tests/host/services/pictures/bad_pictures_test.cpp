#include "picture_files.hpp"

#include <gmock/gmock.h>

#include <sys/resource.h>

namespace packhouse::test {

using testing::HasSubstr;
using testing::IsEmpty;

namespace {

class BadPictureTest : public PictureStoreTest, public testing::WithParamInterface<std::string> {};

std::vector<std::string> badPictures() { return filesIn(testPicture("bad")); }

long peakMegabytes()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
}

} // namespace

TEST_P(BadPictureTest, isRefusedWithASentenceAndLeavesNothing)
{
    const auto result = pictures->import(testPicture("bad/" + GetParam()));
    EXPECT_THAT(result.problem, HasSubstr(GetParam()));
    EXPECT_THAT(result.problem, testing::EndsWith("."));
    EXPECT_THAT(result.sha256, IsEmpty());
    EXPECT_THAT(filesIn(folder / "pictures"), IsEmpty());
    EXPECT_LT(peakMegabytes(), 400);
}

INSTANTIATE_TEST_SUITE_P(every, BadPictureTest, testing::ValuesIn(badPictures()), [](const auto& instance) {
    std::string name = instance.param;
    for (char& c : name) {
        if (std::isalnum(static_cast<unsigned char>(c)) == 0) c = '_';
    }
    return name;
});

class BadPicturesTest : public PictureStoreTest {};

TEST_F(BadPicturesTest, areRefusedForWhatTheyAre)
{
    const auto problemOf = [&](const char* name) { return pictures->import(testPicture(name)).problem; };
    EXPECT_THAT(problemOf("bad/zero_bytes.jpg"), HasSubstr("is empty"));
    EXPECT_THAT(problemOf("bad/web_page.jpg"), HasSubstr("is not a JPEG"));
    EXPECT_THAT(problemOf("bad/cmyk-sample-no-icc.jpg"), HasSubstr("printing inks (CMYK)"));
    EXPECT_THAT(problemOf("bad/truncated_jpeg.jpg"), HasSubstr("damaged or cut short"));
    EXPECT_THAT(problemOf("bad/oss-fuzz-36829.jpeg"), HasSubstr("3×62728 pixels; at most 30000 on a side"));
}

TEST_F(BadPicturesTest, ofTooManyPixelsAreRefusedFromTheirHeader)
{
    std::string jpeg = grayJpeg(64, 64);
    const std::size_t frame = jpeg.find("\xFF\xC0");
    ASSERT_NE(frame, std::string::npos);
    jpeg.replace(frame + 5, 4, "\x4E\x20\x36\xB0"); // 20000 high, 14000 wide
    write(folder / "giant.jpg", jpeg);
    const long before = peakMegabytes();
    EXPECT_THAT(pictures->import(folder / "giant.jpg").problem, HasSubstr("14000×20000 pixels"));
    EXPECT_LT(peakMegabytes() - before, 20);
}

TEST_F(BadPicturesTest, cutAnywhereAreNeverTakenForWhole)
{
    const std::string whole = read(testPicture("upright/orientation_6.jpg"));
    for (std::size_t length = 0; length < whole.size() - 2; length += 211) {
        write(folder / "cut.jpg", whole.substr(0, length));
        EXPECT_THAT(pictures->import(folder / "cut.jpg").problem, testing::Not(IsEmpty())) << length;
    }
}

} // namespace packhouse::test
