#include "roster_columns.hpp"

#include "support/trouble.hpp"

#include <gmock/gmock.h>

namespace packhouse::jobs {

using testing::ElementsAre;

namespace {

std::vector<ColumnRole> rolesOf(const std::vector<std::string>& headings, const std::vector<NamedColumn>& named = {})
{
    std::vector<ColumnRole> roles;
    for (const auto& column : recognise(headings, named)) roles.push_back(column.role);
    return roles;
}

constexpr auto id = ColumnRole::subjectId;
constexpr auto first = ColumnRole::firstName;
constexpr auto last = ColumnRole::lastName;
constexpr auto name = ColumnRole::fullName;
constexpr auto folder = ColumnRole::folder;
constexpr auto email = ColumnRole::email;
constexpr auto field = ColumnRole::field;

} // namespace

TEST(RosterColumns, manySpellingsAreRecognised)
{
    EXPECT_THAT(rolesOf({"ID", "First name", "Last name", "Class", "E-mail"}), ElementsAre(id, first, last, folder, email));
    EXPECT_THAT(rolesOf({"student_id", "given-name", "SURNAME", "Team", "Parent Email"}), ElementsAre(id, first, last, folder, email));
    EXPECT_THAT(rolesOf({"ID élève", "NOM", "Prénom", "Classe", "Courriel"}), ElementsAre(id, last, first, folder, email));
    EXPECT_THAT(rolesOf({"Schüler-ID", "Vorname", "Nachname", "Klasse"}), ElementsAre(id, first, last, folder));
    EXPECT_THAT(rolesOf({"学号", "姓名", "班级"}), ElementsAre(id, name, folder));
}

TEST(RosterColumns, homeroomGoesBeforeGradeWhereverItStands)
{
    EXPECT_THAT(rolesOf({"ID", "Name", "Grade", "Homeroom"}), ElementsAre(id, name, field, folder));
    EXPECT_THAT(rolesOf({"ID", "Name", "Grade"}), ElementsAre(id, name, folder));
}

TEST(RosterColumns, nameBesideAFirstNameIsTheLastName)
{
    EXPECT_THAT(rolesOf({"ID", "Name", "Vorname"}), ElementsAre(id, last, first));
    EXPECT_THAT(rolesOf({"ID", "Name", "First name", "Last name"}), ElementsAre(id, field, first, last));
}

TEST(RosterColumns, headingThatStandsTwiceGetsANumberAndTheFirstIsTaken)
{
    const auto columns = recognise({"ID", "first_name", "First Name", "note", "note"}, {});
    EXPECT_EQ(columns[1].role, first);
    EXPECT_EQ(columns[2].role, field);
    EXPECT_EQ(columns[3].heading, "note");
    EXPECT_EQ(columns[4].heading, "note (2)");
}

TEST(RosterColumns, whatAPersonNamedGoesBeforeAllSpellings)
{
    EXPECT_THAT(rolesOf({"ID", "Barcode", "Name"}, {{id, "barcode"}}), ElementsAre(field, id, name));
    EXPECT_THAT(rolesOf({"number", "name"}, {namedColumnOf("id=Number")}), ElementsAre(id, name));
}

TEST(RosterColumns, namedColumnsAreReadFromWords)
{
    EXPECT_EQ(namedColumnOf("last-name=Family=1").heading, "Family=1");
    for (const auto* text : {"id", "title=Name", "=x", ""}) EXPECT_EQ(test::troubleOf([&] { namedColumnOf(text); }), data::Trouble::invalid) << text;
}

} // namespace packhouse::jobs
