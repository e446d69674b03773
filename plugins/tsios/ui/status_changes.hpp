#pragma once

#include "online_jobs.hpp"

namespace packhouse::tsios {

/// Live and pause as *Go to* asks for them, from any page. What fails is shown on the page of the jobs, which then comes up. [main-thread]
class StatusChanges {
public:
    explicit StatusChanges(sdk::Host& host) : m_host{host} {}
    void start(const std::string& jobKey, const std::string& name, data::OnlineStatus status);
    std::string problem(const std::string& jobKey) const; ///< of the last one; empty: it went well

private:
    sdk::Host& m_host;
    std::map<std::string, sdk::Task> m_tasks;
    std::map<std::string, std::string> m_problems;
};

} // namespace packhouse::tsios
