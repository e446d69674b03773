#include "host/desktop/running_list.hpp"

#include "host/desktop/task_words.hpp"

#include <packhouse/data/text.hpp>
#include <packhouse/sdk/native/ui/space.hpp>

#include <wx/window.h>

namespace packhouse::host::desktop {

namespace {

constexpr int tick = 1000; // milliseconds

class RunningRows : public ui::Rows {
public:
    explicit RunningRows(std::vector<sdk::TaskState> tasks) : m_tasks{std::move(tasks)} {}
    std::size_t count() const override { return m_tasks.size(); }
    std::string key(std::size_t row) const override { return std::to_string(m_tasks[row].number); }
    ui::Cell cell(std::size_t row, std::size_t column) const override
    {
        if (column == 0) return {m_tasks[row].title, "loader", ui::Tone::blue};
        return {itemWords(m_tasks[row])};
    }

private:
    std::vector<sdk::TaskState> m_tasks;
};

std::vector<sdk::TaskState> longRunning(const sdk::Tasks& tasks)
{
    std::vector<sdk::TaskState> states = tasks.states();
    std::erase_if(states, [now = TaskClock::now()](const sdk::TaskState& state) { return !worthShowing(state, now); });
    return states;
}

std::string textOf(const std::vector<sdk::TaskState>& states)
{
    std::string text;
    for (const sdk::TaskState& state : states) text += state.title + itemWords(state) + "\n";
    return text;
}

} // namespace

RunningList::RunningList(wxWindow* parent, sdk::Tasks& tasks)
    : Table{parent, _("Running now"), {{_("Task"), 360, ui::ColumnKind::iconText}, {_("How far"), 480}}}, m_tasks{tasks}
{
    SetMinSize({-1, FromDIP(4 * ui::rowHeight + 28)});
    m_tick.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { look(); });
    m_tick.Start(tick);
}

void RunningList::look()
{
    std::vector<sdk::TaskState> states = longRunning(m_tasks);
    const bool before = any();
    if (std::string text = textOf(states); std::exchange(m_shows, text) == text) return;
    show(std::make_shared<RunningRows>(std::move(states)));
    if (before != any() && onChange) onChange();
}

} // namespace packhouse::host::desktop
