#include "commands.hpp"

#include "image_intake.hpp"
#include "job_reading.hpp"
#include "new_job.hpp"
#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/audit.hpp"
#include "report.hpp"
#include "roster_arguments.hpp"

namespace packhouse::jobs {

namespace {

using data::format;
using nlohmann::ordered_json;

struct Created {
    data::Job job;
    std::optional<Roster> roster;
    RosterImport subjects;
    std::optional<ImageIntake> images;
};

NewJob newJobFrom(const sdk::Arguments& given)
{
    return {given.text("name"), given.text("--friendly-name"), given.text("--offer"), given.text("--scope"), given.text("--event-date")};
}

/// Job and subjects stand together or not at all.
void addJobAndSubjects(sdk::Host& host, const sdk::Arguments& given, Created& created)
{
    data::Transaction work{host.database(data::Schema::studio)};
    created.job = addJob(work, newJobFrom(given));
    if (created.roster) created.subjects = importRoster(work, created.job, *created.roster);
    sdk::audit(work, host, "create", "job " + created.job.name, format("offer {}@{}, {} subjects", created.job.upload.offerCode,
                                                                       created.job.upload.offerVersion, created.subjects.added));
    work.commit();
    host.events().tell("job.changed", created.job.key);
}

ordered_json jsonOf(const Created& created)
{
    ordered_json document{{"key", created.job.key},
                          {"name", created.job.name},
                          {"offer", created.job.upload.offerCode},
                          {"offerVersion", created.job.upload.offerVersion},
                          {"subjects", created.subjects.added},
                          {"images", created.images ? created.images->import.usable() : 0},
                          {"matched", created.images ? created.images->match.matched : 0}};
    if (created.roster) document["roster"] = jobs::jsonOf(*created.roster);
    if (created.images) document["imageImport"] = jobs::jsonOf(created.images->import);
    if (created.images) document["match"] = jobs::jsonOf(created.images->match);
    return document;
}

void create(sdk::Host& host, const sdk::Arguments& given, sdk::Output& out)
{
    Created created;
    if (given.has("--roster")) created.roster = rosterFrom(given.text("--roster"), given);
    addJobAndSubjects(host, given, created);
    out.line(format(_("Created job {}"), created.job.name));
    if (created.roster) print(*created.roster, out);
    if (given.has("--images")) created.images = takeImages(host, created.job, given.text("--images"), out);
    if (out.wantsJson()) out.json(jsonOf(created).dump(2));
    if (created.images) refuseIfNoneUsable(created.images->import, given.text("--images"));
}

} // namespace

std::vector<sdk::Command> createCommands(sdk::Host& host)
{
    std::vector<sdk::Argument> arguments{{"name", "NAME", _("unique, e.g. \"St Mary's Spring 2026\""), true},
                                         {"--offer", "CODE[@VERSION]", _("order sheet of the job; without a version the newest")},
                                         {"--scope", "S.W.A", _("season.workspace.account, * for all; without it the default ones")},
                                         {"--event-date", "DATE", _("day of the shoot, e.g. 2026-04-14")},
                                         {"--friendly-name", "TEXT", _("what parents see; without it the name")},
                                         {"--roster", "FILE", _("class list to import")},
                                         {"--images", "DIR", _("folder of JPEGs to import and match")}};
    for (auto& argument : rosterArguments()) arguments.push_back(std::move(argument));
    return {{"job create", _("Create a job, with its roster and pictures if they are there"),
             _("The roster is read before anything is written; a picture that cannot be used is listed and the rest goes on.\n\n"
               "Example: packhouse job create \"St Mary's\" --offer SPRING26@1 --roster roster.csv --images portraits"),
             arguments, [&host](const sdk::Arguments& given, sdk::Output& out) { create(host, given, out); }}};
}

} // namespace packhouse::jobs
