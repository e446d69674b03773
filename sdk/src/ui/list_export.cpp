#include "list_export.hpp"

#include "list_loader.hpp"
#include "row_writer.hpp"

#include <packhouse/data/text.hpp>

#include <algorithm>

namespace packhouse::ui {

namespace {

constexpr std::size_t portion = 500; // rows

// Goes with what was written so far, unless it became the file.
class Half {
public:
    explicit Half(std::filesystem::path file) : m_file{std::move(file)}, m_half{m_file.string() + ".half"} {}
    ~Half()
    {
        std::error_code none;
        std::filesystem::remove(m_half, none);
    }
    Half(const Half&) = delete;
    Half& operator=(const Half&) = delete;
    const std::filesystem::path& path() const { return m_half; }
    void becomeWhole() const { std::filesystem::rename(m_half, m_file); }

private:
    std::filesystem::path m_file, m_half;
};

std::unique_ptr<RowWriter> writerFor(const std::filesystem::path& file, const std::filesystem::path& half, const std::vector<ColumnKind>& kinds)
{
    return file.extension() == ".xlsx" ? xlsxWriter(half, kinds) : csvWriter(half);
}

std::vector<Cell> chosen(const ListRow& row, const std::vector<std::size_t>& columns)
{
    std::vector<Cell> cells;
    for (const std::size_t column : columns) cells.push_back(column < row.cells.size() ? row.cells[column] : Cell{});
    return cells;
}

void writeAll(RowWriter& writer, const ListSource& source, const std::vector<std::size_t>& columns, const std::vector<RowId>& rows, sdk::Progress& progress)
{
    for (std::size_t at = 0; at < rows.size(); at += portion) {
        progress.report(at, rows.size(), data::format(_("{} of {} rows"), at, rows.size()));
        const std::vector<RowId> some{rows.begin() + static_cast<std::ptrdiff_t>(at), rows.begin() + static_cast<std::ptrdiff_t>(std::min(at + portion, rows.size()))};
        for (const ListRow& row : inOrder(some, source.rows(some, progress), false)) writer.row(chosen(row, columns));
    }
}

} // namespace

void exportRows(const ListSource& source, const std::vector<ListColumn>& all, const std::vector<std::size_t>& columns, const std::vector<RowId>& rows,
    const std::filesystem::path& file, sdk::Progress& progress)
{
    std::vector<std::string> titles;
    std::vector<ColumnKind> kinds;
    for (const std::size_t column : columns) {
        titles.push_back(all.at(column).title);
        kinds.push_back(all.at(column).kind);
    }
    const Half half{file};
    const auto writer = writerFor(file, half.path(), kinds);
    writer->heads(titles);
    writeAll(*writer, source, columns, rows, progress);
    writer->finish();
    half.becomeWhole();
}

} // namespace packhouse::ui
