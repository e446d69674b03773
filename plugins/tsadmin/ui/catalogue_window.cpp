#include "catalogue_window.hpp"

#include "catalogue_kinds.hpp"

#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/ui/panel.hpp"
#include "packhouse/sdk/native/ui/space.hpp"
#include "packhouse/sdk/native/ui/text.hpp"

#include <wx/sizer.h>

#include <algorithm>

namespace packhouse::tsadmin {

CatalogueWindow::CatalogueWindow(wxWindow* parent, sdk::Host& host, CatalogueDraft& draft, CatalogueWords words)
    : PendingView{parent, host, draft.pageId()}, m_draft{draft}, m_kind{draft.kind()}, m_words{std::move(words)}, m_source{std::make_shared<CatalogueSource>(host, m_kind)}
{
    m_source->setAdded(m_draft.changes().added());
    build();
    listen();
    setFirst(m_list);
    refreshOn("catalogue.changed");
    refreshOn("offer.changed");
    showEdited();
}

void CatalogueWindow::build()
{
    m_work = new ui::Panel(this);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(m_list = new ui::List(m_work, host(), m_draft.pageId() + "/list", m_words.title, m_source), wxSizerFlags{1}.Expand());
    row->Add(m_form = new CatalogueForm(m_work, m_kind), wxSizerFlags{}.Expand().Border(wxLEFT, ui::gap(this, ui::Space::label)));
    m_work->SetSizer(row);
    content()->Add(m_work, wxSizerFlags{1}.Expand());
    content()->Add(m_empty = new ui::EmptyState(this), wxSizerFlags{1}.Expand());
    m_empty->say(m_words.icon, m_words.empty, m_words.add, [this] { add(); });
    m_empty->Hide();
}

void CatalogueWindow::listen()
{
    m_list->overlay = [this](ui::RowId id, const std::string& field) { return overlay(id, field); };
    m_list->onEdit = [this](const std::vector<ui::CellEdit>& edits) { edited(edits); };
    m_list->onSelect = [this] { showSelected(); };
    m_list->onActivate = [this] { m_list->editCurrent(); };
    m_list->onCount = [this] {
        showEmpty();
        changed();
        if (m_list->loading()) return;
        if (m_wished) show(*std::exchange(m_wished, std::nullopt));
        else if (m_list->selected().empty() && m_source->first()) m_list->select(*m_source->first());
    };
    standsOn(*m_list);
    m_form->onEdit = [this](const std::vector<std::int64_t>& records, const std::string& field, const std::string& text) {
        std::vector<ui::CellEdit> edits;
        for (const ui::RowId row : records) edits.push_back({row, field, text});
        edited(edits);
    };
    m_form->onOpen = [this](const std::string& place) { host().events().tell("page.open", place); };
    m_form->onTakeBack = [this](const CataloguePart& part) {
        CatalogueChanges changes = m_draft.changes();
        changes.takeBack(part);
        take(std::move(changes));
    };
    m_form->onSubmit = [this] { submitChanges(); };
}

void CatalogueWindow::refresh()
{
    m_list->refresh();
    readSurroundings();
}

void CatalogueWindow::readSurroundings()
{
    read<CatalogueSurroundings>("around", _("Reading the catalogue"), [&host = host()](sdk::Progress&) {
        data::Transaction work{host.database(data::Schema::studio), data::Transaction::Access::read};
        CatalogueSurroundings around = surroundingsIn(work);
        around.templateKeys.emplace();
        for (const auto& file : host.templates().all()) around.templateKeys->insert(file.key);
        return around;
    }, [this](CatalogueSurroundings& around) {
        m_around = std::move(around);
        showEdited();
    });
}

bool CatalogueWindow::loading() const
{
    return View::loading() || m_list->loading();
}

void CatalogueWindow::showEmpty()
{
    const bool empty = isRead() && m_list->count() == 0 && !m_list->loading() && m_list->filterText().empty() && m_draft.changes().empty() && !asking();
    if (m_empty->IsShown() == empty) return;
    m_empty->Show(empty);
    m_work->Show(!empty && !asking());
    Layout();
}

std::vector<CatalogueRecord> CatalogueWindow::chosen() const
{
    std::vector<CatalogueRecord> records;
    for (const ui::RowId row : m_list->selected())
        if (const auto line = m_source->line(row)) records.push_back(m_draft.changes().edited(line->record));
    return records;
}

void CatalogueWindow::showSelected()
{
    const auto rows = m_list->selected();
    const auto line = rows.size() == 1 ? m_source->line(rows.front()) : std::nullopt;
    m_form->show(chosen(), line ? line->usedBy : std::vector<std::string>{}, m_faults);
    changed();
}

void CatalogueWindow::showEdited()
{
    m_faults = faultsOf(m_draft.changes(), m_kind, m_around);
    m_form->showChanges(m_draft.changes(), m_faults);
    if (m_faults.empty()) bars().drop("fault");
    else
        bars().show("fault", {ui::Tone::red, {}, m_faults.front().sentence, _("Submitting waits for this."), {{_("Show it"), [this] { nextFault(); }}}});
    showSelected();
}

std::optional<ui::Cell> CatalogueWindow::overlay(ui::RowId id, const std::string& name) const
{
    const CatalogueChanges::Edit* edit = m_draft.changes().find(id);
    const CatalogueField* field = fieldOf(m_kind, name);
    if (edit == nullptr || field == nullptr) return std::nullopt;
    if (edit->removed) return ui::Cell{labelFor(*field, edit->was.text(name)), name == "code" ? "trash" : "", ui::Tone::grey};
    const auto now = edit->now.find(name);
    if (now == edit->now.end()) return std::nullopt;
    const bool faulty = std::ranges::any_of(m_faults, [&](const auto& fault) { return fault.part == CataloguePart{id, name}; });
    ui::Cell cell{labelFor(*field, now->second), name == "code" && edit->added ? "plus" : "", faulty ? ui::Tone::red : ui::Tone::blue};
    cell.marked = cell.editable = true;
    return cell;
}

std::string CatalogueWindow::facts() const
{
    return isRead() ? m_words.count(m_list->count()) : unread();
}

std::string CatalogueWindow::selectedPlace() const
{
    const auto records = chosen();
    return records.size() == 1 ? m_draft.pageId() + "#" + m_kind.id() + ":" + records.front().text("code") : std::string{};
}

std::vector<std::string> CatalogueWindow::editing() const
{
    std::vector<std::string> places;
    for (const auto& [id, edit] : m_draft.changes().edits())
        if (!edit.added) places.push_back(m_draft.pageId() + "#" + m_kind.id() + ":" + edit.was.text("code"));
    return places;
}

bool CatalogueWindow::showPanel(bool shown)
{
    if (m_form->IsShown() == shown) return true;
    m_form->Show(shown);
    m_work->Layout();
    return true;
}

void CatalogueWindow::show(ui::RowId row)
{
    m_list->select(row);
    if (std::exchange(m_begin, false)) m_form->IsShown() ? m_form->begin() : m_list->editCurrent();
}

void CatalogueWindow::bringUp(const std::string& part)
{
    const std::string beginning = m_kind.id() + ":";
    if (!part.starts_with(beginning)) return;
    const std::string code = part.substr(beginning.size());
    read<std::vector<std::int64_t>>("bring-up", data::format(_("Looking for {}"), code), [&host = host(), &kind = m_kind, code](sdk::Progress&) {
        data::Transaction work{host.database(data::Schema::studio), data::Transaction::Access::read};
        data::ListQuery query;
        query.filter.terms.push_back({kind.fields().front().name, data::Relation::equals, code, false});
        return kind.ids(work, query);
    }, [this, code](std::vector<std::int64_t>& ids) {
        if (ids.empty()) return bars().show("missing", {ui::Tone::amber, {}, data::format(_("There is no {} in the catalogue any more."), code), {}, {{_("Look again"), [this] { refresh(); }}}, true});
        if (m_list->loading()) m_wished = ids.front();
        else show(ids.front());
    });
}

} // namespace packhouse::tsadmin
