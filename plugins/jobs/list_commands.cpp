#include "commands.hpp"

#include "job_reading.hpp"
#include "packhouse/data/error.hpp"
#include "packhouse/data/scope.hpp"
#include "packhouse/data/text.hpp"

#include <nlohmann/json.hpp>

#include <map>

namespace packhouse::jobs {

namespace {

using data::Error;
using data::format;
using data::Trouble;
using nlohmann::ordered_json;
using Rows = std::vector<std::vector<std::string>>;

void write(const Rows& rows, const ordered_json& document, sdk::Output& out)
{
    if (out.wantsJson()) out.json(document.dump(2));
    else out.table(rows);
}

std::string offerOf(const data::Job& job)
{
    const auto& upload = job.upload;
    return upload.offerVersion == 0 ? upload.offerCode : upload.offerCode + "@" + std::to_string(upload.offerVersion);
}

ordered_json jsonOf(const data::Job& job)
{
    return {{"name", job.name},
            {"key", job.key},
            {"friendlyName", job.upload.friendlyName},
            {"scope", data::textOf(job.scope)},
            {"eventDate", job.eventDate},
            {"offer", job.upload.offerCode},
            {"offerVersion", job.upload.offerVersion},
            {"status", data::wordOf(job.status)}};
}

void list(sdk::Host& host, sdk::Output& out)
{
    data::Transaction work{host.database(data::Schema::studio), data::Transaction::Access::read};
    Rows rows{{_("Job"), _("Offer"), _("Event"), _("Status"), _("Subjects"), _("Pictures"), _("Matched"), _("Orders")}};
    auto document = ordered_json::array();
    for (const auto& figures : data::JobRepository{work}.figures()) {
        const auto& job = figures.job;
        rows.push_back({job.name, offerOf(job), job.eventDate, std::string{data::wordOf(job.status)}, std::to_string(figures.subjects),
                        std::to_string(figures.images), std::to_string(figures.matched), std::to_string(figures.orders)});
        auto entry = jsonOf(job);
        entry.update({{"subjects", figures.subjects}, {"images", figures.images}, {"matched", figures.matched}, {"orders", figures.orders}});
        document.push_back(entry);
    }
    write(rows, document, out);
}

void show(sdk::Host& host, const sdk::Arguments& given, sdk::Output& out)
{
    data::Transaction work{host.database(data::Schema::studio), data::Transaction::Access::read};
    const auto job = jobIn(work, given.text("job"));
    data::JobRepository jobs{work};
    const auto subjects = jobs.subjects(job.id).size(), images = jobs.images(job.id).size(), folders = jobs.folders(job.id).size();
    auto document = jsonOf(job);
    document.update({{"folders", folders}, {"subjects", subjects}, {"images", images}});
    write({{_("Field"), _("Value")},
           {_("Job"), job.name},
           {_("Friendly name"), job.upload.friendlyName},
           {_("Scope"), data::textOf(job.scope)},
           {_("Event"), job.eventDate},
           {_("Offer"), offerOf(job)},
           {_("Status"), std::string{data::wordOf(job.status)}},
           {_("Folders"), std::to_string(folders)},
           {_("Subjects"), std::to_string(subjects)},
           {_("Pictures"), std::to_string(images)}},
          document, out);
}

std::map<data::Id<data::Folder>, std::string> folderNames(data::JobRepository& jobs, data::Id<data::Job> job)
{
    std::map<data::Id<data::Folder>, std::string> names;
    for (const auto& folder : jobs.folders(job)) names[folder.id] = folder.name;
    return names;
}

void listSubjects(sdk::Host& host, const sdk::Arguments& given, sdk::Output& out)
{
    data::Transaction work{host.database(data::Schema::studio), data::Transaction::Access::read};
    const auto job = jobIn(work, given.text("job"));
    data::JobRepository jobs{work};
    const auto folders = folderNames(jobs, job.id);
    std::map<data::Id<data::Subject>, int> pictures;
    for (const auto& image : jobs.images(job.id))
        if (image.subject) ++pictures[*image.subject];
    Rows rows{{_("ID"), _("Last name"), _("First name"), _("Folder"), _("Pictures")}};
    auto document = ordered_json::array();
    for (const auto& subject : jobs.subjects(job.id)) {
        const auto folder = subject.folder ? folders.at(*subject.folder) : std::string{};
        rows.push_back({subject.subjectId, subject.lastName, subject.firstName, folder, std::to_string(pictures[subject.id])});
        document.push_back({{"id", subject.subjectId},
                            {"lastName", subject.lastName},
                            {"firstName", subject.firstName},
                            {"folder", folder},
                            {"email", subject.email},
                            {"fields", subject.fields},
                            {"pictures", pictures[subject.id]}});
    }
    write(rows, document, out);
}

void listImages(sdk::Host& host, const sdk::Arguments& given, sdk::Output& out)
{
    data::Transaction work{host.database(data::Schema::studio), data::Transaction::Access::read};
    const auto job = jobIn(work, given.text("job"));
    data::JobRepository jobs{work};
    std::map<data::Id<data::Subject>, std::string> ids;
    for (const auto& subject : jobs.subjects(job.id)) ids[subject.id] = subject.subjectId;
    Rows rows{{_("File"), _("Subject"), _("Pose"), _("Primary"), _("Size"), _("Problem")}};
    auto document = ordered_json::array();
    for (const auto& image : jobs.images(job.id)) {
        const auto subject = image.subject ? ids[*image.subject] : std::string{};
        const auto size = image.width == 0 ? std::string{} : format("{} × {}", image.width, image.height);
        rows.push_back({image.fileName, subject, image.pose, image.primary ? _("yes") : "", size, image.problem});
        document.push_back({{"fileName", image.fileName},
                            {"subject", subject},
                            {"number", image.number},
                            {"pose", image.pose},
                            {"primary", image.primary},
                            {"width", image.width},
                            {"height", image.height},
                            {"sha256", image.sha256},
                            {"proofSha256", image.proofSha256},
                            {"problem", image.problem}});
    }
    write(rows, document, out);
}

void showKey(sdk::Host& host, const sdk::Arguments& given, sdk::Output& out)
{
    data::Transaction work{host.database(data::Schema::studio), data::Transaction::Access::read};
    const auto job = jobIn(work, given.text("job"));
    const auto id = given.text("subject");
    const auto subject = data::JobRepository{work}.findSubject(job.id, id);
    if (!subject) throw Error{Trouble::missing, format(_("The job {} has no subject with the ID {}; see: packhouse job subjects"), job.name, id)};
    if (out.wantsJson()) out.json(ordered_json{{"id", subject->subjectId}, {"key", subject->key}}.dump(2));
    out.line(subject->key);
}

} // namespace

std::vector<sdk::Command> listCommands(sdk::Host& host)
{
    const sdk::Argument job{"job", "JOB", _("name or key of the job"), true};
    const auto with = [&host](void (*run)(sdk::Host&, const sdk::Arguments&, sdk::Output&)) {
        return [&host, run](const sdk::Arguments& given, sdk::Output& out) { run(host, given, out); };
    };
    return {{"job list", _("List the jobs with their figures"), _("Example: packhouse job list --json"), {},
             [&host](const sdk::Arguments&, sdk::Output& out) { list(host, out); }},
            {"job show", _("Show a job"), _("Example: packhouse job show \"St Mary's\""), {job}, with(show)},
            {"job subjects", _("List the subjects of a job"), _("Example: packhouse job subjects \"St Mary's\" --json"), {job}, with(listSubjects)},
            {"job images", _("List the pictures of a job with whose they are"), _("Example: packhouse job images \"St Mary's\" --json"), {job}, with(listImages)},
            {"job key", _("Print the access key of a subject: what a parent types on the site"), _("Example: packhouse job key \"St Mary's\" 4101"),
             {job, {"subject", "ID", _("ID of the subject"), true}}, with(showKey)}};
}

} // namespace packhouse::jobs
