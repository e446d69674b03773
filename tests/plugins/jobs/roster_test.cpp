#include "roster.hpp"

#include "job_reading.hpp"
#include "support/trouble.hpp"

#include <gmock/gmock.h>

#include <filesystem>

namespace packhouse::jobs {

using data::Trouble;
using test::sentenceOf;
using test::troubleOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

const std::filesystem::path rosters = PACKHOUSE_ROSTERS;

Roster rosterIn(const std::string& file, const RosterOptions& options = {})
{
    return readRoster(bytesOf(rosters / file), options);
}

std::vector<std::string> namesIn(const Roster& roster)
{
    std::vector<std::string> names;
    for (const auto& row : roster.subjects) names.push_back(row.subject.subjectId + " " + row.subject.firstName + " " + row.subject.lastName + " " + row.folder);
    return names;
}

std::string repeated(std::string_view text, int times)
{
    std::string all;
    for (; times > 0; --times) all += text;
    return all;
}

} // namespace

TEST(Roster, takesIdNamesClassAndEMailAndKeepsTheRestAsFields)
{
    const auto roster = rosterIn("fr.csv");
    ASSERT_EQ(roster.subjects.size(), 25u);
    EXPECT_THAT(roster.refused, IsEmpty());
    EXPECT_THAT(roster.warnings, IsEmpty());
    const auto& row = roster.subjects[3];
    EXPECT_EQ(row.row, 5);
    EXPECT_EQ(row.subject.subjectId, "3240004");
    EXPECT_EQ(row.subject.firstName, "Clément");
    EXPECT_EQ(row.subject.lastName, "Lemaire");
    EXPECT_EQ(row.subject.email, "guardian3240004@example.org");
    EXPECT_EQ(row.folder, "5B");
    EXPECT_EQ(row.subject.fields.at("teacher"), "Renault, Capucine");
    EXPECT_EQ(row.subject.fields.count("middle_name"), 0u) << "an empty cell is no field";
}

TEST(Roster, sameClassInAnotherShapeIsTheSameClass)
{
    const auto expected = namesIn(rosterIn("fr.csv"));
    for (const auto* file : {"embedded-newlines.csv", "mixed-line-ends.csv", "nul-bytes.csv", "title-lines-before-header.csv", "header-renamed.csv",
                             "duplicate-header.csv", "mixed-encodings.csv", "unclosed-quote.csv", "duplicate-ids.csv", "blank-lines-and-totals.csv",
                             "full-name-one-column.csv", "fr.cp1252.csv"})
        EXPECT_EQ(namesIn(rosterIn(file)), expected) << file;
}

TEST(Roster, sameClassInAnotherEncodingIsTheSameClass)
{
    EXPECT_EQ(namesIn(rosterIn("cs_CZ.utf-8-nfd.csv")), namesIn(rosterIn("cs_CZ.csv")));
    EXPECT_EQ(namesIn(rosterIn("ru.cp1251.csv", {"windows-1251", {}})), namesIn(rosterIn("ru.csv")));
    EXPECT_EQ(rosterIn("vi.utf-16.txt").subjects[12].subject.lastName, "Đào");
    EXPECT_EQ(rosterIn("vi.utf-16.txt").delimiter, '\t');
    EXPECT_EQ(rosterIn("hy.utf-16-be.csv").subjects[12].subject.firstName, "Սուսաննա");
    EXPECT_EQ(rosterIn("uk.utf-8-sig.csv").subjects[12].subject.lastName, "Яцишина");
    EXPECT_EQ(rosterIn("hu.utf-8.csv").delimiter, '|');
    EXPECT_EQ(rosterIn("es.mac-roman.csv", {"macintosh", {}}).subjects.size(), 25u);
}

TEST(Roster, encodingThatWasGuessedIsSaid)
{
    EXPECT_THAT(rosterIn("fr.cp1252.csv").warnings, Contains(HasSubstr("Windows-1252")));
    EXPECT_THAT(rosterIn("hy.utf-16-be.csv").warnings, Contains(HasSubstr("UTF-16BE")));
    EXPECT_THAT(rosterIn("mixed-encodings.csv").warnings, Contains(HasSubstr("line 5, 7, 15, 17")));
}

TEST(Roster, idThatStandsTwiceIsRefusedNamingBothRows)
{
    const auto roster = rosterIn("duplicate-ids.csv");
    ASSERT_EQ(roster.refused.size(), 3u);
    EXPECT_EQ(roster.refused[0].row, 27);
    EXPECT_THAT(roster.refused[0].reason, AllOf(HasSubstr("3240001"), HasSubstr("row 2")));
    EXPECT_EQ(roster.subjects.size(), 25u);
}

TEST(Roster, idsThatDifferOnlyInCaseAreTheSame)
{
    EXPECT_EQ(readRoster("ID,Name\nab1,Ada B\nAB1,Eva C\n").refused.size(), 1u);
}

TEST(Roster, openQuoteIsRefusedWithItsLineAndTheRestIsTaken)
{
    const auto roster = rosterIn("unclosed-quote.csv");
    ASSERT_EQ(roster.refused.size(), 1u);
    EXPECT_EQ(roster.refused[0].row, 9);
    EXPECT_THAT(roster.refused[0].reason, HasSubstr("line 9"));
}

TEST(Roster, tooManyCellsAreRefusedAndTooFewAreTakenAndSaid)
{
    const auto roster = rosterIn("extra-and-missing-columns.csv");
    EXPECT_EQ(roster.subjects.size(), 21u);
    ASSERT_EQ(roster.refused.size(), 4u);
    EXPECT_THAT(roster.refused[0].reason, HasSubstr("12 cells under 11 headings"));
    EXPECT_THAT(roster.warnings, Contains(HasSubstr("fewer cells than headings, the first is row 7")));
}

TEST(Roster, totalsAndEmptyRowsAreNoChildren)
{
    const auto roster = rosterIn("blank-lines-and-totals.csv");
    ASSERT_EQ(roster.refused.size(), 1u);
    EXPECT_THAT(roster.refused[0].reason, HasSubstr("no name (ID Total)"));
    EXPECT_THAT(roster.warnings, Contains(HasSubstr("1 empty rows")));
}

TEST(Roster, idsThatASpreadsheetRoundedAreRefused)
{
    const auto roster = rosterIn("ids-as-excel-writes-them.csv");
    EXPECT_THAT(roster.subjects, IsEmpty());
    EXPECT_EQ(roster.refused.size(), 25u);
    EXPECT_THAT(roster.refused[0].reason, HasSubstr("rounded"));
}

TEST(Roster, rowWithoutIdIsRefused)
{
    const auto roster = readRoster("ID,First name,Last name\n,Ada,Byron\n2,Eva,Curie\n");
    ASSERT_EQ(roster.refused.size(), 1u);
    EXPECT_EQ(roster.refused[0].row, 2);
    EXPECT_EQ(roster.subjects.size(), 1u);
}

TEST(Roster, titleLinesAboveTheHeadingsAreLeftOutAndSaid)
{
    EXPECT_THAT(rosterIn("title-lines-before-header.csv").warnings, ElementsAre(HasSubstr("2 rows above the headings")));
}

TEST(Roster, headingsAloneGiveNobodyAndSaySo)
{
    const auto roster = rosterIn("header-only.csv");
    EXPECT_THAT(roster.subjects, IsEmpty());
    EXPECT_THAT(roster.warnings, ElementsAre(HasSubstr("no row below")));
}

TEST(Roster, noHeadingRowIsRefusedShowingWhatWasFound)
{
    EXPECT_EQ(troubleOf([] { rosterIn("no-header.csv"); }), Trouble::invalid);
    EXPECT_THAT(sentenceOf([] { rosterIn("no-header.csv"); }), AllOf(HasSubstr("No heading row"), HasSubstr("Francois")));
}

TEST(Roster, missingIdColumnNamesTheHeadingsAndTheRemedyAndTheRemedyWorks)
{
    EXPECT_THAT(sentenceOf([] { rosterIn("worldcup_2022_squads.csv"); }), AllOf(HasSubstr("no column for the ID"), HasSubstr("number"), HasSubstr("--column id=HEADING")));
    const auto roster = readRoster("team,number,name\nSenegal,1,Seny DIENG\n", {{}, {{ColumnRole::subjectId, "number"}}});
    EXPECT_THAT(namesIn(roster), ElementsAre("1 Seny DIENG Senegal"));
}

TEST(Roster, missingNameColumnIsRefused)
{
    EXPECT_THAT(sentenceOf([] { readRoster("ID,Class\n1,3A\n"); }), HasSubstr("no column for first or last name"));
}

TEST(Roster, missingClassOrOneNameIsSaidAndTheRowsAreTaken)
{
    const auto roster = readRoster("ID,Last name\n1,Byron\n");
    EXPECT_EQ(roster.subjects.size(), 1u);
    EXPECT_THAT(roster.warnings, ElementsAre(HasSubstr("First name"), HasSubstr("Class")));
}

TEST(Roster, nothingAtAllIsRefused)
{
    for (const std::string& bytes : {std::string{}, std::string{"\n\n"}, std::string{"\xEF\xBB\xBF"}, std::string(100, '\0')})
        EXPECT_EQ(troubleOf([&] { readRoster(bytes); }), Trouble::invalid) << bytes.size();
}

TEST(Roster, passwordsOfASchoolSystemAreNotKept)
{
    const auto roster = readRoster("SIS ID,First Name,Last Name,Password,Grade\n1,Ora,Klein,P@ssword,9\n");
    EXPECT_EQ(roster.subjects.at(0).subject.fields.count("Password"), 0u);
    EXPECT_THAT(roster.warnings, Contains(HasSubstr("Password")));
}

TEST(Roster, cellThatSwallowedHalfTheFileIsRefused)
{
    const auto roster = readRoster("ID,Name\n1," + std::string(5000, 'x') + "\n2,Ada B\n");
    EXPECT_EQ(roster.subjects.size(), 1u);
    EXPECT_THAT(roster.refused.at(0).reason, HasSubstr("5000 bytes"));
}

TEST(Roster, longHeadingsAreShownWithoutCuttingALetter)
{
    const std::string heading = "x" + repeated("é", 30);
    const auto sentence = sentenceOf([&] { readRoster(heading + ",Other\n1,2\n"); });
    EXPECT_THAT(sentence, HasSubstr("x" + repeated("é", 19) + ", Other"));
}

TEST(Roster, longIdsAreShownWithoutCuttingALetter)
{
    const auto roster = readRoster("ID,Name\nx" + repeated("é", 80) + ",1\n");
    EXPECT_THAT(roster.refused.at(0).reason, HasSubstr("(ID x" + repeated("é", 49) + ")"));
}

TEST(Roster, noBeginningOfARosterMakesItFail)
{
    for (const auto* file : {"embedded-newlines.csv", "vi.utf-16.txt", "nul-bytes.csv"}) {
        const auto bytes = bytesOf(rosters / file);
        for (std::size_t length = 0; length < bytes.size(); length += 7) {
            const auto trouble = troubleOf([&] { readRoster(bytes.substr(0, length)); });
            EXPECT_TRUE(!trouble || *trouble == Trouble::invalid) << file << " " << length;
        }
    }
}

} // namespace packhouse::jobs
