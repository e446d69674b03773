#pragma once

#include "packhouse/sdk/native/host.hpp"
#include "packhouse/sdk/native/search.hpp"

namespace packhouse::jobs {

/// What *Go to* finds of jobs: children, classes and teams, jobs.
class Searches : public sdk::SearchProvider {
public:
    explicit Searches(sdk::Host& host) : m_host{host} {}
    std::vector<sdk::Search> searches() override;
    std::vector<sdk::ThingCommand> commandsFor(const sdk::Hit& hit) override;

private:
    sdk::Host& m_host;
};

} // namespace packhouse::jobs
