#pragma once

#include "packhouse/data/list_query.hpp"
#include "packhouse/sdk/native/host.hpp"
#include "packhouse/sdk/native/ui/cell.hpp"
#include "packhouse/sdk/native/ui/panel.hpp"


#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace packhouse::ui {

using RowId = std::int64_t;

struct ListColumn {
    std::string field; ///< filter word and name in the layout: "state"
    std::string title; ///< "State"
    int width = 100;   ///< in pixels of a 100 % screen
    ColumnKind kind = ColumnKind::text;
    bool shown = true; ///< at first; people choose
    bool sortable = true;
    bool editable = false;
};

/// Cells of one row, one for each column of the source.
struct ListRow {
    RowId id = 0;
    std::vector<Cell> cells;
    std::string place; ///< what Enter opens: "order:7KQX4MWD"; may be empty
};

/// Where a list's rows come from. `ids` and `rows` run on task threads, each with a transaction of its own, so the source itself is constant.
class ListSource {
public:
    virtual ~ListSource() = default;
    virtual const std::vector<ListColumn>& columns() const = 0; ///< [main-thread]
    virtual std::vector<RowId> ids(const data::ListQuery& query, sdk::Progress& progress) const = 0;
    virtual std::vector<ListRow> rows(const std::vector<RowId>& ids, sdk::Progress& progress) const = 0;
};

/// A cell that a person changed by typing, pasting or editing several rows at once.
struct CellEdit {
    RowId row = 0;
    std::string field;
    std::string text;
};

/// The list of the house: a native virtual view over a list of ids. Ids are read in the background and shown at once, rows follow for those in
/// sight (a quiet "…" until then); a million rows are as good as ten. Remembers columns, widths, order, sort levels, filter and selection in
/// sdk::Kept under "layout/NAME". Keeps selection and scroll place over reading anew; rows changed elsewhere change in place. [main-thread]
///
/// Sorting: a click on a head sorts, Shift+click adds a level (up to three, numbered in the head). Ctrl+C copies the selected rows (with heads) as a
/// spreadsheet takes them, Ctrl+V shows what a paste would change before it does. The head's context menu chooses columns and exports (CSV, XLSX).
class List : public Panel {
public:
    List(wxWindow* parent, sdk::Host& host, const std::string& name, const std::string& accessibleName, std::shared_ptr<const ListSource> source);
    ~List() override;

    void filter(const std::string& words); ///< the filter language of data::parseFilter over the columns' fields
    const std::string& filterText() const;
    void refresh();                        ///< reads ids and rows anew
    void changed(RowId row);               ///< reads that row anew, in place

    std::size_t count() const;             ///< rows that match
    bool loading() const;                  ///< ids are on their way
    std::vector<RowId> selected() const;   ///< in the list's order
    std::optional<ListRow> current() const; ///< the focused row if it has been read
    void select(RowId row);                ///< and scrolls to it; when it is not there, nothing
    void selectFirst();                    ///< unless a row is selected; so that the panel beside the list shows something
    void selectAll();

    bool canCopy() const;
    void copy();                ///< selected rows to the clipboard: tab-separated text
    bool canPaste() const;
    void paste();               ///< rows of text from the current cell on (by heads, if the first line has them); a bar says what it would change, with *Paste 18 cells*
    void editCurrent();         ///< F2: the current cell; with several rows selected, one value for all ("12 of 40 differ")
    void chooseColumns();       ///< opens the menu of columns
    void exportRows();          ///< asks for a file (CSV or XLSX by its ending), writes all matching rows as they were submitted, in a task
    void exportTo(const std::filesystem::path& file);

    /// Puts changes not submitted over what was read; empty: as read.
    std::function<std::optional<Cell>(RowId row, const std::string& field)> overlay;
    std::function<void(const std::vector<CellEdit>&)> onEdit; ///< without it nothing is editable
    std::function<void()> onSelect;   ///< selection or focused row changed, or the focused row has been read
    std::function<void()> onActivate; ///< Enter or double click
    std::function<void()> onCount;    ///< `count` or `loading` changed
    std::function<void()> onRead;     ///< ids have come, before `onCount`
    std::function<void(const std::string& sentence)> onFailed; ///< ids could not be read; the old rows stay
    std::function<void(wxWindow* list, const wxPoint& at)> onMenu; ///< context menu of rows

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace packhouse::ui
