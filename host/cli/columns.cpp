#include "host/cli/columns.hpp"

#include <algorithm>
#include <cctype>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace packhouse::host::cli {

namespace {

using Row = std::vector<std::string>;
constexpr int gap = 2;

int columnsOf(UChar32 sign)
{
    const auto kind = u_charType(sign);
    if (kind == U_NON_SPACING_MARK || kind == U_ENCLOSING_MARK || kind == U_FORMAT_CHAR) return 0;
    const auto width = u_getIntPropertyValue(sign, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

// A name with a line break or an escape sequence must not redraw the terminal.
std::string tame(std::string cell)
{
    std::replace_if(cell.begin(), cell.end(), [](unsigned char sign) { return sign < ' ' || sign == 0x7f; }, ' ');
    return cell;
}

bool isNumber(const std::string& cell)
{
    const auto fits = [](unsigned char sign) { return std::isdigit(sign) || sign == '.' || sign == ',' || sign == '-' || sign == '+' || sign == '%'; };
    return std::all_of(cell.begin(), cell.end(), fits);
}

struct Column {
    int width = 0;
    bool numbers = true;
};

std::vector<Column> columnsIn(const std::vector<Row>& rows)
{
    std::vector<Column> columns;
    for (std::size_t line = 0; line != rows.size(); ++line)
        for (std::size_t at = 0; at != rows[line].size(); ++at) {
            if (columns.size() == at) columns.emplace_back();
            columns[at].width = std::max(columns[at].width, cli::columnsOf(rows[line][at]));
            if (line > 0 && !isNumber(rows[line][at])) columns[at].numbers = false;
        }
    return columns;
}

std::string lineOf(const Row& row, const std::vector<Column>& columns)
{
    std::string line;
    int open = 0; // blanks that are written only if something follows
    for (std::size_t at = 0; at != row.size(); ++at) {
        const int spare = columns[at].width - cli::columnsOf(row[at]);
        if (columns[at].numbers) open += spare;
        if (!row[at].empty()) line += std::string(static_cast<std::size_t>(open), ' ') + row[at];
        open = (row[at].empty() ? open : 0) + gap + (columns[at].numbers ? 0 : spare);
    }
    return line;
}

} // namespace

int columnsOf(const std::string& text)
{
    int columns = 0;
    const auto length = static_cast<int32_t>(text.size());
    for (int32_t at = 0; at < length;) {
        UChar32 sign = 0;
        U8_NEXT(text.data(), at, length, sign);
        columns += sign < 0 ? 1 : columnsOf(sign);
    }
    return columns;
}

std::vector<std::string> alignedLines(const std::vector<std::vector<std::string>>& rows)
{
    auto tamed = rows;
    for (auto& row : tamed)
        std::transform(row.begin(), row.end(), row.begin(), tame);
    const auto columns = columnsIn(tamed);
    std::vector<std::string> lines;
    for (const auto& row : tamed)
        lines.push_back(lineOf(row, columns));
    return lines;
}

} // namespace packhouse::host::cli
