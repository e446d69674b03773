#include "packhouse/sdk/native/ui/panel.hpp"
#include "packhouse/sdk/native/ui/view.hpp"

#include "packhouse/data/error.hpp"
#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/ui/database_away.hpp"
#include "packhouse/sdk/native/ui/list.hpp"
#include "packhouse/sdk/native/ui/space.hpp"
#include "packhouse/sdk/native/ui/text.hpp"
#include "packhouse/sdk/native/ui/type.hpp"

#include <wx/sizer.h>

#include <algorithm>

namespace packhouse::ui {

namespace {

constexpr int quietFor = 500; // milliseconds before reading is worth a word

bool isUnavailable(const sdk::Outcome& outcome)
{
    try {
        if (outcome.error) std::rethrow_exception(outcome.error);
    } catch (const data::Error& error) {
        return error.trouble() == data::Trouble::unavailable;
    } catch (const std::exception&) {
        return false;
    }
    return false;
}

} // namespace

View::View(wxWindow* parent, sdk::Host& host, std::string pageId) : Panel{parent}, m_host{host}, m_pageId{std::move(pageId)}
{
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(m_bars = new Bars(this), wxSizerFlags{}.Expand());
    column->Add(m_line = quietLabel(this, {}), wxSizerFlags{}.Expand().Border(wxBOTTOM, gap(this, Space::related)));
    m_line->Hide();
    column->Add(m_content = new wxBoxSizer(wxVERTICAL), wxSizerFlags{1}.Expand());
    column->Add(m_foot = new Bars(this), wxSizerFlags{}.Expand());
    SetSizer(column);
    m_soon.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { refresh(); });
    m_slow.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { changed(); });
    m_heard.push_back(host.events().on("database.away", [this](std::string_view) { showFailures(); }));
}

void View::standsOn(const std::string& subject, const std::string& reading)
{
    m_standing = {subject, reading, nullptr, {}};
}

void View::standsOn(List& list)
{
    m_standing = {"list", {}, &list, {}};
    list.onFailed = [this, &list](const std::string& sentence) { failed("list", {sentence, [&list] { list.refresh(); }}); };
    list.onRead = [this] { succeeded("list"); };
}

std::string View::unread() const
{
    if (isRead()) return {};
    const bool reading = m_standing.list != nullptr ? m_standing.list->loading() : running(m_standing.subject);
    if (!reading) return _("not read yet");
    return m_slow.IsRunning() ? std::string{} : m_standing.reading;
}

void View::began(const std::string& subject)
{
    if (subject == m_standing.subject && !isRead()) m_slow.StartOnce(quietFor);
}

void View::succeeded(const std::string& subject)
{
    if (subject == m_standing.subject) m_standing.readAt = data::now();
    m_failures.erase(subject);
    showFailures();
}

void View::failed(const std::string& subject, Failure failure)
{
    if (failure.ofDatabase && databaseAway().empty()) m_host.events().tell("database.doubt", subject);
    m_failures[subject] = std::move(failure);
    showFailures();
    changed();
}

std::string View::asOf() const
{
    const bool old = isRead() && m_failures.contains(m_standing.subject);
    return old ? data::format(_("What is shown is as of {}."), shownTime(*m_standing.readAt)) : std::string{};
}

Notice View::noticeOf(const std::vector<std::string>& subjects) const
{
    std::vector<std::function<void()>> all;
    for (const std::string& subject : subjects) all.push_back(m_failures.at(subject).again);
    const std::string detail = std::ranges::find(subjects, m_standing.subject) != subjects.end() ? asOf() : std::string{};
    return {Tone::red, {}, m_failures.at(subjects.front()).sentence, detail, {{_("Try again"), [all] { for (const auto& again : all) again(); }}}};
}

void View::showFailures()
{
    const bool away = !databaseAway().empty();
    std::map<std::string, std::vector<std::string>> bySentence;
    for (const auto& [subject, failure] : m_failures)
        if (!away || !failure.ofDatabase) bySentence[failure.sentence].push_back(subject);
    const std::vector<std::string> before = std::exchange(m_failureBars, {});
    for (const auto& [sentence, subjects] : bySentence) {
        m_failureBars.push_back(subjects.front());
        m_bars->show(subjects.front(), noticeOf(subjects));
    }
    for (const std::string& subject : before)
        if (std::ranges::find(m_failureBars, subject) == m_failureBars.end()) m_bars->drop(subject);
    const std::string line = away ? asOf() : std::string{};
    if (m_line->IsShown() == line.empty()) {
        m_line->Show(!line.empty());
        Layout();
    }
    setLabel(m_line, line);
}

void View::refreshOn(const std::string& topic)
{
    m_heard.push_back(m_host.events().on(topic, [this](std::string_view) {
        constexpr int settle = 150; // milliseconds: a print run tells of every sheet
        if (!m_soon.IsRunning()) m_soon.StartOnce(settle);
    }));
}

void View::SetFocus()
{
    if (m_first != nullptr && m_first->IsShownOnScreen()) m_first->SetFocus();
    else wxPanel::SetFocus();
}

bool View::loading() const
{
    return std::ranges::any_of(m_running, [](const auto& entry) { return entry.second.active; });
}

bool View::running(const std::string& subject) const
{
    const auto found = m_running.find(subject);
    return found != m_running.end() && found->second.active;
}

void View::stop(const std::string& subject)
{
    if (running(subject)) m_running.at(subject).task.cancel();
}

void View::run(Work work)
{
    // The slot before is let go of first: what it still finds is of no use to anyone.
    m_running.erase(work.subject);
    Running& slot = m_running[work.subject];
    slot.active = true;
    slot.task = m_host.tasks().start(work.title, work.work, [this, work](const sdk::Outcome& outcome) {
        m_running.at(work.subject).active = false;
        ended(Work{work}, outcome); // a copy: what follows may start the same work again, and let go of this one
    });
    began(work.subject);
    changed();
}

void View::ended(const Work& work, const sdk::Outcome& outcome)
{
    if (outcome.end == sdk::Outcome::End::done) {
        m_bars->drop(work.subject);
        succeeded(work.subject);
        if (work.done) work.done();
    } else if (work.failed) {
        work.failed(outcome);
    } else if (outcome.end == sdk::Outcome::End::failed) {
        failed(work.subject, {outcome.sentence, [this, work] { run(work); }, isUnavailable(outcome)});
    }
    changed();
}

void View::did(Step step)
{
    if (step.sentence.empty()) m_foot->drop("step");
    else m_foot->show("step", {Tone::blue, "arrow-back-up", step.sentence, {}, {{_("Undo"), [this] { undo(); }}}, true});
    m_steps.add(std::move(step));
    changed();
}

void View::told(const std::string& sentence, std::vector<Notice::Act> acts)
{
    m_foot->show("step", {Tone::green, {}, sentence, {}, std::move(acts), true});
    changed();
}

std::string View::undoName() const { return m_steps.undoable() == nullptr ? std::string{} : m_steps.undoable()->name; }
std::string View::redoName() const { return m_steps.redoable() == nullptr ? std::string{} : m_steps.redoable()->name; }

void View::undo()
{
    if (m_steps.undoable() == nullptr || running("step")) return;
    const Step& step = *m_steps.undoable();
    walk(step.undo, data::format(_("Undo: {}"), step.name), [this, name = step.name] {
        m_steps.undone();
        m_foot->show("step", {Tone::blue, "arrow-forward-up", data::format(_("Undone: {}."), name), {}, {{_("Redo"), [this] { redo(); }}}, true});
    });
}

void View::redo()
{
    if (m_steps.redoable() == nullptr || running("step")) return;
    const Step& step = *m_steps.redoable();
    walk(step.redo, data::format(_("Redo: {}"), step.name), [this] {
        const std::string sentence = m_steps.redoable()->sentence;
        m_steps.redone();
        if (sentence.empty()) m_foot->drop("step");
        else m_foot->show("step", {Tone::blue, "arrow-back-up", sentence, {}, {{_("Undo"), [this] { undo(); }}}, true});
    });
}

void View::walk(const Change& change, const std::string& title, std::function<void()> done)
{
    const auto finish = [this, now = change.now, done = std::move(done)] {
        if (now) now();
        done();
        changed();
    };
    if (change.work) run({"step", title, change.work, finish, {}});
    else finish();
}

std::string View::remembered(const std::string& name) const
{
    return m_host.kept().find("layout/" + m_pageId + "/" + name).value_or(std::string{});
}

void View::remember(const std::string& name, const std::string& text)
{
    m_host.kept().keep("layout/" + m_pageId + "/" + name, text);
}

void View::changed()
{
    m_host.events().tell("page.changed", m_pageId);
}

wxWindow* ViewPage::create(wxWindow* parent)
{
    m_view = m_make(parent);
    m_view->refresh();
    return m_view;
}

std::string ViewPage::facts() const { return m_view ? m_view->facts() : std::string{}; }
std::string ViewPage::filterHint() const { return m_view ? m_view->filterHint() : std::string{}; }
void ViewPage::filter(const std::string& words) { if (m_view) m_view->filter(words); }
std::vector<sdk::PageAction> ViewPage::actions() const { return m_view ? m_view->actions() : std::vector<sdk::PageAction>{}; }
void ViewPage::perform(const std::string& action) { if (m_view) m_view->perform(action); }
int ViewPage::pendingChanges() const { return m_view ? m_view->pendingChanges() : 0; }
bool ViewPage::mayClose() { return !m_view || m_view->mayClose(); }
void ViewPage::refresh() { if (m_view) m_view->refresh(); }
bool ViewPage::loading() const { return m_view && m_view->loading(); }
void ViewPage::bringUp(const std::string& part) { if (m_view) m_view->bringUp(part); }
std::string ViewPage::undoName() const { return m_view ? m_view->undoName() : std::string{}; }
std::string ViewPage::redoName() const { return m_view ? m_view->redoName() : std::string{}; }
void ViewPage::undo() { if (m_view) m_view->undo(); }
void ViewPage::redo() { if (m_view) m_view->redo(); }
bool ViewPage::can(sdk::EditCommand command) const { return m_view && m_view->can(command); }
void ViewPage::edit(sdk::EditCommand command) { if (m_view) m_view->edit(command); }
std::string ViewPage::selectedPlace() const { return m_view ? m_view->selectedPlace() : std::string{}; }
std::vector<std::string> ViewPage::editing() const { return m_view ? m_view->editing() : std::vector<std::string>{}; }
std::string ViewPage::shownPlace() const { return m_view ? m_view->shownPlace() : std::string{}; }
bool ViewPage::showPanel(bool shown) { return m_view && m_view->showPanel(shown); }

} // namespace packhouse::ui
