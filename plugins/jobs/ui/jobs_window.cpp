#include "jobs_window.hpp"

#include "job_rows.hpp"

#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/audit.hpp"
#include "packhouse/sdk/native/ui/button.hpp"
#include "packhouse/sdk/native/ui/database_away.hpp"
#include "packhouse/sdk/native/ui/panel.hpp"
#include "packhouse/sdk/native/ui/space.hpp"
#include "packhouse/sdk/native/ui/text.hpp"

#include <wx/sizer.h>

namespace packhouse::jobs {

namespace {

constexpr int panelWidth = 320;

std::optional<data::JobFigures> figuresOf(sdk::Host& host, ui::RowId id)
{
    data::Transaction work{host.database(data::Schema::studio), data::Transaction::Access::read};
    const auto lines = data::JobList{work}.lines(std::vector{id});
    return lines.empty() ? std::nullopt : std::optional{lines.front()};
}

data::Job keep(sdk::Host& host, const NewJob& wanted)
{
    data::Transaction work{host.database(data::Schema::studio)};
    const data::Job job = addJob(work, wanted);
    sdk::audit(work, host, "create", "job " + job.name, data::format("offer {}@{}, 0 subjects", job.upload.offerCode, job.upload.offerVersion));
    work.commit();
    host.events().tell("job.changed", job.key);
    return job;
}

} // namespace

JobsWindow::JobsWindow(wxWindow* parent, sdk::Host& host) : View{parent, host, pageId}
{
    build();
    setFirst(m_list);
    refreshOn("job.changed");
    refreshOn("order.changed");
    refreshOn("order.downloaded");
}

void JobsWindow::build()
{
    const int label = ui::gap(this, ui::Space::label);
    content()->Add(m_form = new JobForm(this), wxSizerFlags{}.Expand().Border(wxBOTTOM, ui::gap(this, ui::Space::related)));
    m_form->onAdd = [this] { add(); };
    m_form->onFold = [this] { SetFocus(); };
    m_work = new ui::Panel(this);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(m_list = new ui::List(m_work, host(), "jobs.jobs", _("Jobs"), std::make_shared<JobRows>(host())), wxSizerFlags{1}.Expand());
    m_list->onSelect = [this] { showSelected(); };
    m_list->onActivate = [this] { openSelected(); };
    m_list->onCount = [this] { counted(); };
    standsOn(*m_list);
    m_panel = new ui::SidePanel(m_work, _("Job"));
    m_panel->SetMinSize({FromDIP(panelWidth), -1});
    const wxSizerFlags inset = wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, label);
    m_panel->bodySizer()->Add(m_facts = new ui::Facts(m_panel->body()), inset);
    ui::addHeading(m_panel->body(), m_panel->bodySizer(), _("Online"));
    m_panel->bodySizer()->Add(m_online = new ui::Facts(m_panel->body()), inset);
    m_panel->footSizer()->Add(ui::button(m_panel->foot(), {_("Open job"), "folder-open", "Enter"}, [this] { openSelected(); }), wxSizerFlags{1});
    row->Add(m_panel, wxSizerFlags{}.Expand().Border(wxLEFT, label));
    m_work->SetSizer(row);
    content()->Add(m_work, wxSizerFlags{1}.Expand());
    content()->Add(m_empty = new ui::EmptyState(this), wxSizerFlags{1}.Expand());
    m_empty->say("school", _("No jobs yet. A job is a school or a club with its children and their pictures."), _("New job"), [this] { perform("new"); });
    ui::needsDatabase(m_empty->button());
    m_empty->Hide();
}

void JobsWindow::counted()
{
    const bool none = isRead() && !m_list->loading() && m_list->count() == 0 && m_list->filterText().empty();
    m_empty->Show(none && !m_form->IsShown());
    m_work->Show(!none);
    Layout();
    m_list->selectFirst();
    changed();
}

void JobsWindow::showSelected()
{
    const auto current = m_list->current();
    if (current) {
        read<std::optional<data::JobFigures>>("selected", _("Reading the job"), [&host = host(), id = current->id](sdk::Progress&) { return figuresOf(host, id); },
            [this](std::optional<data::JobFigures>& figures) { if (figures) show(*figures); });
    }
    changed();
}

void JobsWindow::show(const data::JobFigures& figures)
{
    const data::Job& job = figures.job;
    const ui::Cell state = stateCell(job.status);
    m_panel->setTitle(job.name, state.text, state.icon, state.tone);
    m_facts->show({{_("Key"), job.key}, {_("Day"), dayWords(job.eventDate)}, {_("Children"), ui::shownNumber(figures.subjects)},
        {_("Pictures"), data::format(_("{}, {} matched"), ui::shownNumber(figures.images), ui::shownNumber(figures.matched))}, {_("Orders"), ui::shownNumber(figures.orders)}});
    m_online->show({{_("Parents see"), job.upload.friendlyName.empty() ? job.name : job.upload.friendlyName}, {_("Offer"), offerWords(job)},
        {_("From"), job.upload.liveFrom ? ui::shownDate(*job.upload.liveFrom) : std::string{}}, {_("Until"), job.upload.liveUntil ? ui::shownDate(*job.upload.liveUntil - std::chrono::seconds{1}) : std::string{}}});
    m_panel->layOut();
}

void JobsWindow::add()
{
    const auto job = std::make_shared<data::Job>();
    run({"new", _("Adding the job"), [&host = host(), wanted = m_form->wanted(), job](sdk::Progress&) { *job = keep(host, wanted); }, [this, job] { added(*job); },
        [this](const sdk::Outcome& outcome) { m_form->refuse(outcome.sentence); }});
}

void JobsWindow::added(const data::Job& job)
{
    m_form->done();
    told(data::format(_("{} was added. Its children come from a class list."), job.name), {{_("Open job"), [this, key = job.key] { host().events().tell("page.open", "job:" + key); }}});
    m_list->refresh();
}

void JobsWindow::openSelected()
{
    if (const std::string place = selectedPlace(); !place.empty()) host().events().tell("page.open", place);
}

std::string JobsWindow::facts() const
{
    if (!isRead()) return unread();
    const auto count = m_list->count();
    return data::format(PACKHOUSE_PLURAL("{} job", "{} jobs", count), ui::shownNumber(static_cast<std::int64_t>(count)));
}

std::string JobsWindow::filterHint() const { return _("job, offer, status:live"); }
void JobsWindow::filter(const std::string& words) { m_list->filter(words); }

std::vector<sdk::PageAction> JobsWindow::actions() const
{
    const bool chosen = !selectedPlace().empty();
    return {{"open", _("Open job"), "", chosen, chosen, _("Choose a job."), "folder-open"}, {"new", _("New job"), "Ctrl+N", true, !chosen, {}, "plus"},
        {"export", _("Export the list…"), "", m_list->count() > 0, false, _("There is nothing to export."), "file-download"}};
}

void JobsWindow::perform(const std::string& action)
{
    if (action == "open") openSelected();
    if (action == "export") m_list->exportRows();
    if (action != "new") return;
    m_empty->Hide();
    m_form->open();
}

void JobsWindow::refresh() { m_list->refresh(); }
bool JobsWindow::loading() const { return m_list->loading() || View::loading(); }

bool JobsWindow::showPanel(bool shown)
{
    if (m_panel->IsShown() == shown) return true;
    m_panel->Show(shown);
    m_work->Layout();
    return true;
}

void JobsWindow::bringUp(const std::string& part)
{
    if (part == "new") perform("new");
}

bool JobsWindow::can(sdk::EditCommand command) const
{
    return command == sdk::EditCommand::selectAll || (command == sdk::EditCommand::copy && m_list->canCopy());
}

void JobsWindow::edit(sdk::EditCommand command)
{
    if (command == sdk::EditCommand::copy) m_list->copy();
    if (command == sdk::EditCommand::selectAll) m_list->selectAll();
}

std::string JobsWindow::selectedPlace() const
{
    const auto current = m_list->current();
    return current ? current->place : std::string{};
}

} // namespace packhouse::jobs
