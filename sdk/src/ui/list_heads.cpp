#include "list_impl.hpp"

#include "packhouse/sdk/native/ui/text.hpp"

namespace packhouse::ui {

namespace {

constexpr std::size_t mostRemembered = 100; // selected rows
constexpr int settle = 300;                 // milliseconds: a column is dragged in many steps

void add(wxMenu& menu, const std::string& label, bool enabled, std::function<void()> run)
{
    wxMenuItem* item = menu.Append(wxID_ANY, shown(label));
    item->Enable(enabled);
    menu.Bind(wxEVT_MENU, [run = std::move(run)](wxCommandEvent&) { run(); }, item->GetId());
}

void addChecked(wxMenu& menu, const std::string& label, bool checked, bool enabled, std::function<void()> run)
{
    wxMenuItem* item = menu.AppendCheckItem(wxID_ANY, shown(label));
    item->Check(checked);
    item->Enable(enabled);
    menu.Bind(wxEVT_MENU, [run = std::move(run)](wxCommandEvent&) { run(); }, item->GetId());
}

} // namespace

void List::Impl::sortBy(const std::string& field, bool addLevel)
{
    setSort(clicked(sort, field, addLevel));
}

void List::Impl::setSort(SortLevels levels)
{
    sort = std::move(levels);
    columns.tell(sort);
    remember();
    read();
}

void List::Impl::headMenu(const wxDataViewColumn* at)
{
    wxMenu menu;
    fillMenu(menu, at);
    list.PopupMenu(&menu);
}

void List::Impl::fillMenu(wxMenu& menu, const wxDataViewColumn* at)
{
    const std::vector<ListColumn>& all = loader.source()->columns();
    if (at != nullptr) {
        const std::size_t place = at->GetModelColumn();
        const ListColumn& column = all.at(place);
        add(menu, data::format(_("Sort by {}, up"), column.title), column.sortable, [this, column] { setSort({{column.field, false}}); });
        add(menu, data::format(_("Sort by {}, down"), column.title), column.sortable, [this, column] { setSort({{column.field, true}}); });
        add(menu, data::format(_("Then by {}"), column.title), column.sortable && !sort.empty(), [this, column] { sortBy(column.field, true); });
        add(menu, _("The list's own order"), !sort.empty(), [this] { setSort({}); });
        menu.AppendSeparator();
        add(menu, data::format(_("Move {} left"), column.title), columns.mayMove(place, false), [this, place] { columns.move(place, false); });
        add(menu, data::format(_("Move {} right"), column.title), columns.mayMove(place, true), [this, place] { columns.move(place, true); });
        menu.AppendSeparator();
    }
    for (std::size_t place = 0; place != all.size(); ++place) {
        const bool isShown = columns.isShown(place);
        addChecked(menu, all[place].title, isShown, !isShown || columns.mayHide(place), [this, place, isShown] { columns.show(place, !isShown); });
    }
    menu.AppendSeparator();
    add(menu, data::format(_("Export {} rows\u2026"), shownNumber(static_cast<std::int64_t>(order.size()))), order.size() != 0, [this] { list.exportRows(); });
}

ListLayout List::Impl::layout() const
{
    ListLayout layout{columns.heads(), sort, filter, wished, wishedCurrent};
    if (layout.selected.size() > mostRemembered) layout.selected.resize(mostRemembered);
    return layout;
}

void List::Impl::remember()
{
    if (!keepSoon.IsRunning()) keepSoon.StartOnce(settle);
}

void List::Impl::keepNow()
{
    keepSoon.Stop();
    const std::string text = textOf(layout());
    if (text == kept) return;
    kept = text;
    host.kept().keep("layout/" + name, text);
}

} // namespace packhouse::ui
