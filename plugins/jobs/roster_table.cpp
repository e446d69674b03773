#include "roster_table.hpp"

#include "packhouse/data/text.hpp"
#include "text_lines.hpp"

#include <csv.h>

#include <new>
#include <optional>

namespace packhouse::jobs {

namespace {

/// libcsv, for one row at a time.
class RowParser {
public:
    RowParser(char delimiter, unsigned char options)
    {
        if (csv_init(&m_parser, options) != 0) throw std::bad_alloc{};
        csv_set_delim(&m_parser, static_cast<unsigned char>(delimiter));
    }
    ~RowParser() { csv_free(&m_parser); }
    RowParser(const RowParser&) = delete;
    RowParser& operator=(const RowParser&) = delete;

    bool feed(std::string_view line) { return csv_parse(&m_parser, line.data(), line.size(), cell, end, this) == line.size(); }
    bool finish() { return csv_fini(&m_parser, cell, end, this) == 0; }
    bool complete() const noexcept { return m_complete; }
    bool insideQuotes() const noexcept { return m_parser.quoted != 0; }
    std::vector<std::string> takeCells() { return std::move(m_cells); }

private:
    static void cell(void* text, std::size_t length, void* self)
    {
        static_cast<RowParser*>(self)->m_cells.emplace_back(static_cast<const char*>(text), length);
    }
    static void end(int, void* self) { static_cast<RowParser*>(self)->m_complete = true; }

    csv_parser m_parser{};
    std::vector<std::string> m_cells;
    bool m_complete = false;
};

struct Attempt {
    enum class End { row = 1, openQuote, strayQuote } end{};
    std::vector<std::string> cells;
    std::size_t lines = 1; ///< that the row took
};

/// Reads one row that begins at `first`. Strict, so that an open quote is found at the next one instead of swallowing the rows between.
Attempt readRow(const std::vector<std::string_view>& lines, std::size_t first, char delimiter, unsigned char options)
{
    RowParser parser{delimiter, static_cast<unsigned char>(options | CSV_STRICT_FINI)};
    for (std::size_t at = first; at < lines.size(); ++at) {
        if (!parser.feed(lines[at])) return {parser.insideQuotes() ? Attempt::End::openQuote : Attempt::End::strayQuote, {}, 1};
        const bool last = at + 1 == lines.size();
        if (!parser.complete() && last && !parser.finish()) return {Attempt::End::openQuote, {}, 1};
        if (parser.complete() || last || !parser.insideQuotes()) return {Attempt::End::row, parser.takeCells(), at - first + 1};
    }
    return {Attempt::End::row, {}, 1};
}

} // namespace

Table readTable(std::string_view text, char delimiter)
{
    Table table;
    const auto lines = linesOf(text);
    int row = 0;
    for (std::size_t at = 0; at < lines.size(); ++row) {
        auto attempt = readRow(lines, at, delimiter, CSV_STRICT);
        // 5" and "Bob" inside a cell are what people write; only a cell that begins with a quote is held to the rule.
        if (attempt.end == Attempt::End::strayQuote) attempt = readRow(lines, at, delimiter, 0);
        const int line = static_cast<int>(at) + 1;
        if (attempt.end != Attempt::End::row)
            table.problems.push_back({row + 1, data::format(_("The quote opened in line {} is not closed properly; close it or remove it"), line)});
        else if (!attempt.cells.empty())
            table.rows.push_back({row + 1, line, std::move(attempt.cells)});
        at += attempt.lines;
    }
    return table;
}

} // namespace packhouse::jobs
