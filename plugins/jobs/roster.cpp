#include "roster.hpp"

#include "packhouse/data/beginning.hpp"
#include "packhouse/data/error.hpp"
#include "packhouse/data/text.hpp"
#include "roster_encoding.hpp"
#include "roster_heading.hpp"
#include "roster_words.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace packhouse::jobs {

using data::format;

namespace {

constexpr std::size_t longestCode = 100; ///< of an ID or a name: beyond it a quote or delimiter is missing somewhere

/// School systems export log-in data beside the names; it is nobody's business here.
bool isSecret(const RosterColumn& column)
{
    const auto key = headingKey(column.heading);
    return key.find("password") != std::string::npos || key.find("passwort") != std::string::npos || key == "pin";
}

/// Turns the rows of a table into subjects.
class Reading {
public:
    Reading(RosterLayout layout, DecodedText decoded) : m_layout{std::move(layout)}
    {
        m_roster.encoding = decoded.encoding;
        m_roster.delimiter = m_layout.delimiter;
        m_roster.columns = m_layout.columns;
        m_roster.warnings = std::move(decoded.warnings);
    }

    Roster run()
    {
        const auto& rows = m_layout.table.rows;
        for (std::size_t at = m_layout.headingAt + 1; at < rows.size(); ++at) take(rows[at]);
        for (const auto& problem : m_layout.table.problems) m_roster.refused.push_back({problem.row, problem.sentence});
        std::stable_sort(m_roster.refused.begin(), m_roster.refused.end(), [](const auto& left, const auto& right) { return left.row < right.row; });
        warn();
        return std::move(m_roster);
    }

private:
    void take(const TableRow& row)
    {
        if (std::all_of(row.cells.begin(), row.cells.end(), [](const auto& cell) { return tidy(cell).empty(); })) {
            ++m_emptyRows;
            return;
        }
        auto read = subjectFrom(row);
        if (const auto reason = whyRefused(row, read); !reason.empty()) {
            m_roster.refused.push_back({row.row, reason});
            return;
        }
        if (row.cells.size() < m_layout.columns.size()) m_shortRows.push_back(row.row);
        m_rowOfId[folded(read.subject.subjectId)] = row.row;
        m_roster.subjects.push_back(std::move(read));
    }

    RosterSubject subjectFrom(const TableRow& row) const
    {
        RosterSubject read{row.row, {}, {}};
        for (std::size_t at = 0; at < std::min(row.cells.size(), m_layout.columns.size()); ++at) put(m_layout.columns[at], tidy(row.cells[at]), read);
        return read;
    }

    static void put(const RosterColumn& column, const std::string& value, RosterSubject& read)
    {
        auto& subject = read.subject;
        switch (column.role) {
        case ColumnRole::subjectId: subject.subjectId = value; break;
        case ColumnRole::firstName: subject.firstName = value; break;
        case ColumnRole::lastName: subject.lastName = value; break;
        case ColumnRole::fullName: std::tie(subject.firstName, subject.lastName) = splitName(value); break;
        case ColumnRole::folder: read.folder = value; break;
        case ColumnRole::email: subject.email = value; break;
        case ColumnRole::field:
            if (!value.empty() && !column.heading.empty() && !isSecret(column)) subject.fields[column.heading] = value;
        }
    }

    bool hasSurplus(const TableRow& row) const
    {
        const auto headings = static_cast<std::ptrdiff_t>(m_layout.columns.size());
        return static_cast<std::ptrdiff_t>(row.cells.size()) > headings &&
               std::any_of(row.cells.begin() + headings, row.cells.end(), [](const auto& cell) { return !tidy(cell).empty(); });
    }

    /// Empty if the row can be taken.
    std::string whyRefused(const TableRow& row, const RosterSubject& read) const
    {
        const auto& subject = read.subject;
        if (hasSurplus(row))
            return format(_("It has {} cells under {} headings; a cell that holds the delimiter needs quotes around it"), row.cells.size(), m_layout.columns.size());
        if (subject.subjectId.empty()) return _("It has no ID");
        if (looksRounded(subject.subjectId))
            return format(_("Its ID reads {}: a spreadsheet has rounded it; export the IDs as text"), subject.subjectId);
        if (!hasLetter(subject.firstName) && !hasLetter(subject.lastName)) return format(_("It has no name (ID {})"), data::beginningOf(subject.subjectId, longestCode));
        for (const auto* text : {&subject.subjectId, &subject.firstName, &subject.lastName, &read.folder})
            if (text->size() > longestCode) return format(_("A cell is {} bytes long; a quote or delimiter is missing before it"), text->size());
        const auto first = m_rowOfId.find(folded(subject.subjectId));
        if (first == m_rowOfId.end()) return {};
        return format(_("Its ID {} stands in row {} already; an ID belongs to one person"), subject.subjectId, first->second);
    }

    void warn()
    {
        auto& warnings = m_roster.warnings;
        if (m_layout.headingAt != 0) warnings.push_back(format(_("{} rows above the headings were left out"), m_layout.headingAt));
        if (m_emptyRows != 0) warnings.push_back(format(_("{} empty rows were left out"), m_emptyRows));
        if (!m_shortRows.empty())
            warnings.push_back(format(_("{} rows have fewer cells than headings, the first is row {}; what is missing was taken as empty"), m_shortRows.size(),
                                      m_shortRows.front()));
        if (columnOf(m_layout.columns, ColumnRole::fullName)) warnings.push_back(_("First and last names were split from one column; look at them"));
        for (const auto& column : m_layout.columns)
            if (isSecret(column)) warnings.push_back(format(_("The column {} was left out: passwords are not kept"), column.heading));
        for (const auto role : {ColumnRole::firstName, ColumnRole::lastName, ColumnRole::folder}) warnIfMissing(role);
        if (m_roster.subjects.empty() && m_roster.refused.empty()) warnings.push_back(_("The roster has headings, but no row below them"));
    }

    void warnIfMissing(ColumnRole role)
    {
        const bool split = role != ColumnRole::folder && columnOf(m_layout.columns, ColumnRole::fullName);
        if (!split && !columnOf(m_layout.columns, role)) m_roster.warnings.push_back(format(_("There is no column for {}"), nameOf(role)));
    }

    RosterLayout m_layout;
    Roster m_roster;
    std::map<std::string, int> m_rowOfId;
    std::vector<int> m_shortRows;
    int m_emptyRows = 0;
};

} // namespace

Roster readRoster(std::string_view bytes, const RosterOptions& options)
{
    constexpr std::size_t most = 64u << 20;
    if (bytes.size() > most) throw data::Error{data::Trouble::invalid, _("The roster is larger than 64 MB; that is no class list")};
    auto decoded = decode(bytes, options.encoding);
    auto layout = findLayout(decoded.text, options.columns);
    return Reading{std::move(layout), std::move(decoded)}.run();
}

} // namespace packhouse::jobs
