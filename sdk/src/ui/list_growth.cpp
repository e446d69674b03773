#include "list_growth.hpp"

#include <algorithm>
#include <chrono>

namespace packhouse::ui {

namespace {
constexpr std::size_t atOnce = 4000;      // rows: about 8 ms with ten columns
constexpr std::size_t fewLess = 1000;     // rows that go one by one, so that the view keeps its place
constexpr auto slice = std::chrono::milliseconds{6};
constexpr int pause = 8;                  // milliseconds for everybody else
constexpr std::size_t betweenLooks = 100; // rows between two looks at the clock
} // namespace

ListGrowth::ListGrowth(wxDataViewVirtualListModel& model) : m_model{model}
{
    m_timer.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { grow(); });
}

void ListGrowth::to(std::size_t rows)
{
    m_wanted = rows;
    if (reached() > rows) shrink();
    if (reached() == 0 && rows != 0) m_model.Reset(static_cast<unsigned>(std::min(rows, atOnce)));
    if (reached() < rows) grow();
    else m_timer.Stop();
}

void ListGrowth::shrink()
{
    if (reached() - m_wanted > fewLess) return m_model.Reset(static_cast<unsigned>(std::min(m_wanted, atOnce)));
    while (reached() > m_wanted) m_model.RowDeleted(static_cast<unsigned>(reached() - 1));
}

void ListGrowth::grow()
{
    const auto end = std::chrono::steady_clock::now() + slice;
    while (reached() < m_wanted && std::chrono::steady_clock::now() < end)
        for (std::size_t count = 0; count != betweenLooks && reached() < m_wanted; ++count) m_model.RowAppended();
    if (!done()) m_timer.StartOnce(pause);
    if (onGrown) onGrown();
}

} // namespace packhouse::ui
