#include "list_impl.hpp"

#include "list_paste.hpp"
#include "list_value_bar.hpp"
#include "packhouse/sdk/native/ui/text.hpp"

#include <wx/clipbrd.h>

#include <algorithm>

namespace packhouse::ui {

namespace {

void putOnClipboard(const std::string& text)
{
    const wxClipboardLocker open;
    if (!open) return;
    wxTheClipboard->SetData(new wxTextDataObject(shown(text)));
    wxTheClipboard->Flush();
}

std::string clipboardText()
{
    const wxClipboardLocker open;
    wxTextDataObject text;
    return !open || !wxTheClipboard->GetData(text) ? std::string{} : utf8(text.GetText());
}

} // namespace

Cell List::Impl::cellOf(const ListRow& row, std::size_t column) const
{
    if (list.overlay)
        if (auto over = list.overlay(row.id, loader.source()->columns().at(column).field)) return std::move(*over);
    return column < row.cells.size() ? row.cells[column] : Cell{};
}

void List::Impl::edit(const std::vector<CellEdit>& edits)
{
    if (list.onEdit) list.onEdit(edits);
    view->paintAnew();
}

void List::Impl::copy()
{
    std::vector<RowId> rows = selected();
    if (const auto place = view->current(); rows.empty() && place && *place < order.size()) rows = {order.at(*place)};
    if (rows.empty()) return;
    loader.readAll(_("Copying rows"), std::move(rows), [this](const std::vector<ListRow>& found) {
        const std::vector<std::size_t> shownColumns = columns.shown();
        std::vector<TextCells> lines(1);
        for (const std::size_t column : shownColumns) lines.front().push_back(loader.source()->columns()[column].title);
        for (const ListRow& row : found) {
            TextCells& line = lines.emplace_back();
            for (const std::size_t column : shownColumns) line.push_back(cellOf(row, column).text);
        }
        putOnClipboard(spreadsheetText(lines));
    });
}

void List::Impl::paste()
{
    const auto current = view->current();
    if (!list.onEdit || !current) return;
    const std::vector<TextCells> lines = cellsOf(clipboardText());
    if (lines.empty()) return;
    const std::vector<RowId> chosen = selected();
    const bool fill = lines.size() == 1 && chosen.size() > 1;
    std::vector<RowId> rows = chosen;
    if (!fill) {
        const std::size_t first = chosen.empty() ? *current : order.place(chosen.front()).value_or(*current);
        const std::size_t count = lines.size() - (hasHeads(lines, loader.source()->columns()) ? 1 : 0);
        rows.assign(order.ids().begin() + static_cast<std::ptrdiff_t>(first), order.ids().begin() + static_cast<std::ptrdiff_t>(std::min(order.size(), first + count)));
    }
    planPaste(lines, std::move(rows), fill);
}

void List::Impl::planPaste(const std::vector<TextCells>& lines, std::vector<RowId> rows, bool fill)
{
    PastePlace place{columns.shown(), columns.shown(), fill};
    if (const auto from = std::ranges::find(place.columns, view->currentColumn().value_or(place.columns.front())); from != place.columns.end())
        place.columns.erase(place.columns.begin(), from);
    loader.readAll(_("Reading the rows to paste over"), std::move(rows), [this, lines, place](const std::vector<ListRow>& found) {
        const PastePlan plan = planOf(lines, found, loader.source()->columns(), place, [this](const ListRow& row, std::size_t column) { return cellOf(row, column).text; });
        offerPaste(plan);
    });
}

void List::Impl::offerPaste(const PastePlan& plan)
{
    const std::size_t count = plan.edits.size();
    Notice notice{Tone::blue, "table-import", sentenceOf(plan), detailOf(plan), {}, count == 0};
    if (count != 0) {
        notice.acts.push_back({data::format(PACKHOUSE_PLURAL("Paste {} cell", "Paste {} cells", count), count), [this, edits = plan.edits] {
            bars->drop("paste");
            view->SetFocus();
            edit(edits);
        }});
        notice.acts.push_back({_("Leave as it is"), [this] {
            bars->drop("paste");
            view->SetFocus();
        }});
    }
    bars->show("paste", notice);
}

bool List::Impl::isEditable(std::size_t column) const
{
    const ListColumn& one = loader.source()->columns().at(column);
    return list.onEdit && one.editable && one.kind != ColumnKind::check;
}

void List::Impl::editCurrent()
{
    const std::vector<std::size_t> shownColumns = columns.shown();
    const auto place = view->current();
    auto column = view->currentColumn();
    if (!column || !isEditable(*column)) {
        const auto first = std::ranges::find_if(shownColumns, [this](std::size_t each) { return isEditable(each); });
        column = first == shownColumns.end() ? std::nullopt : std::optional{*first};
    }
    if (!column) return;
    if (all || view->GetSelectedItemsCount() > 1) return editMany(*column, selected());
    if (!place || *place >= order.size()) return;
    const bool inPlace = loader.source()->columns()[*column].kind != ColumnKind::iconText;
    if (inPlace && row(*place) != nullptr) view->editCell(*place, columns.view(*column));
    else editMany(*column, {order.at(*place)});
}

void List::Impl::editMany(std::size_t column, std::vector<RowId> rows)
{
    loader.readAll(_("Reading the rows to change"), std::move(rows), [this, column](const std::vector<ListRow>& found) {
        std::vector<RowValue> values;
        for (const ListRow& row : found)
            if (!row.cells.empty()) values.push_back({row.id, cellOf(row, column).text});
        const ListColumn& one = loader.source()->columns()[column];
        value->onChange = [this, field = one.field](const std::vector<RowId>& ids, const std::string& text) {
            std::vector<CellEdit> edits;
            for (const RowId id : ids) edits.push_back({id, field, text});
            edit(edits);
        };
        value->onClosed = [this] { view->SetFocus(); };
        if (!values.empty()) value->open(one.title, std::move(values));
    });
}

} // namespace packhouse::ui
