#include "roster_columns.hpp"

#include "packhouse/data/error.hpp"
#include "packhouse/data/text.hpp"
#include "roster_words.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

namespace packhouse::jobs {

namespace {

struct Spellings {
    ColumnRole role;
    std::vector<std::string_view> keys; ///< as headingKey makes them, better ones first
};

/// Spellings of school systems, team lists and offices, in the languages they came in.
const std::array<Spellings, 6>& spellings()
{
    static const std::array<Spellings, 6> all{{
        {ColumnRole::subjectId,
         {"id",           "studentid",     "subjectid",      "pupilid",         "playerid",      "memberid",   "personid",     "sisid",
          "sourcedid",    "studentnumber", "studentno",      "studentcode",     "pupilnumber",   "idnumber",   "idno",         "localid",
          "uniqueid",     "upn",           "admissionnumber", "admissionno",    "rollnumber",    "rollno",     "registrationnumber", "schülerid",
          "schülernummer", "schuelerid",   "schuelernummer", "matrikelnummer",  "idélève",       "ideleve",    "idelève",      "matricule",
          "numéroélève",  "numéroetudiant", "idalumno",      "idestudiante",    "matrícula",     "matricula",  "idstudente",   "leerlingnummer",
          "leerlingid",   "elevid",        "elevnummer",     "idaluno",         "idučnia",       "numerucznia", "学号",        "學號",
          "学籍番号",     "学生番号",      "학번",           "idученика",       "bioguide"}},
        {ColumnRole::firstName,
         {"firstname", "givenname", "forename", "given", "first", "prénom", "prenom", "vorname", "nombre", "nombres", "nome", "voornaam", "förnamn",
          "fornavn", "imię", "imie", "jméno", "имя", "名", "名字", "이름", "الاسمالأول"}},
        {ColumnRole::lastName,
         {"lastname", "surname", "familyname", "family", "last", "nom", "nomdefamille", "nachname", "familienname", "apellidos", "apellido", "sobrenome",
          "cognome", "achternaam", "efternamn", "efternavn", "etternavn", "nazwisko", "příjmení", "фамилия", "姓", "姓氏", "성"}},
        {ColumnRole::fullName,
         {"name", "fullname", "studentname", "pupilname", "playername", "displayname", "officialfull", "player", "student", "nomprénom", "nometprénom",
          "nomcomplet", "nombrecompleto", "vollständigername", "氏名", "姓名", "성명"}},
        {ColumnRole::folder,
         {"class",   "classname", "homeroom", "homeroomname", "room", "form",   "formgroup", "registrationgroup", "tutorgroup", "section", "team", "teamname",
          "squad",   "group",     "groupname", "classe",      "clase", "klasse", "klas",     "klass",             "turma",      "klasa",   "třída", "класс",
          "班级",    "班級",      "クラス",    "组",          "반",    "grade",  "gradelevel", "year",            "yeargroup",  "niveau",  "stufe"}},
        {ColumnRole::email,
         {"email", "emailaddress", "mail", "parentemail", "guardianemail", "contactemail", "secondaryemail", "studentemail", "familyemail", "courriel",
          "adressecourriel", "correo", "correoelectrónico", "emailadresse", "邮箱", "メール"}},
    }};
    return all;
}

constexpr std::array<std::pair<std::string_view, ColumnRole>, 6> roleWords{{{"id", ColumnRole::subjectId},
                                                                            {"first-name", ColumnRole::firstName},
                                                                            {"last-name", ColumnRole::lastName},
                                                                            {"name", ColumnRole::fullName},
                                                                            {"folder", ColumnRole::folder},
                                                                            {"email", ColumnRole::email}}};

/// Beside a first name, "Name" is the last name, or repeats what stands apart.
void settleFullName(std::vector<RosterColumn>& columns)
{
    const auto full = columnOf(columns, ColumnRole::fullName);
    if (!full || !columnOf(columns, ColumnRole::firstName)) return;
    columns[*full].role = columnOf(columns, ColumnRole::lastName) ? ColumnRole::field : ColumnRole::lastName;
}

/// The column with the best spelling for a role; none if no heading fits.
std::optional<std::size_t> best(const std::vector<std::string>& keys, const std::vector<std::string_view>& spelled)
{
    for (const auto& spelling : spelled) {
        const auto found = std::find(keys.begin(), keys.end(), spelling);
        if (found != keys.end()) return static_cast<std::size_t>(found - keys.begin());
    }
    return {};
}

std::optional<std::size_t> named(const std::vector<std::string>& keys, const std::vector<NamedColumn>& columns, ColumnRole role)
{
    for (const auto& column : columns) {
        if (column.role != role) continue;
        const auto found = std::find(keys.begin(), keys.end(), headingKey(column.heading));
        if (found != keys.end()) return static_cast<std::size_t>(found - keys.begin());
    }
    return {};
}

std::vector<RosterColumn> withOwnHeadings(const std::vector<std::string>& headings)
{
    std::vector<RosterColumn> columns;
    std::map<std::string, int> seen;
    for (const auto& heading : headings) {
        const auto tidied = tidy(heading);
        const int count = ++seen[folded(tidied)];
        columns.push_back({count == 1 ? tidied : tidied + " (" + std::to_string(count) + ")"});
    }
    return columns;
}

} // namespace

NamedColumn namedColumnOf(std::string_view text)
{
    const auto equals = text.find('=');
    const auto word = text.substr(0, equals);
    const auto found = std::find_if(roleWords.begin(), roleWords.end(), [word](const auto& entry) { return entry.first == word; });
    if (equals == std::string_view::npos || found == roleWords.end())
        throw data::Error{data::Trouble::invalid,
                          data::format(_("\"{}\" names no column; write id=HEADING, or first-name, last-name, name, folder or email before the ="), text)};
    return {found->second, std::string{text.substr(equals + 1)}};
}

std::vector<RosterColumn> recognise(const std::vector<std::string>& headings, const std::vector<NamedColumn>& namedColumns)
{
    auto columns = withOwnHeadings(headings);
    std::vector<std::string> keys;
    for (const auto& heading : headings) keys.push_back(headingKey(heading));
    const auto give = [&](std::optional<std::size_t> at, ColumnRole role) {
        if (!at) return;
        columns[*at].role = role;
        keys[*at].clear(); // one role each
    };
    for (const auto& [role, spelled] : spellings()) give(named(keys, namedColumns, role), role);
    for (const auto& [role, spelled] : spellings())
        if (!columnOf(columns, role)) give(best(keys, spelled), role);
    settleFullName(columns);
    return columns;
}

int rolesIn(const std::vector<RosterColumn>& columns)
{
    return static_cast<int>(std::count_if(columns.begin(), columns.end(), [](const auto& column) { return column.role != ColumnRole::field; }));
}

std::optional<std::size_t> columnOf(const std::vector<RosterColumn>& columns, ColumnRole role)
{
    const auto found = std::find_if(columns.begin(), columns.end(), [role](const auto& column) { return column.role == role; });
    return found == columns.end() ? std::nullopt : std::optional{static_cast<std::size_t>(found - columns.begin())};
}

std::string nameOf(ColumnRole role)
{
    switch (role) {
    case ColumnRole::subjectId: return _("ID");
    case ColumnRole::firstName: return _("First name");
    case ColumnRole::lastName: return _("Last name");
    case ColumnRole::fullName: return _("Name");
    case ColumnRole::folder: return _("Class");
    case ColumnRole::email: return _("E-mail");
    case ColumnRole::field: return _("field");
    }
    return {};
}

} // namespace packhouse::jobs
