#include "host/services/background.hpp"

#include "host/services/running_task.hpp"

#include <thread>

namespace packhouse::host {

class Background::Repeated {
public:
    Repeated(sdk::Host& host, sdk::BackgroundTask task)
        : m_host{host}, m_task{std::move(task)}, m_pause{m_task.title}, m_run{std::make_shared<WatchedProgress>(m_task.title)},
          m_thread{[this] { repeat(); }}
    {
    }

    void askToStop()
    {
        m_pause.cancel();
        present()->cancel();
    }

    sdk::TaskState state() const { return present()->state(); }

private:
    void repeat()
    {
        while (!m_pause.cancelled()) {
            runOnce(begin());
            if (outcomeOf([&] { m_pause.wait(m_task.interval); }).end == sdk::Outcome::End::cancelled) return;
        }
    }

    std::shared_ptr<WatchedProgress> begin()
    {
        const std::lock_guard hold{m_mutex};
        m_run = std::make_shared<WatchedProgress>(m_task.title);
        if (m_pause.cancelled()) m_run->cancel();
        return m_run;
    }

    void runOnce(const std::shared_ptr<WatchedProgress>& progress)
    {
        const auto outcome = outcomeOf([&] { m_task.run(*progress); });
        progress->end(outcome);
        // The same failure each minute would bury all else in the log.
        if (outcome.sentence != m_lastSentence && !outcome.sentence.empty())
            m_host.log(sdk::LogLevel::warning, m_task.id + " failed and is tried again: " + outcome.sentence);
        m_lastSentence = outcome.sentence;
    }

    std::shared_ptr<WatchedProgress> present() const
    {
        const std::lock_guard hold{m_mutex};
        return m_run;
    }

    sdk::Host& m_host;
    sdk::BackgroundTask m_task;
    WatchedProgress m_pause;
    mutable std::mutex m_mutex;
    std::shared_ptr<WatchedProgress> m_run;
    std::string m_lastSentence;
    std::jthread m_thread;
};

Background::Background(sdk::Host& host, std::vector<sdk::BackgroundTask> tasks)
{
    for (auto& task : tasks)
        m_repeated.push_back(std::make_unique<Repeated>(host, std::move(task)));
}

Background::~Background()
{
    for (const auto& repeated : m_repeated)
        repeated->askToStop();
}

std::vector<sdk::TaskState> Background::states() const
{
    std::vector<sdk::TaskState> states;
    for (const auto& repeated : m_repeated)
        states.push_back(repeated->state());
    return states;
}

} // namespace packhouse::host
