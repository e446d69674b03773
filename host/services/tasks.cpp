#include "host/services/tasks.hpp"

#include "host/services/running_task.hpp"

#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>

#include <algorithm>
#include <deque>

namespace packhouse::host {

namespace {
constexpr std::size_t threads = 8;   // tasks wait for disk and network, hardly for processors
constexpr std::size_t remembered = 200;
constexpr auto aDay = std::chrono::hours{24};
} // namespace

struct Tasks::Impl {
    explicit Impl(MainLoop& mainLoop) : loop{mainLoop} {}

    MainLoop& loop;
    std::deque<std::shared_ptr<RunningTask>> tasks; ///< [main-thread]
    std::uint64_t last = 0;
    boost::asio::thread_pool pool{threads};

    void forgetOld()
    {
        const auto limit = std::chrono::steady_clock::now() - aDay;
        std::size_t ended = 0;
        for (auto at = tasks.end(); at != tasks.begin();) {
            const auto state = (*--at)->state();
            const bool untitled = state.title.empty(); // nobody is shown those
            if (!state.running && (untitled || ++ended > remembered || state.ended < limit)) at = tasks.erase(at);
        }
    }
};

Tasks::Tasks(MainLoop& loop) : m_impl{std::make_unique<Impl>(loop)} {}

Tasks::~Tasks()
{
    for (const auto& task : m_impl->tasks) {
        task->cancel();
        task->forget();
    }
    m_impl->pool.join();
}

sdk::Task Tasks::start(std::string title, std::function<void(sdk::Progress&)> work, std::function<void(const sdk::Outcome&)> finished)
{
    auto task = std::make_shared<RunningTask>(std::move(title), ++m_impl->last, std::move(work), std::move(finished));
    m_impl->forgetOld();
    m_impl->tasks.push_back(task);
    boost::asio::post(m_impl->pool, [task, &loop = m_impl->loop] { task->run(loop); });
    return sdk::Task{task};
}

std::vector<sdk::TaskState> Tasks::states() const
{
    std::vector<sdk::TaskState> states;
    for (const auto& task : m_impl->tasks) {
        states.push_back(task->state());
        states.back().number = task->number();
    }
    std::stable_partition(states.begin(), states.end(), [](const auto& state) { return state.running; });
    return states;
}

void Tasks::cancel(std::uint64_t number)
{
    for (const auto& task : m_impl->tasks)
        if (task->number() == number) task->cancel();
}

void Tasks::onMainThread(std::function<void()> call) { m_impl->loop.post(std::move(call)); }

} // namespace packhouse::host
