#include "file_name_match.hpp"

#include <gmock/gmock.h>

namespace packhouse::jobs {

using testing::HasSubstr;

namespace {

data::Subject subject(std::int64_t number, const std::string& id, const std::string& first, const std::string& last)
{
    data::Subject result;
    result.id = {number};
    result.subjectId = id;
    result.firstName = first;
    result.lastName = last;
    return result;
}

class FileNameMatchTest : public testing::Test {
protected:
    std::vector<data::Subject> subjects{subject(1, "4101", "Olivia", "Bennett"), subject(2, "4102", "Noah", "Okafor"), subject(3, "AB-7", "Élise", "Da Silva"),
                                        subject(4, "41", "Sam", "Lee"), subject(5, "4105", "Sam", "Lee")};

    std::int64_t whose(const std::string& fileName) const
    {
        const auto match = FileNameMatcher{subjects}.match(fileName);
        return match.subject ? match.subject->value : 0;
    }
    std::string pose(const std::string& fileName) const { return FileNameMatcher{subjects}.match(fileName).pose; }
    std::string reason(const std::string& fileName) const { return FileNameMatcher{subjects}.match(fileName).reason; }
};

} // namespace

TEST_F(FileNameMatchTest, idAloneIsTheSubjectWithoutAPose)
{
    EXPECT_EQ(whose("4101.jpg"), 1);
    EXPECT_EQ(pose("4101.jpg"), "");
    EXPECT_EQ(whose("4102.JPG"), 2);
}

TEST_F(FileNameMatchTest, whatFollowsTheIdIsThePose)
{
    for (const auto* name : {"4101_2.jpg", "4101-2.jpg", "4101 (2).jpg", "4101.2.jpg", "4101 2.jpeg"}) {
        EXPECT_EQ(whose(name), 1) << name;
        EXPECT_EQ(pose(name), "2") << name;
    }
    EXPECT_EQ(pose("4101_YB_retouched.jpg"), "YB_retouched");
}

TEST_F(FileNameMatchTest, longerNumberIsNotTheShorterId)
{
    EXPECT_EQ(whose("41019.jpg"), 0);
    EXPECT_EQ(whose("410.jpg"), 0);
    EXPECT_EQ(whose("41_1.jpg"), 4);
}

TEST_F(FileNameMatchTest, idMayHoldPunctuationAndAnyCase)
{
    EXPECT_EQ(whose("ab-7_1.jpg"), 3);
    EXPECT_EQ(whose("AB_7.jpg"), 3);
}

TEST_F(FileNameMatchTest, lastAndFirstNameDoInBothOrdersWithoutAccents)
{
    EXPECT_EQ(whose("Bennett_Olivia.jpg"), 1);
    EXPECT_EQ(whose("olivia bennett.jpg"), 1);
    EXPECT_EQ(whose("Da Silva, Elise (3).jpg"), 3);
    EXPECT_EQ(pose("Da Silva, Elise (3).jpg"), "3");
    EXPECT_EQ(whose("E\xCC\x81lise_da-silva.jpg"), 3);
}

TEST_F(FileNameMatchTest, nameOfTwoPeopleIsLeftToAPersonNamingBoth)
{
    EXPECT_EQ(whose("Lee_Sam.jpg"), 0);
    EXPECT_THAT(reason("Lee_Sam.jpg"), AllOf(HasSubstr("41"), HasSubstr("4105")));
}

TEST_F(FileNameMatchTest, idThatMayAlsoBeAnIdWithAPoseIsLeftToAPerson)
{
    subjects.push_back(subject(6, "41-2", "Ada", "Byron"));
    EXPECT_EQ(whose("41_2.jpg"), 0);
    EXPECT_THAT(reason("41_2.jpg"), HasSubstr("more than one"));
    EXPECT_EQ(whose("41_3.jpg"), 4);
}

TEST_F(FileNameMatchTest, idGoesBeforeAName)
{
    subjects.push_back(subject(7, "Bennett", "Olivia", "X"));
    EXPECT_EQ(whose("Bennett_Olivia.jpg"), 7);
}

TEST_F(FileNameMatchTest, foldersOfAPathDoNotCount)
{
    EXPECT_EQ(whose("4102/4101_1.jpg"), 1);
}

TEST_F(FileNameMatchTest, fileOfNobodySaysSo)
{
    for (const auto* name : {"IMG_0001.jpg", ".jpg", "", "__.jpg"}) {
        EXPECT_EQ(whose(name), 0) << name;
        EXPECT_THAT(reason(name), HasSubstr("match it by hand")) << name;
    }
}

} // namespace packhouse::jobs
