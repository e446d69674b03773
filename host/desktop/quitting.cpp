#include "host/desktop/quitting.hpp"

#include "host/desktop/task_words.hpp"

#include <packhouse/data/text.hpp>

#include <algorithm>

namespace packhouse::host::desktop {

namespace {

std::vector<sdk::TaskState> workOf(const std::vector<sdk::TaskState>& tasks)
{
    std::vector<sdk::TaskState> kept;
    std::ranges::copy_if(tasks, std::back_inserter(kept), [now = TaskClock::now()](const auto& task) { return worthFinishing(task, now); });
    return kept;
}

std::string sentenceOf(const std::vector<sdk::TaskState>& running)
{
    if (running.size() == 1) return data::format(_("“{}” is still running."), running.front().title);
    std::string titles;
    for (const sdk::TaskState& task : running) titles += (titles.empty() ? "" : " · ") + task.title;
    return data::format(_("{} tasks are still running: {}"), running.size(), titles);
}

} // namespace

bool Quitting::mayQuit()
{
    const auto running = workOf(m_tasks.states());
    if (running.empty()) return true;
    ask(running);
    return false;
}

void Quitting::ask(const std::vector<sdk::TaskState>& running)
{
    m_leaving = false;
    m_acts.showTasks();
    m_bars.show(subject, {ui::Tone::amber, {}, sentenceOf(running), _("What is stopped keeps what it has done so far."),
        {{_("Finish, then quit"), [this] { leave(_("Packhouse quits as soon as the tasks are done.")); }}, {_("Stop them"), [this] { stopAll(); }},
            {_("Stay"), [this] { stay(); }}}});
}

void Quitting::leave(const std::string& sentence)
{
    m_leaving = true;
    m_bars.show(subject, {ui::Tone::blue, "clock", sentence, {}, {{_("Stay"), [this] { stay(); }}}});
}

void Quitting::stopAll()
{
    for (const sdk::TaskState& task : workOf(m_tasks.states())) m_tasks.cancel(task.number);
    leave(_("Packhouse quits as soon as the tasks have stopped."));
}

void Quitting::stay()
{
    m_leaving = false;
    m_bars.drop(subject);
}

void Quitting::look(const std::vector<sdk::TaskState>& tasks)
{
    if (!m_bars.has(subject) || !workOf(tasks).empty()) return;
    const bool leaving = m_leaving;
    stay();
    if (leaving) m_acts.quit();
}

} // namespace packhouse::host::desktop
