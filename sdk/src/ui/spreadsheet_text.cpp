#include "spreadsheet_text.hpp"

#include <algorithm>

namespace packhouse::ui {

namespace {

bool startsFormula(std::string_view text)
{
    return !text.empty() && std::string_view{"=+-@\t\r"}.find(text.front()) != std::string_view::npos;
}

bool isNumber(std::string_view text)
{
    return text.find_first_not_of("+-0123456789.,()/ ") == std::string_view::npos && text.front() != '=' && text.front() != '@';
}

std::string quoted(const std::string& text)
{
    std::string result{'"'};
    for (const char letter : text) result.append(letter == '"' ? 2 : 1, letter);
    return result + '"';
}

std::string joined(const TextCells& cells, char between, std::string_view special)
{
    std::string line;
    for (std::size_t at = 0; at != cells.size(); ++at) {
        const std::string text = guarded(cells[at]);
        if (at != 0) line += between;
        line += text.find_first_of(special) == std::string::npos ? text : quoted(text);
    }
    return line;
}

// Reads one cell from `text`, which then begins behind it.
std::string takeCell(std::string_view& text)
{
    std::string cell;
    if (!text.starts_with('"')) {
        const std::size_t end = std::min(text.find_first_of("\t\n"), text.size());
        cell = text.substr(0, end);
        text.remove_prefix(end);
        return cell;
    }
    text.remove_prefix(1);
    while (!text.empty()) {
        const bool quote = text.front() == '"';
        if (quote && !text.starts_with("\"\"")) break;
        cell += text.front();
        text.remove_prefix(quote ? 2 : 1);
    }
    const std::size_t end = std::min(text.find_first_of("\t\n"), text.size());
    text.remove_prefix(end);
    return cell;
}

} // namespace

std::string spreadsheetText(const std::vector<TextCells>& rows)
{
    std::string text;
    for (const TextCells& cells : rows) text += joined(cells, '\t', "\t\n\"") + '\n';
    return text;
}

std::vector<TextCells> cellsOf(std::string_view text)
{
    std::string clean{text};
    std::erase(clean, '\r');
    std::string_view rest = clean;
    std::vector<TextCells> rows;
    while (!rest.empty()) {
        TextCells& row = rows.emplace_back();
        row.push_back(unguarded(takeCell(rest)));
        while (rest.starts_with('\t')) {
            rest.remove_prefix(1);
            row.push_back(unguarded(takeCell(rest)));
        }
        if (!rest.empty()) rest.remove_prefix(1);
    }
    return rows;
}

std::string guarded(const std::string& text)
{
    return startsFormula(text) && !isNumber(text) ? "'" + text : text;
}

std::string unguarded(const std::string& text)
{
    return text.starts_with('\'') && startsFormula(std::string_view{text}.substr(1)) ? text.substr(1) : text;
}

std::string csvLine(const TextCells& cells)
{
    return joined(cells, ',', ",\r\n\"") + "\r\n";
}

} // namespace packhouse::ui
