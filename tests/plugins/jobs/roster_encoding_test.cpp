#include "roster_encoding.hpp"

#include "support/trouble.hpp"

#include <gmock/gmock.h>

namespace packhouse::jobs {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

using namespace std::string_literals;

TEST(RosterEncoding, utf8IsTakenAsItIsWithAndWithoutMark)
{
    EXPECT_EQ(decode("Zoë").text, "Zoë");
    EXPECT_EQ(decode("Zoë").encoding, "UTF-8");
    EXPECT_EQ(decode("\xEF\xBB\xBFZoë").text, "Zoë");
    EXPECT_THAT(decode("\xEF\xBB\xBFZoë").warnings, IsEmpty());
}

TEST(RosterEncoding, utf16IsToldByItsMarkInBothOrders)
{
    EXPECT_EQ(decode("\xFF\xFE\x5A\x00\x6F\x00\xEB\x00"s).text, "Zoë");
    EXPECT_EQ(decode("\xFE\xFF\x00\x5A\x00\x6F\x00\xEB"s).text, "Zoë");
}

TEST(RosterEncoding, whatIsNotUtf8IsReadAsWindows1252AndSaid)
{
    const auto decoded = decode("Zo\xEB \x80 5\x92");
    EXPECT_EQ(decoded.text, "Zoë € 5’");
    EXPECT_EQ(decoded.encoding, "windows-1252");
    EXPECT_THAT(decoded.warnings, Contains(HasSubstr("Windows-1252")));
}

TEST(RosterEncoding, namedEncodingIsTakenWithoutGuessing)
{
    const auto decoded = decode("\xC8\xE2\xE0\xED", "windows-1251");
    EXPECT_EQ(decoded.text, "Иван");
    EXPECT_THAT(decoded.warnings, IsEmpty());
}

TEST(RosterEncoding, unknownEncodingIsRefusedWithExamples)
{
    EXPECT_THAT(test::sentenceOf([] { decode("a", "latin-klingon"); }), AllOf(HasSubstr("latin-klingon"), HasSubstr("windows-1251")));
}

TEST(RosterEncoding, linesOfTwoEncodingsAreReadEachInItsOwn)
{
    const auto decoded = decode("Zoë\nRen\xE9\nAda\n");
    EXPECT_EQ(decoded.text, "Zoë\nRené\nAda\n");
    EXPECT_THAT(decoded.warnings, Contains(HasSubstr("line 2")));
}

TEST(RosterEncoding, nulsAreDroppedAndCounted)
{
    const auto decoded = decode("A\0da\0"s);
    EXPECT_EQ(decoded.text, "Ada");
    EXPECT_THAT(decoded.warnings, Contains(HasSubstr("2 NUL")));
}

TEST(RosterEncoding, bytesThatMeanNothingBecomeMarksAndAreCounted)
{
    const auto decoded = decode("Ada\xFF\xFE\xFA", "UTF-8");
    EXPECT_THAT(decoded.warnings, Contains(HasSubstr("could not be read as UTF-8")));
}

TEST(RosterEncoding, asciiNeedsNoWarning)
{
    EXPECT_THAT(decode("ID,Name\n1,Ada\n").warnings, IsEmpty());
    EXPECT_EQ(decode("").text, "");
}

} // namespace packhouse::jobs
