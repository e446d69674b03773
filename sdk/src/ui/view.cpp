#include "packhouse/sdk/native/ui/view.hpp"

#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/ui/space.hpp"

#include <wx/sizer.h>

#include <algorithm>

namespace packhouse::ui {

View::View(wxWindow* parent, sdk::Host& host, std::string pageId) : wxPanel{parent}, m_host{host}, m_pageId{std::move(pageId)}
{
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(m_bars = new Bars(this), wxSizerFlags{}.Expand());
    column->Add(m_content = new wxBoxSizer(wxVERTICAL), wxSizerFlags{1}.Expand());
    SetSizer(column);
    m_soon.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { refresh(); });
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
    changed();
}

void View::ended(const Work& work, const sdk::Outcome& outcome)
{
    if (outcome.end == sdk::Outcome::End::done) {
        m_bars->drop(work.subject);
        if (work.done) work.done();
    } else if (work.failed) {
        work.failed(outcome);
    } else if (outcome.end == sdk::Outcome::End::failed) {
        offerAgain(work, outcome);
    }
    changed();
}

void View::offerAgain(const Work& work, const sdk::Outcome& outcome)
{
    m_bars->show(work.subject, {Tone::red, {}, outcome.sentence, {}, {{_("Try again"), [this, work] { run(work); }}}});
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
bool ViewPage::showPanel(bool shown) { return m_view && m_view->showPanel(shown); }

} // namespace packhouse::ui
