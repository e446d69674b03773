#pragma once

#include "packhouse/sdk/native/ui/list.hpp"

#include <filesystem>
#include <memory>

namespace packhouse::ui {

/// Writes rows of text into a file for spreadsheets. `finish` says that all of it is on the disk; what fails throws data::Error.
class RowWriter {
public:
    virtual ~RowWriter() = default;
    virtual void heads(const std::vector<std::string>& titles) = 0;
    virtual void row(const std::vector<Cell>& cells) = 0;
    virtual void finish() = 0;
};

/// UTF-8 with its mark, so that spreadsheets read it as such; RFC 4180; guarded against formulas.
std::unique_ptr<RowWriter> csvWriter(const std::filesystem::path& file);

/// A workbook of one sheet; texts are texts, never formulas. Columns of numbers hold numbers as this computer's country writes them.
std::unique_ptr<RowWriter> xlsxWriter(const std::filesystem::path& file, const std::vector<ColumnKind>& kinds);

} // namespace packhouse::ui
