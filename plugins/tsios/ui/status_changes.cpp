#include "status_changes.hpp"

#include "packhouse/data/error.hpp"
#include "packhouse/data/text.hpp"

namespace packhouse::tsios {

namespace {

void refuseUnready(sdk::Host& host, const std::string& jobKey)
{
    const auto findings = readFindings(host, jobKey);
    if (!mayGoLive(findings)) throw data::Error{data::Trouble::invalid, data::format(_("It was not set live: {}"), findings.front().sentence)};
}

} // namespace

void StatusChanges::start(const std::string& jobKey, const std::string& name, data::OnlineStatus status)
{
    m_problems.erase(jobKey);
    m_tasks[jobKey] = m_host.tasks().start(data::format(_("Telling the site of {}"), name), [&host = m_host, jobKey, status](sdk::Progress&) {
            if (status == data::OnlineStatus::live) refuseUnready(host, jobKey);
            setStatus(host, jobKey, status);
        },
        [this, jobKey](const sdk::Outcome& outcome) {
            if (outcome.end != sdk::Outcome::End::failed) return;
            m_problems[jobKey] = outcome.sentence;
            m_host.events().tell("upload.changed", jobKey);
            m_host.events().tell("page.open", "tsios.jobs#job:" + jobKey);
        });
}

std::string StatusChanges::problem(const std::string& jobKey) const
{
    const auto found = m_problems.find(jobKey);
    return found == m_problems.end() ? std::string{} : found->second;
}

} // namespace packhouse::tsios
