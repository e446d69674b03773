#include "commands.hpp"

#include "image_intake.hpp"
#include "job_reading.hpp"
#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/audit.hpp"
#include "report.hpp"

namespace packhouse::jobs {

namespace {

using data::format;

ImageMatch matchNow(sdk::Host& host, const data::Job& job)
{
    data::Transaction work{host.database(data::Schema::studio)};
    const auto match = matchImages(work, job);
    if (match.matched != 0) sdk::audit(work, host, "match images", "job " + job.name, format("{} matched", match.matched));
    work.commit();
    if (match.matched != 0) host.events().tell("job.changed", job.key);
    return match;
}

data::Job readJob(sdk::Host& host, const sdk::Arguments& given)
{
    data::Transaction work{host.database(data::Schema::studio), data::Transaction::Access::read};
    return jobIn(work, given.text("job"));
}

void import(sdk::Host& host, const sdk::Arguments& given, sdk::Output& out)
{
    const auto intake = takeImages(host, readJob(host, given), given.text("folder"), out);
    auto document = jsonOf(intake.import);
    document.update(jsonOf(intake.match));
    if (out.wantsJson()) out.json(document.dump(2));
    refuseIfNoneUsable(intake.import, given.text("folder"));
}

void match(sdk::Host& host, const sdk::Arguments& given, sdk::Output& out)
{
    const auto result = matchNow(host, readJob(host, given));
    if (out.wantsJson()) out.json(jsonOf(result).dump(2));
    print(result, out);
}

void noteImport(sdk::Host& host, const data::Job& job, const ImageImport& import)
{
    if (import.added + import.replaced == 0) return;
    data::Transaction work{host.database(data::Schema::studio)};
    sdk::audit(work, host, "import images", "job " + job.name, format("{} added, {} replaced, {} broken", import.added, import.replaced, import.broken.size()));
    work.commit();
    host.events().tell("job.changed", job.key);
}

} // namespace

ImageIntake takeImages(sdk::Host& host, const data::Job& job, const std::string& folder, sdk::Output& out)
{
    ImageIntake intake;
    intake.import = importImages(host.database(data::Schema::studio), host.pictures(data::Schema::studio), job, folder,
                                 [](std::size_t, std::size_t, const std::string&) {});
    noteImport(host, job, intake.import);
    print(intake.import, out);
    intake.match = matchNow(host, job);
    print(intake.match, out);
    return intake;
}

void refuseIfNoneUsable(const ImageImport& import, const std::string& folder)
{
    if (import.usable() != 0) return;
    const auto why = import.broken.empty() ? std::string{_("it holds no picture")} : import.broken.front().fileName + ": " + import.broken.front().reason;
    throw data::Error{data::Trouble::invalid, format(_("No picture of {} can be used: {}"), folder, why)};
}

std::vector<sdk::Command> imageCommands(sdk::Host& host)
{
    const sdk::Argument job{"job", "JOB", _("name or key of the job"), true};
    return {{"job images import", _("Take the JPEGs of a folder into a job and match them"),
             _("Originals are never changed. Each picture that cannot be used is listed with its reason, the rest goes on. The same folder again "
               "changes nothing.\n\nExample: packhouse job images import \"St Mary's\" portraits"),
             {job, {"folder", "DIR", _("folder of pictures, with the folders in it"), true}},
             [&host](const sdk::Arguments& given, sdk::Output& out) { import(host, given, out); }},
            {"job match", _("Match pictures to subjects by their file names"),
             _("A name begins with the ID (4101_2.jpg: pose 2) or with last and first name (Bennett_Olivia.jpg). What fits two people is left "
               "unmatched and listed.\n\nExample: packhouse job match \"St Mary's\""),
             {job}, [&host](const sdk::Arguments& given, sdk::Output& out) { match(host, given, out); }}};
}

} // namespace packhouse::jobs
