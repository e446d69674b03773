#include "commands.hpp"

#include "job_status.hpp"
#include "packhouse/data/error.hpp"
#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/audit.hpp"
#include "site_upload.hpp"
#include "upload_findings.hpp"

#include <nlohmann/json.hpp>

namespace packhouse::tsios {

namespace {

using data::format;
using data::OnlineStatus;
using nlohmann::ordered_json;

data::Job readJob(sdk::Host& host, const sdk::Arguments& given)
{
    data::Transaction work{host.database(data::Schema::studio), data::Transaction::Access::read};
    return jobIn(work, given.text("job"));
}

std::vector<UploadFinding> readFindings(sdk::Host& host, const data::Job& job)
{
    data::Transaction work{host.database(data::Schema::studio), data::Transaction::Access::read};
    return findingsOf(work, job, data::now());
}

void print(const std::vector<UploadFinding>& findings, sdk::Output& out)
{
    for (const auto& finding : findings) out.line(format("{}: {}", finding.error ? _("error") : _("warning"), finding.sentence));
}

ordered_json jsonOf(const std::vector<UploadFinding>& findings)
{
    auto rows = ordered_json::array();
    for (const auto& finding : findings) rows.push_back({{"error", finding.error}, {"sentence", finding.sentence}, {"names", finding.names}});
    return rows;
}

/// Sets the status on the site, then keeps what the site said.
data::JobUploadState setStatus(sdk::Host& host, const data::Job& job, OnlineStatus status)
{
    const auto state = SiteUpload{host.site()}.setStatus(job.key, status);
    data::Transaction work{host.database(data::Schema::studio)};
    keepStatus(work, job.key, state.status);
    sdk::audit(work, host, "set online status", "job " + job.name, std::string{data::wordOf(state.status)});
    work.commit();
    host.events().tell("job.changed", job.key);
    return state;
}

void printState(const data::Job& job, const data::JobUploadState& state, const std::vector<UploadFinding>& findings, sdk::Output& out)
{
    const ordered_json document{{"job", job.key}, {"status", data::wordOf(state.status)}, {"findings", jsonOf(findings)}};
    if (out.wantsJson()) out.json(document.dump(2));
    out.line(format(_("{} is {}"), job.name, data::wordOf(state.status)));
}

void goLive(sdk::Host& host, const sdk::Arguments& given, sdk::Output& out)
{
    const auto job = readJob(host, given);
    const auto findings = readFindings(host, job);
    print(findings, out);
    if (!mayGoLive(findings)) throw data::Error{data::Trouble::invalid, format(_("{} was not set live: {}"), job.name, findings.front().sentence)};
    printState(job, setStatus(host, job, OnlineStatus::live), findings, out);
}

void pause(sdk::Host& host, const sdk::Arguments& given, sdk::Output& out)
{
    const auto job = readJob(host, given);
    printState(job, setStatus(host, job, OnlineStatus::paused), {}, out);
}

} // namespace

std::vector<sdk::Command> liveCommands(sdk::Host& host)
{
    const sdk::Argument job{"job", "JOB", _("name or key of the job"), true};
    return {{"upload live", _("Open an uploaded job to parents"),
             _("Lists first what looks wrong: errors keep the job from going live, warnings do not. The site refuses while pictures are missing there.\n\n"
               "Example: packhouse upload live \"St Mary's\""),
             {job}, [&host](const sdk::Arguments& given, sdk::Output& out) { goLive(host, given, out); }},
            {"upload pause", _("Close a job to parents for now"), _("Orders that were placed stay.\n\nExample: packhouse upload pause \"St Mary's\""), {job},
             [&host](const sdk::Arguments& given, sdk::Output& out) { pause(host, given, out); }}};
}

} // namespace packhouse::tsios
