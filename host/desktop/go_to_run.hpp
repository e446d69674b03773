#pragma once

#include "host/desktop/go_to_query.hpp"

namespace packhouse::host::desktop {

/// Asks searches in the background, each in a task of its own, and merges what they find as it comes. A new question cancels the one before.
/// [main-thread]
class GoToRun {
public:
    GoToRun(sdk::Tasks& tasks, std::vector<sdk::Search> searches);

    /// `own`: groups that are known at once (pages, commands).
    void ask(const GoToQuery& query, std::vector<ChoiceGroup> own);
    void stop();
    const GoToQuery& query() const { return m_query; }
    Found& found() { return m_found; }
    const Found& found() const { return m_found; }

    std::function<void()> onFound; ///< something came, or the last search ended

private:
    void start(const sdk::Search& search);
    sdk::Tasks& m_tasks;
    std::vector<sdk::Search> m_searches;
    GoToQuery m_query;
    Found m_found;
    std::vector<sdk::Task> m_running;
};

} // namespace packhouse::host::desktop
