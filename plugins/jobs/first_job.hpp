#pragma once

#include "packhouse/sdk/native/first_steps.hpp"
#include "packhouse/sdk/native/host.hpp"

namespace packhouse::jobs {

/// "Add a job": the step that a new studio takes after its products and offer.
class FirstJob : public sdk::FirstStepProvider {
public:
    explicit FirstJob(sdk::Host& host) : m_host{host} {}
    std::vector<sdk::FirstStep> firstSteps() override;

private:
    sdk::Host& m_host;
};

} // namespace packhouse::jobs
