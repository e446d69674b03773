#include "commands.hpp"

#include "job_reading.hpp"
#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/audit.hpp"
#include "report.hpp"
#include "roster_arguments.hpp"

namespace packhouse::jobs {

namespace {

using data::format;

/// Nothing taken, though there were rows: the command failed.
void refuseIfNothingTaken(const Roster& roster, const std::string& file)
{
    if (roster.subjects.empty() && !roster.refused.empty())
        throw data::Error{data::Trouble::invalid, format(_("No row of {} could be taken; the first reason is: {}"), file, roster.refused.front().reason)};
}

void import(sdk::Host& host, const sdk::Arguments& given, sdk::Output& out)
{
    const auto file = given.text("file");
    const auto roster = rosterFrom(file, given);
    const bool dryRun = given.has("--dry-run");
    // A dry run is the import itself, undone: what it says is what would happen.
    data::Transaction work{host.database(data::Schema::studio)};
    const auto job = jobIn(work, given.text("job"));
    const auto done = importRoster(work, job, roster);
    if (!dryRun) {
        sdk::audit(work, host, "import roster", "job " + job.name, format("{} added, {} changed, {} refused", done.added, done.changed, roster.refused.size()));
        work.commit();
        host.events().tell("job.changed", job.key);
    }
    auto document = jsonOf(roster);
    document.update(jsonOf(done));
    document["dryRun"] = dryRun;
    if (out.wantsJson()) out.json(document.dump(2));
    print(roster, out);
    print(done, out);
    if (dryRun) out.line(_("Dry run: nothing was written."));
    refuseIfNothingTaken(roster, file);
}

} // namespace

std::vector<sdk::Argument> rosterArguments()
{
    return {{"--encoding", "NAME", _("of the roster, e.g. windows-1251; without it found out")},
            {"--column", "ROLE=HEADING", _("says what a heading is: id, first-name, last-name, name, folder or email"), false, true}};
}

Roster rosterFrom(const std::string& file, const sdk::Arguments& given)
{
    RosterOptions options{given.text("--encoding"), {}};
    for (const auto& word : given.all("--column")) options.columns.push_back(namedColumnOf(word));
    return readRoster(bytesOf(file), options);
}

std::vector<sdk::Command> rosterCommands(sdk::Host& host)
{
    std::vector<sdk::Argument> arguments{{"job", "JOB", _("name or key of the job"), true},
                                         {"file", "FILE", _("text with commas, semicolons, tabs or bars"), true},
                                         {"--dry-run", "", _("say what would happen and write nothing")}};
    for (auto& argument : rosterArguments()) arguments.push_back(std::move(argument));
    return {{"job roster import", _("Add a class list to a job, or bring the job up to date with it"),
             _("Headings are recognised in many spellings; any other column is kept as a field. Each row that is refused is named with its "
               "reason. Known IDs are brought up to date, nobody is removed.\n\nExample: packhouse job roster import \"St Mary's\" roster.csv --dry-run"),
             arguments, [&host](const sdk::Arguments& given, sdk::Output& out) { import(host, given, out); }}};
}

} // namespace packhouse::jobs
