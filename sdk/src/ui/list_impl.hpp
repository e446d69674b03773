#pragma once

#include "list_growth.hpp"
#include "list_loader.hpp"
#include "list_model.hpp"
#include "list_paste.hpp"
#include "list_view.hpp"
#include "packhouse/sdk/native/ui/bar.hpp"

#include <wx/stattext.h>

namespace packhouse::ui {

class ListValueBar;

/// The parts of a list and what goes between them.
struct List::Impl {
    Impl(List& list, sdk::Host& host, std::string name, const std::string& accessibleName, std::shared_ptr<const ListSource> source);
    void leave(); ///< the window goes

    // Reading (list_reading.cpp)
    void read();
    void arrived(IdOrder order);
    void arrived(std::vector<ListRow> rows, std::uint64_t age);
    void failed(const std::string& sentence);
    const ListRow* row(std::size_t place);
    void ask(std::size_t place);
    void readAsked();
    void grown();
    void sayLine();

    // Selection (list_selection.cpp)
    std::vector<RowId> selected() const;
    std::vector<std::size_t> placesOf(const std::vector<RowId>& rows) const;
    void selectedByHand();
    void chooseAll();
    void bringUp(RowId row);
    void restore(std::optional<Anchor> anchor, std::optional<std::size_t> oldPlace);

    // Heads (list_heads.cpp)
    void sortBy(const std::string& field, bool add);
    void setSort(SortLevels levels);
    void headMenu(const wxDataViewColumn* at);
    void fillMenu(wxMenu& menu, const wxDataViewColumn* at);
    ListLayout layout() const;
    void remember();
    void keepNow();

    // Changing cells (list_editing.cpp) and files (list_exporting.cpp)
    void copy();
    void paste();
    void planPaste(const std::vector<TextCells>& lines, std::vector<RowId> rows, bool fill);
    void offerPaste(const PastePlan& plan);
    void editCurrent();
    void editMany(std::size_t column, std::vector<RowId> rows);
    bool isEditable(std::size_t column) const;
    Cell cellOf(const ListRow& row, std::size_t column) const; ///< as shown
    void edit(const std::vector<CellEdit>& edits);
    void exportTo(const std::filesystem::path& file);
    void tellExported(const std::filesystem::path& file, std::size_t count);

    void key(wxKeyEvent& event);
    bool keyWithControl(int code);
    void menuAt(const wxPoint& at);
    void bind();
    void layOut();

    List& list;
    sdk::Host& host;
    std::string name, title;
    ListLoader loader;
    Bars* bars;
    wxStaticText* line; ///< a quiet one above the rows: reading, or nothing found
    ListValueBar* value;
    ListView* view;
    ListColumns columns;
    wxObjectDataPtr<ListModel> model;
    ListGrowth growth;

    IdOrder order;
    RowCache cache;
    std::string filter;
    SortLevels sort;
    bool all = false;                     ///< all rows are selected; too many to say so one by one
    std::vector<RowId> wished;            ///< selected last by hand or remembered, also those a filter hides now
    RowId wishedCurrent = 0, wishedSight = 0;
    std::size_t settled = 0;              ///< rows of the view that have their selection back
    std::vector<std::size_t> askedBlocks; ///< newest last
    bool askedSoon = false;
    bool everRead = false, faulty = false;
    std::string kept;                     ///< the layout's text as it is remembered
    wxTimer keepSoon, sayReading;
    sdk::Task exporting;
};

} // namespace packhouse::ui
