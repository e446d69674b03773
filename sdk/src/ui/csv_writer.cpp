#include "row_writer.hpp"

#include "spreadsheet_text.hpp"

#include <packhouse/data/error.hpp>
#include <packhouse/data/text.hpp>

#include <cerrno>
#include <cstring>
#include <fstream>

namespace packhouse::ui {

namespace {

class CsvWriter : public RowWriter {
public:
    explicit CsvWriter(const std::filesystem::path& file) : m_file{file}, m_out{file, std::ios::binary}
    {
        put("\ufeff");
    }

    void heads(const std::vector<std::string>& titles) override { put(csvLine(titles)); }

    void row(const std::vector<Cell>& cells) override
    {
        TextCells texts;
        for (const Cell& cell : cells) texts.push_back(cell.text);
        put(csvLine(texts));
    }

    void finish() override
    {
        m_out.close();
        check();
    }

private:
    void put(const std::string& text)
    {
        m_out << text;
        check();
    }
    void check() const
    {
        if (!m_out) throw data::Error{data::Trouble::unavailable, data::format(_("{} was not written: {}. Choose another folder, or make room on this disk."), m_file.string(), std::strerror(errno))};
    }
    std::filesystem::path m_file;
    std::ofstream m_out;
};

} // namespace

std::unique_ptr<RowWriter> csvWriter(const std::filesystem::path& file)
{
    return std::make_unique<CsvWriter>(file);
}

} // namespace packhouse::ui
