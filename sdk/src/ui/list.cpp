#include "list_impl.hpp"

#include "list_value_bar.hpp"
#include "packhouse/sdk/native/ui/panel.hpp"
#include "packhouse/sdk/native/ui/space.hpp"
#include "packhouse/sdk/native/ui/text.hpp"
#include "packhouse/sdk/native/ui/type.hpp"

#include <wx/sizer.h>

namespace packhouse::ui {

namespace {
constexpr std::size_t remembered = 4000; // rows: some hundred screens
}

List::Impl::Impl(List& owner, sdk::Host& services, std::string listName, const std::string& accessibleName, std::shared_ptr<const ListSource> source)
    : list{owner}, host{services}, name{std::move(listName)}, title{accessibleName}, loader{host.tasks(), accessibleName, std::move(source)},
      bars{new Bars(&owner)}, line{quietLabel(&owner, {})}, value{new ListValueBar(&owner)}, view{new ListView(&owner, accessibleName)},
      columns{view, loader.source()->columns()},
      model{new ListModel{loader.source()->columns(), {
          [this](std::size_t place) { return row(place); },
          [this](RowId id, const std::string& field) { return list.overlay ? list.overlay(id, field) : std::nullopt; },
          [this](std::size_t place) { return view->isSelected(place); },
          [this] { return static_cast<bool>(list.onEdit); },
          [this](const CellEdit& one) { edit({one}); },
          [this] { return all; }}}},
      growth{*model}, cache{remembered}
{
    kept = host.kept().find("layout/" + name).value_or(std::string{});
    const ListLayout layout = layoutOf(kept, loader.source()->columns());
    filter = layout.filter;
    sort = layout.sort;
    wished = layout.selected;
    wishedCurrent = wishedSight = layout.current;
    columns.build(layout.heads);
    columns.tell(sort);
    view->AssociateModel(model.get());
    layOut();
    bind();
}

void List::Impl::leave()
{
    if (keepSoon.IsRunning()) keepNow();
    columns.onChange = {};
    view->onSelect = {};
}

void List::Impl::layOut()
{
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(bars, wxSizerFlags{}.Expand());
    column->Add(value, wxSizerFlags{}.Expand());
    column->Add(line, wxSizerFlags{}.Expand().Border(wxTOP | wxBOTTOM, gap(&list, Space::related)));
    column->Add(view, wxSizerFlags{1}.Expand());
    value->Hide();
    line->Hide();
    list.SetSizer(column);
}

void List::Impl::bind()
{
    loader.onIds = [this](IdOrder ids) { arrived(std::move(ids)); };
    loader.onRows = [this](std::vector<ListRow> rows, std::uint64_t age) { arrived(std::move(rows), age); };
    loader.onFailed = [this](const std::string& sentence) { failed(sentence); };
    growth.onGrown = [this] { grown(); };
    columns.onSort = [this](const std::string& field, bool add) { sortBy(field, add); };
    columns.onChange = [this] { remember(); };
    view->onSelect = [this] { selectedByHand(); };
    keepSoon.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { keepNow(); });
    sayReading.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { sayLine(); });
    view->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { if (list.onActivate) list.onActivate(); });
    view->Bind(wxEVT_DATAVIEW_COLUMN_HEADER_RIGHT_CLICK, [this](wxDataViewEvent& event) { headMenu(event.GetDataViewColumn()); });
    view->Bind(wxEVT_DATAVIEW_ITEM_CONTEXT_MENU, [this](wxDataViewEvent&) { menuAt(wxGetMousePosition()); });
    view->Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) { key(event); });
}

List::List(wxWindow* parent, sdk::Host& host, const std::string& name, const std::string& accessibleName, std::shared_ptr<const ListSource> source)
    : Panel{parent}, m_impl{std::make_unique<Impl>(*this, host, name, accessibleName, std::move(source))}
{
}

List::~List()
{
    m_impl->leave();
    DestroyChildren(); // the view asks for cells until it goes
}

void List::filter(const std::string& words)
{
    if (m_impl->everRead && m_impl->filter == words) return;
    m_impl->filter = words;
    m_impl->all = false;
    m_impl->remember();
    m_impl->read();
}

const std::string& List::filterText() const { return m_impl->filter; }
void List::refresh() { m_impl->read(); }

void List::changed(RowId row)
{
    m_impl->cache.outdate(row);
    if (m_impl->order.place(row)) m_impl->loader.wantAnew(row, m_impl->cache.age());
}

std::size_t List::count() const { return m_impl->order.size(); }
bool List::loading() const { return m_impl->loader.readingIds(); }
std::vector<RowId> List::selected() const { return m_impl->selected(); }

std::optional<ListRow> List::current() const
{
    const auto place = m_impl->view->current();
    if (!place || *place >= m_impl->order.size()) return std::nullopt;
    const ListRow* row = m_impl->cache.find(m_impl->order.at(*place));
    return row == nullptr ? std::nullopt : std::optional{*row};
}

void List::select(RowId row) { m_impl->bringUp(row); }
void List::selectFirst()
{
    if (m_impl->selected().empty() && m_impl->order.size() > 0) m_impl->bringUp(m_impl->order.at(0));
}

void List::selectAll() { m_impl->chooseAll(); }
bool List::canCopy() const { return m_impl->all || m_impl->view->HasSelection() || m_impl->view->current(); }
void List::copy() { m_impl->copy(); }
bool List::canPaste() const { return onEdit && m_impl->view->current(); }
void List::paste() { m_impl->paste(); }
void List::editCurrent() { m_impl->editCurrent(); }
void List::exportTo(const std::filesystem::path& file) { m_impl->exportTo(file); }

void List::chooseColumns()
{
    const auto column = m_impl->view->currentColumn();
    m_impl->headMenu(column ? m_impl->columns.view(*column) : nullptr);
}

} // namespace packhouse::ui
