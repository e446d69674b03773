#pragma once

#include "host/services/main_loop.hpp"

#include <packhouse/sdk/native/task.hpp>

namespace packhouse::host {

/// Runs tasks on a few threads and brings their ends to the main loop. Going cancels what runs and waits for it.
class Tasks : public sdk::Tasks {
public:
    explicit Tasks(MainLoop& loop);
    ~Tasks() override;

    sdk::Task start(std::string title, std::function<void(sdk::Progress&)> work, std::function<void(const sdk::Outcome&)> finished) override;
    std::vector<sdk::TaskState> states() const override;
    void cancel(std::uint64_t number) override;
    void onMainThread(std::function<void()> call) override;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace packhouse::host
