#include "row_writer.hpp"

#include <packhouse/data/error.hpp>
#include <packhouse/data/text.hpp>

#include <unicode/numfmt.h>
#include <xlsxwriter.h>

#include <optional>

namespace packhouse::ui {

namespace {

constexpr lxw_row_t mostRows = 1'048'576; // of a sheet

class XlsxWriter : public RowWriter {
public:
    XlsxWriter(const std::filesystem::path& file, std::vector<ColumnKind> kinds) : m_file{file}, m_folder{file.parent_path().string()}, m_kinds{std::move(kinds)}
    {
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;
        options.tmpdir = m_folder.data();
        m_book = workbook_new_opt(file.c_str(), &options);
        m_sheet = m_book == nullptr ? nullptr : workbook_add_worksheet(m_book, nullptr);
        if (m_sheet == nullptr) fail(_("the file cannot be made"));
        UErrorCode error = U_ZERO_ERROR;
        m_numbers.reset(icu::NumberFormat::createInstance(error));
    }

    ~XlsxWriter() override
    {
        if (m_book != nullptr) workbook_close(m_book);
    }

    void heads(const std::vector<std::string>& titles) override
    {
        lxw_format* bold = workbook_add_format(m_book);
        format_set_bold(bold);
        for (std::size_t at = 0; at != titles.size(); ++at) check(worksheet_write_string(m_sheet, m_row, column(at), titles[at].c_str(), bold));
        worksheet_freeze_panes(m_sheet, 1, 0);
        ++m_row;
    }

    void row(const std::vector<Cell>& cells) override
    {
        if (m_row == mostRows) fail(_("a sheet of a workbook ends after 1,048,576 rows; export to CSV, or filter first"));
        for (std::size_t at = 0; at != cells.size(); ++at)
            if (!cells[at].text.empty()) put(at, cells[at].text);
        ++m_row;
    }

    void finish() override
    {
        check(workbook_close(std::exchange(m_book, nullptr)));
    }

private:
    static lxw_col_t column(std::size_t at) { return static_cast<lxw_col_t>(at); }

    void put(std::size_t at, const std::string& text)
    {
        const auto number = isNumber(at) ? numberOf(text) : std::nullopt;
        if (number) check(worksheet_write_number(m_sheet, m_row, column(at), *number, nullptr));
        else check(worksheet_write_string(m_sheet, m_row, column(at), text.c_str(), nullptr));
    }

    bool isNumber(std::size_t at) const { return at < m_kinds.size() && (m_kinds[at] == ColumnKind::number || m_kinds[at] == ColumnKind::price); }

    std::optional<double> numberOf(const std::string& text) const
    {
        icu::UnicodeString digits = icu::UnicodeString::fromUTF8(text);
        digits.findAndReplace(icu::UnicodeString{u'\u2212'}, icu::UnicodeString{u'-'});
        icu::Formattable number;
        icu::ParsePosition end;
        m_numbers->parse(digits, number, end);
        UErrorCode error = U_ZERO_ERROR;
        const double value = number.getDouble(error);
        return end.getIndex() == digits.length() && U_SUCCESS(error) ? std::optional{value} : std::nullopt;
    }

    void check(lxw_error error) const
    {
        if (error != LXW_NO_ERROR) fail(lxw_strerror(error));
    }

    [[noreturn]] void fail(const std::string& why) const
    {
        throw data::Error{data::Trouble::unavailable, data::format(_("{} was not written: {}."), m_file.string(), why)};
    }

    std::filesystem::path m_file;
    std::string m_folder; ///< for what the library puts aside while it writes
    std::vector<ColumnKind> m_kinds;
    lxw_workbook* m_book = nullptr;
    lxw_worksheet* m_sheet = nullptr;
    lxw_row_t m_row = 0;
    std::unique_ptr<icu::NumberFormat> m_numbers;
};

} // namespace

std::unique_ptr<RowWriter> xlsxWriter(const std::filesystem::path& file, const std::vector<ColumnKind>& kinds)
{
    return std::make_unique<XlsxWriter>(file, kinds);
}

} // namespace packhouse::ui
