#include "roster_words.hpp"

#include <gmock/gmock.h>

namespace packhouse::jobs {

using testing::ElementsAre;
using testing::Pair;

TEST(RosterWords, blanksOfEveryKindGoFromTheEnds)
{
    EXPECT_EQ(tidy(" \t Ada\xC2\xA0\xE3\x80\x80\xEF\xBB\xBF"), "Ada");
    EXPECT_EQ(tidy("Mary Ann"), "Mary Ann");
    EXPECT_EQ(tidy(" \n "), "");
}

TEST(RosterWords, controlCharactersGoAndLineEndsInsideStay)
{
    EXPECT_EQ(tidy("A\x01"
                   "da\r\nByron"),
              "Ada\nByron");
}

TEST(RosterWords, decomposedLettersBecomeComposed)
{
    EXPECT_EQ(tidy("Jose\xCC\x81"), "José");
}

TEST(RosterWords, headingsAreOneWhateverTheirPunctuation)
{
    for (const auto* heading : {"Student ID", "student_id", "STUDENT-ID", " Student  Id ", "StudentID"}) EXPECT_EQ(headingKey(heading), "studentid") << heading;
}

TEST(RosterWords, nameInOneColumnIsSplit)
{
    EXPECT_THAT(splitName("Da Silva, Fiacre"), Pair("Fiacre", "Da Silva"));
    EXPECT_THAT(splitName("Seny DIENG"), Pair("Seny", "DIENG"));
    EXPECT_THAT(splitName("Pape Abou CISSE"), Pair("Pape Abou", "CISSE"));
    EXPECT_THAT(splitName("VAN DIJK Virgil"), Pair("Virgil", "VAN DIJK"));
    EXPECT_THAT(splitName("Mary Ann Smith"), Pair("Mary Ann", "Smith"));
    EXPECT_THAT(splitName("J. Smith"), Pair("J.", "Smith"));
    EXPECT_THAT(splitName("RODRYGO"), Pair("", "RODRYGO"));
    EXPECT_THAT(splitName("陳大文"), Pair("", "陳大文"));
    EXPECT_THAT(splitName(""), Pair("", ""));
}

TEST(RosterWords, roundedNumbersAreTold)
{
    EXPECT_TRUE(looksRounded("3.24000E+06"));
    EXPECT_TRUE(looksRounded("3,24E+06"));
    EXPECT_TRUE(looksRounded("1E+12"));
    for (const auto* id : {"3240001", "E+06", "12E", "AB1E+3C", "1E12", ""}) EXPECT_FALSE(looksRounded(id)) << id;
}

TEST(RosterWords, nameNeedsALetterOfAnyScript)
{
    EXPECT_TRUE(hasLetter("李"));
    EXPECT_TRUE(hasLetter("O'"));
    EXPECT_FALSE(hasLetter("25"));
    EXPECT_FALSE(hasLetter("--"));
}

TEST(RosterWords, fileNamesFallIntoWords)
{
    EXPECT_THAT(wordsOf("da-Silva (2).x"), ElementsAre("da", "Silva", "2", "x"));
    EXPECT_THAT(wordsOf("__"), ElementsAre());
    EXPECT_EQ(withoutMarks("Élise"), "elise");
}

} // namespace packhouse::jobs
