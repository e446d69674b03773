#pragma once

#include "packhouse/sdk/native/ui/list.hpp"
#include "spreadsheet_text.hpp"

namespace packhouse::ui {

/// Where the cells of a spreadsheet would go.
struct PastePlace {
    std::vector<std::size_t> columns; ///< of the list's columns as shown, those from the current one on
    std::vector<std::size_t> shown;   ///< all that are shown: heads in the first line may name any
    bool fill = false;                ///< one line for several selected rows: the same for each
};

/// What a paste would change.
struct PastePlan {
    std::vector<CellEdit> edits;
    std::size_t rows = 0;               ///< that change
    std::size_t linesLeftOver = 0;      ///< beyond the end of the list
    std::vector<std::string> changes;   ///< titles of columns
    std::vector<std::string> unchanged; ///< titles of columns that cannot be changed here, with other text in the paste
    std::string first;                  ///< the first change, in words
};

/// True if the first line holds titles of columns and nothing else.
bool hasHeads(const std::vector<TextCells>& lines, const std::vector<ListColumn>& columns);

using TextOf = std::function<std::string(const ListRow& row, std::size_t column)>;
PastePlan planOf(std::vector<TextCells> lines, const std::vector<ListRow>& rows, const std::vector<ListColumn>& columns, const PastePlace& place,
    const TextOf& textOf);

std::string sentenceOf(const PastePlan& plan);
std::string detailOf(const PastePlan& plan);

} // namespace packhouse::ui
