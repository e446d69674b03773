#include "commands.hpp"

#include "job_status.hpp"
#include "packhouse/data/error.hpp"
#include "packhouse/data/text.hpp"
#include "site_upload.hpp"
#include "upload_record.hpp"

#include <nlohmann/json.hpp>

namespace packhouse::tsios {

namespace {

using data::format;
using nlohmann::ordered_json;

struct JobUploadLine {
    data::Job job;
    std::optional<UploadRecord> upload;
    bool atWork = false;
};

std::string phaseOf(const JobUploadLine& line)
{
    if (!line.upload) return {};
    if (line.upload->phase == UploadPhase::running && !line.atWork) return std::string{wordOf(UploadPhase::interrupted)};
    return std::string{wordOf(line.upload->phase)};
}

ordered_json jsonOf(const JobUploadLine& line)
{
    ordered_json document{{"job", line.job.key},
                          {"name", line.job.name},
                          {"friendlyName", line.job.upload.friendlyName},
                          {"offer", line.job.upload.offerCode},
                          {"offerVersion", line.job.upload.offerVersion},
                          {"status", data::wordOf(line.job.status)},
                          {"upload", phaseOf(line)}};
    if (!line.upload) return document;
    document.update({{"pictures", line.upload->pictures},
                     {"sent", line.upload->sent},
                     {"present", line.upload->present},
                     {"bytes", line.upload->bytes},
                     {"reason", line.upload->reason},
                     {"startedAt", data::toIso(line.upload->startedAt)},
                     {"seenAt", data::toIso(line.upload->seenAt)}});
    return document;
}

std::vector<std::string> rowOf(const JobUploadLine& line)
{
    const auto pictures = line.upload ? format(_("{} of {}"), line.upload->sent + line.upload->present, line.upload->pictures) : std::string{};
    const auto reason = line.upload ? line.upload->reason : std::string{};
    return {line.job.name, std::string{data::wordOf(line.job.status)}, phaseOf(line), pictures, reason};
}

JobUploadLine lineOf(sdk::Host& host, data::Transaction& work, const data::Job& job)
{
    const auto upload = findUpload(work, job.key);
    return {job, upload, upload && isAtWork(*upload, host.station(), data::now())};
}

/// What the site says of the job now; a site that is away leaves what the studio knows.
void addSite(sdk::Host& host, const data::Job& job, ordered_json& document, sdk::Output& out)
{
    try {
        const auto state = SiteUpload{host.site()}.state(job.key);
        document["site"] = {{"status", data::wordOf(state.status)}, {"pictures", state.pictures}, {"received", state.received},
                            {"missing", state.missing.size()}, {"orders", state.orders}};
        out.line(format(_("On the site: {}, {} of {} pictures, {} orders"), data::wordOf(state.status), state.received, state.pictures, state.orders));
    } catch (const data::Error& error) {
        document["site"] = {{"problem", error.what()}};
        out.line(error.what());
    }
}

void showOne(sdk::Host& host, const std::string& wanted, sdk::Output& out)
{
    const auto line = [&] {
        data::Transaction work{host.database(data::Schema::studio), data::Transaction::Access::read};
        return lineOf(host, work, jobIn(work, wanted));
    }();
    auto document = jsonOf(line);
    if (!out.wantsJson()) out.table({{_("Job"), _("Status"), _("Upload"), _("Pictures"), _("Why")}, rowOf(line)});
    addSite(host, line.job, document, out);
    if (out.wantsJson()) out.json(document.dump(2));
}

void showAll(sdk::Host& host, sdk::Output& out)
{
    data::Transaction work{host.database(data::Schema::studio), data::Transaction::Access::read};
    std::vector<std::vector<std::string>> rows{{_("Job"), _("Status"), _("Upload"), _("Pictures"), _("Why")}};
    auto document = ordered_json::array();
    for (const auto& job : data::JobRepository{work}.all()) {
        const auto line = lineOf(host, work, job);
        rows.push_back(rowOf(line));
        document.push_back(jsonOf(line));
    }
    if (out.wantsJson()) out.json(document.dump(2));
    else out.table(rows);
}

} // namespace

std::vector<sdk::Command> statusCommands(sdk::Host& host)
{
    return {{"upload status", _("Say how far uploads are, and what the site has"),
             _("Without a job it lists all jobs from the studio's database; with one it asks the site as well.\n\nExample: packhouse upload status --json"),
             {{"job", "JOB", _("name or key of the job")}},
             [&host](const sdk::Arguments& given, sdk::Output& out) {
                 if (given.has("job")) showOne(host, given.text("job"), out);
                 else showAll(host, out);
             }}};
}

} // namespace packhouse::tsios
