#include "list_paste.hpp"

#include <packhouse/data/text.hpp>

#include <algorithm>
#include <optional>

namespace packhouse::ui {

namespace {

using Places = std::vector<std::optional<std::size_t>>; // for each cell of a line, the column it is for

std::optional<std::size_t> titled(const std::string& title, const std::vector<ListColumn>& columns)
{
    const auto found = std::ranges::find(columns, title, &ListColumn::title);
    return found == columns.end() ? std::nullopt : std::optional{static_cast<std::size_t>(found - columns.begin())};
}

Places takeHeads(std::vector<TextCells>& lines, const std::vector<ListColumn>& columns)
{
    Places places;
    for (const std::string& title : lines.front()) places.push_back(titled(title, columns));
    lines.erase(lines.begin());
    return places;
}

std::string joined(const std::vector<std::string>& words)
{
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
    return text;
}

void addOnce(std::vector<std::string>& words, const std::string& word)
{
    if (std::ranges::find(words, word) == words.end()) words.push_back(word);
}

bool takesText(const ListColumn& column)
{
    return column.editable && column.kind != ColumnKind::check;
}

void planRow(PastePlan& plan, const TextCells& line, const ListRow& row, const std::vector<ListColumn>& columns, const Places& places, const TextOf& textOf)
{
    const std::size_t before = plan.edits.size();
    for (std::size_t at = 0; at < std::min(line.size(), places.size()); ++at) {
        if (!places[at] || row.cells.empty()) continue;
        const ListColumn& column = columns[*places[at]];
        const std::string was = textOf(row, *places[at]);
        if (was == line[at]) continue;
        addOnce(takesText(column) ? plan.changes : plan.unchanged, column.title);
        if (!takesText(column)) continue;
        if (plan.edits.empty()) plan.first = data::format(_("First: {}, \u201c{}\u201d becomes \u201c{}\u201d."), column.title, was, line[at]);
        plan.edits.push_back({row.id, column.field, line[at]});
    }
    if (plan.edits.size() != before) ++plan.rows;
}

} // namespace

bool hasHeads(const std::vector<TextCells>& lines, const std::vector<ListColumn>& columns)
{
    return lines.size() > 1 && !lines.front().empty() && std::ranges::all_of(lines.front(), [&](const std::string& title) { return titled(title, columns).has_value(); });
}

PastePlan planOf(std::vector<TextCells> lines, const std::vector<ListRow>& rows, const std::vector<ListColumn>& columns, const PastePlace& place,
    const TextOf& textOf)
{
    Places places{place.columns.begin(), place.columns.end()};
    if (hasHeads(lines, columns)) places = takeHeads(lines, columns);
    PastePlan plan;
    if (lines.empty()) return plan;
    const bool fill = place.fill && lines.size() == 1;
    for (std::size_t at = 0; at != rows.size() && (fill || at < lines.size()); ++at) planRow(plan, lines[fill ? 0 : at], rows[at], columns, places, textOf);
    if (!fill && lines.size() > rows.size()) plan.linesLeftOver = lines.size() - rows.size();
    return plan;
}

std::string sentenceOf(const PastePlan& plan)
{
    if (plan.edits.empty()) return _("Pasting changes nothing here: all cells that can be changed already say the same.");
    const std::string cells = data::format(PACKHOUSE_PLURAL("{} cell", "{} cells", plan.edits.size()), plan.edits.size());
    return data::format(PACKHOUSE_PLURAL("Pasting changes {} in {} row: {}.", "Pasting changes {} in {} rows: {}.", plan.rows), cells, plan.rows, joined(plan.changes));
}

std::string detailOf(const PastePlan& plan)
{
    std::string detail = plan.first;
    const auto add = [&](const std::string& sentence) { detail += (detail.empty() ? "" : " ") + sentence; };
    if (!plan.unchanged.empty()) add(data::format(_("Not pasted, because it cannot be changed here: {}."), joined(plan.unchanged)));
    if (plan.linesLeftOver != 0)
        add(data::format(PACKHOUSE_PLURAL("{} line is left out: the list ends before it.", "{} lines are left out: the list ends before them.", plan.linesLeftOver), plan.linesLeftOver));
    return detail;
}

} // namespace packhouse::ui
