#include "job_window.hpp"

#include "job_rows.hpp"

#include "packhouse/data/error.hpp"
#include "packhouse/data/job_repository.hpp"
#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/ui/panel.hpp"
#include "packhouse/sdk/native/ui/space.hpp"
#include "packhouse/sdk/native/ui/splitter.hpp"
#include "packhouse/sdk/native/ui/text.hpp"

#include <wx/filedlg.h>
#include <wx/sizer.h>

namespace packhouse::jobs {

namespace {

using data::format;

constexpr int treeWidth = 200, leastTree = 120, leastList = 240;
const std::string everyone = "all";

std::string shownCount(int count) { return ui::shownNumber(count); }

ui::Branch branchOf(const JobWindow::Outline& outline, const data::Folder& folder)
{
    const auto count = outline.counts.find(folder.id.value);
    ui::Branch branch{"folder:" + folder.key, {{folder.name, "folder"}, {shownCount(count == outline.counts.end() ? 0 : count->second), {}, ui::Tone::grey}}, {}};
    for (const data::Folder& below : outline.folders)
        if (below.parent == folder.id) branch.branches.push_back(branchOf(outline, below));
    return branch;
}

std::vector<ui::Branch> branchesOf(const JobWindow::Outline& outline)
{
    ui::Branch all{everyone, {{_("All children"), "users"}, {shownCount(outline.children), {}, ui::Tone::grey}}, {}};
    for (const data::Folder& folder : outline.folders)
        if (!folder.parent) all.branches.push_back(branchOf(outline, folder));
    return {std::move(all)};
}

JobWindow::Outline readOutline(sdk::Host& host, const std::string& key)
{
    data::Transaction work{host.database(data::Schema::studio), data::Transaction::Access::read};
    data::JobRepository jobs{work};
    const auto job = jobs.find(key);
    if (!job) throw data::Error{data::Trouble::missing, format(_("There is no job {} any more. The list of jobs shows those there are."), key)};
    JobWindow::Outline outline{*job, jobs.folders(job->id), {}, 0};
    for (const data::Subject& subject : jobs.subjects(job->id)) {
        ++outline.children;
        if (subject.folder) ++outline.counts[subject.folder->value];
    }
    return outline;
}

} // namespace

JobWindow::JobWindow(wxWindow* parent, sdk::Host& host, const std::string& jobKey) : View{parent, host, "job:" + jobKey}, m_key{jobKey}
{
    build();
    refreshOn("job.changed");
}

void JobWindow::build()
{
    m_work = new ui::Panel(this);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    m_split = new wxSplitterWindow(m_work, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxSP_LIVE_UPDATE | wxSP_NOBORDER);
    m_split->SetMinimumPaneSize(FromDIP(leastTree));
    m_tree = new ui::Tree(m_split, _("Classes"), {{_("Class"), 130, ui::ColumnKind::iconText}, {_("Children"), 44, ui::ColumnKind::number}});
    m_tree->onSelect = [this](const std::string& branch) { choose(branch); };
    m_middle = new ui::Panel(m_split);
    m_middle->SetSizer(new wxBoxSizer(wxVERTICAL));
    m_middle->SetMinSize({FromDIP(leastList), -1});
    m_split->SplitVertically(m_tree, m_middle, FromDIP(treeWidth));
    ui::rememberSplitter(m_split, host(), "jobs.job/classes");
    row->Add(m_split, wxSizerFlags{1}.Expand());
    m_panel = new ChildPanel(m_work);
    m_panel->onOpen = [this](const std::string& place) { host().events().tell("page.open", place); };
    row->Add(m_panel, wxSizerFlags{}.Expand().Border(wxLEFT, ui::gap(this, ui::Space::label)));
    m_work->SetSizer(row);
    content()->Add(m_work, wxSizerFlags{1}.Expand());
    content()->Add(m_empty = new ui::EmptyState(this), wxSizerFlags{1}.Expand());
    m_empty->say("users", _("No children yet. They come from a class list: a file with an ID or a name in each row."), _("Import roster…"), [this] { chooseRoster(); });
    m_empty->Hide();
    standsOn("job", _("Reading the job …"));
    setFirst(m_tree);
}

void JobWindow::refresh()
{
    read<Outline>("job", _("Reading the job"), [&host = host(), key = m_key](sdk::Progress&) { return readOutline(host, key); }, [this](Outline& outline) { show(outline); });
    if (m_list != nullptr) m_list->refresh();
}

void JobWindow::show(const Outline& outline)
{
    m_job = outline;
    if (m_list == nullptr) makeList();
    m_tree->show(branchesOf(outline));
    if (m_tree->selectedKey().empty()) m_tree->select(everyone);
    m_empty->Show(outline.children == 0);
    m_work->Show(outline.children != 0);
    Layout();
    bringUpWanted();
    changed();
}

void JobWindow::makeList()
{
    m_rows = std::make_shared<ChildRows>(host(), m_job->job);
    m_list = new ui::List(m_middle, host(), "jobs.job", _("Children"), m_rows);
    m_list->onSelect = [this] { showSelected(); };
    m_list->onCount = [this] { counted(); };
    m_list->onRead = [this] { succeeded("list"); };
    m_list->onFailed = [this](const std::string& sentence) { failed("list", {sentence, [this] { m_list->refresh(); }}); };
    m_list->filter(m_words);
    m_middle->GetSizer()->Add(m_list, wxSizerFlags{1}.Expand());
    m_middle->Layout();
    setFirst(m_list);
    if (HasFocus() || m_tree->HasFocus()) SetFocus();
}

void JobWindow::choose(const std::string& branch)
{
    if (!m_job || m_list == nullptr) return;
    std::optional<data::Id<data::Folder>> chosen;
    for (const data::Folder& folder : m_job->folders)
        if ("folder:" + folder.key == branch) chosen = folder.id;
    m_rows->narrow(chosen);
    m_list->refresh();
}

void JobWindow::showSelected()
{
    const auto current = m_list->current();
    if (!current) return changed();
    const auto look = [&host = host(), id = current->id](sdk::Progress&) { return readChild(host, data::Id<data::Subject>{id}); };
    read<std::optional<Child>>("child", _("Reading the child"), look, [this](std::optional<Child>& child) { child ? m_panel->show(*child) : m_panel->clear(); });
    changed();
}

void JobWindow::counted()
{
    if (!m_list->loading() && m_wanted.empty() && !running("wanted")) m_list->selectFirst();
    changed();
}

void JobWindow::bringUp(const std::string& part)
{
    m_wanted = part;
    if (m_job) bringUpWanted();
}

void JobWindow::bringUpWanted()
{
    const std::string part = std::exchange(m_wanted, {});
    if (part == "import") return chooseRoster();
    if (part.starts_with("folder:")) return m_tree->select(part);
    constexpr std::string_view subject = "subject:";
    if (part.starts_with(subject)) bringUpChild(part.substr(subject.size()));
}

void JobWindow::bringUpChild(const std::string& key)
{
    const auto look = [&host = host(), key](sdk::Progress&) {
        data::Transaction work{host.database(data::Schema::studio), data::Transaction::Access::read};
        return data::JobRepository{work}.subjectByKey(key);
    };
    read<std::optional<data::Subject>>("wanted", _("Looking for the child"), look, [this, key](std::optional<data::Subject>& found) {
        if (!found) return bars().show("wanted", {ui::Tone::amber, {}, format(_("No child of this job has the key {} any more."), key), {}, {{_("Show all children"), [this] { showAll(); }}}, true});
        showAll();
        m_list->select(found->id.value);
    });
}

void JobWindow::showAll()
{
    bars().drop("wanted");
    m_list->filter({});
    m_tree->select(everyone);
}

void JobWindow::chooseRoster()
{
    wxFileDialog dialog{this, ui::shown(_("Import roster")), {}, {}, ui::shown(_("Class lists (*.csv;*.txt;*.tsv)|*.csv;*.txt;*.tsv|All files|*")), wxFD_OPEN | wxFD_FILE_MUST_EXIST};
    if (dialog.ShowModal() == wxID_OK) tryFile(ui::utf8(dialog.GetPath()));
}

void JobWindow::tryFile(const std::filesystem::path& file)
{
    bars().drop("told");
    read<RosterTrial>("roster", format(_("Reading {}"), file.filename().string()), [&host = host(), key = m_key, file](sdk::Progress&) { return tryRoster(host, key, file); },
        [this](RosterTrial& trial) { offer(trial); });
}

void JobWindow::offer(const RosterTrial& trial)
{
    const int rows = trial.would.added + trial.would.changed;
    std::vector<ui::Notice::Act> acts;
    if (rows > 0)
        acts.push_back({format(PACKHOUSE_PLURAL("Import {} child", "Import {} children", rows), rows), [this, roster = trial.roster, file = trial.file] { take(roster, file); }});
    acts.push_back({_("Another file…"), [this] { chooseRoster(); }});
    bars().show("roster", {trial.roster.refused.empty() ? ui::Tone::blue : ui::Tone::amber, "file-import", trial.sentence(), trial.detail(), std::move(acts), true});
}

void JobWindow::take(const Roster& roster, const std::string& file)
{
    bars().drop("roster");
    const auto done = std::make_shared<RosterImport>();
    run({"import", format(_("Importing {}"), file), [&host = host(), key = m_key, roster, done](sdk::Progress&) { *done = takeRoster(host, key, roster); },
        [this, done] {
            told(format(_("{} children added, {} changed."), done->added, done->changed));
            refresh();
        }, {}});
}

std::string JobWindow::facts() const
{
    if (!m_job) return unread();
    const data::Job& job = m_job->job;
    const std::string count = format(PACKHOUSE_PLURAL("{} child", "{} children", m_job->children), shownCount(m_job->children));
    std::string words = format(_("{} in {} classes"), count, m_job->folders.size()) + " · " + stateCell(job.status).text;
    if (!job.eventDate.empty()) words += " · " + dayWords(job.eventDate);
    return words + " · " + offerWords(job);
}

std::string JobWindow::filterHint() const { return _("child, class, pictures:0"); }

void JobWindow::filter(const std::string& words)
{
    m_words = words;
    if (m_list != nullptr) m_list->filter(words);
}

std::vector<sdk::PageAction> JobWindow::actions() const
{
    const bool read = m_job.has_value();
    const bool filled = read && m_job->children > 0;
    const std::string whyNot = loading() ? _("The job is being read.") : _("The job could not be read.");
    return {{"import", _("Import roster…"), "Ctrl+T", read, !filled, whyNot, "file-import"},
        {"online", _("Job online"), "", read, filled, whyNot, "cloud-upload"},
        {"export", _("Export the list…"), "", m_list != nullptr && m_list->count() > 0, false, _("There is nothing to export."), "file-download"}};
}

void JobWindow::perform(const std::string& action)
{
    if (action == "import") chooseRoster();
    if (action == "online") host().events().tell("page.open", "tsios.jobs#" + m_key);
    if (action == "export" && m_list != nullptr) m_list->exportRows();
}

bool JobWindow::loading() const { return View::loading() || (m_list != nullptr && m_list->loading()); }

bool JobWindow::showPanel(bool shown)
{
    if (m_panel->IsShown() == shown) return true;
    m_panel->Show(shown);
    m_work->Layout();
    return true;
}

bool JobWindow::can(sdk::EditCommand command) const
{
    if (m_list == nullptr) return false;
    return command == sdk::EditCommand::selectAll || (command == sdk::EditCommand::copy && m_list->canCopy());
}

void JobWindow::edit(sdk::EditCommand command)
{
    if (command == sdk::EditCommand::copy) m_list->copy();
    if (command == sdk::EditCommand::selectAll) m_list->selectAll();
}

std::string JobWindow::selectedPlace() const
{
    const auto current = m_list == nullptr ? std::nullopt : m_list->current();
    return current ? current->place : std::string{};
}

} // namespace packhouse::jobs
