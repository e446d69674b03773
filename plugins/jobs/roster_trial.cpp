#include "roster_trial.hpp"

#include "job_reading.hpp"
#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/audit.hpp"

#include <algorithm>

namespace packhouse::jobs {

namespace {

using data::format;

constexpr std::size_t named = 3; // refused rows that are told with their reasons

std::string children(int count)
{
    return format(PACKHOUSE_PLURAL("{} new child", "{} new children", count), count);
}

} // namespace

std::string RosterTrial::sentence() const
{
    if (roster.refused.empty()) return format(_("{}: {}, {} changed, {} as they are."), file, children(would.added), would.changed, would.unchanged);
    return format(_("{}: {}, {} changed, {} as they are; {} rows refused."), file, children(would.added), would.changed, would.unchanged, roster.refused.size());
}

std::string RosterTrial::detail() const
{
    std::string text;
    for (std::size_t at = 0; at != std::min(named, roster.refused.size()); ++at) text += format(_("Row {}: {}"), roster.refused[at].row, roster.refused[at].reason) + "\n";
    for (const std::string& warning : roster.warnings) text += warning + "\n";
    if (!text.empty()) text.pop_back();
    return text;
}

RosterTrial tryRoster(sdk::Host& host, const std::string& jobKey, const std::filesystem::path& file)
{
    RosterTrial trial{file.filename().string(), readRoster(bytesOf(file)), {}};
    // The import itself, undone: what it says is what would happen.
    data::Transaction work{host.database(data::Schema::studio)};
    trial.would = importRoster(work, jobIn(work, jobKey), trial.roster);
    return trial;
}

RosterImport takeRoster(sdk::Host& host, const std::string& jobKey, const Roster& roster)
{
    data::Transaction work{host.database(data::Schema::studio)};
    const data::Job job = jobIn(work, jobKey);
    const RosterImport done = importRoster(work, job, roster);
    sdk::audit(work, host, "import roster", "job " + job.name, format("{} added, {} changed, {} refused", done.added, done.changed, roster.refused.size()));
    work.commit();
    host.events().tell("job.changed", job.key);
    return done;
}

} // namespace packhouse::jobs
