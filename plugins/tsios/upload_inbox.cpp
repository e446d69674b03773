#include "upload_inbox.hpp"

#include "job_status.hpp"
#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/audit.hpp"
#include "shown_time.hpp"
#include "upload_run.hpp"

namespace packhouse::tsios {

namespace {

using data::format;
using namespace std::chrono_literals;
using sdk::Tone;

constexpr auto patience = 10min; // until then an interrupted upload has gone on by itself, or will
constexpr auto closesSoon = 24h * 3;

struct Case {
    data::Job job;
    UploadRecord upload;
};

std::string nameOf(const data::Job& job)
{
    return job.upload.friendlyName.empty() ? job.name : job.upload.friendlyName;
}

template <typename Wanted>
std::vector<Case> casesIn(sdk::Host& host, Wanted&& wanted)
{
    data::Transaction work{host.database(data::Schema::studio), data::Transaction::Access::read};
    std::vector<Case> cases;
    for (UploadRecord& record : uploads(work))
        if (auto job = data::JobRepository{work}.find(record.jobKey); job && wanted(*job, record)) cases.push_back({*std::move(job), std::move(record)});
    return cases;
}

int there(const UploadRecord& upload)
{
    return upload.present + upload.sent;
}

std::vector<sdk::Evidence> evidenceOf(const UploadRecord& upload)
{
    const bool document = upload.document;
    std::vector<sdk::Evidence> lines{{document ? "circle-check" : "circle-x", document ? Tone::green : Tone::red, _("Children, offer and templates"), document ? _("on the site") : _("not on the site")},
        {"photo", Tone::grey, _("Pictures"), format(_("{} of {} are on the site"), there(upload), upload.pictures)}, {"clock", Tone::grey, _("Last step"), shownTime(upload.seenAt)}};
    if (!upload.reason.empty()) lines.push_back({"circle-x", Tone::red, _("Reason"), upload.reason});
    return lines;
}

sdk::InboxAct showJob(const std::string& jobKey)
{
    return {"show", _("Show job"), "Alt+S", "cloud-upload", "tsios.jobs#job:" + jobKey};
}

sdk::InboxItem interruptedItem(const Case& one)
{
    sdk::InboxItem item;
    item.key = one.job.key;
    item.title = one.upload.refused ? format(_("{} was not uploaded"), nameOf(one.job)) : format(_("The upload of {} waits for the site"), nameOf(one.job));
    item.facts = format(_("{} of {} pictures are on the site. {}"), there(one.upload), one.upload.pictures, one.upload.reason);
    item.icon = "cloud-off";
    item.tone = Tone::red;
    item.since = *one.upload.troubledSince;
    item.evidence = evidenceOf(one.upload);
    item.acts = {{"again", _("Try now"), "Alt+N", "refresh", {}}, showJob(one.job.key), {"stop", _("Give it up"), {}, "ban", {}}};
    item.note = _("Nothing is lost: it goes on from where it ended.");
    return item;
}

std::string upload(sdk::Host& host, const std::string& jobKey, sdk::Progress& progress)
{
    const UploadResult result = UploadRun{UploadTools::of(host), jobKey}.run(progress);
    host.events().tell("job.changed", jobKey);
    return format(PACKHOUSE_PLURAL("The upload is complete: {} picture was sent, the rest was there.", "The upload is complete: {} pictures were sent, the rest was there.", result.figures.sent),
        result.figures.sent);
}

void setPhase(sdk::Host& host, const std::string& jobKey, UploadPhase phase, const char* deed)
{
    data::Transaction work{host.database(data::Schema::studio)};
    auto record = findUpload(work, jobKey);
    if (!record) return;
    record->phase = phase;
    keep(work, *record);
    sdk::audit(work, host, deed, "job " + jobKey, record->reason);
    work.commit();
    host.events().tell("upload.changed", jobKey);
}

} // namespace

std::string InterruptedUploads::title() const { return _("Interrupted uploads"); }

std::vector<sdk::InboxItem> InterruptedUploads::items(sdk::Progress&)
{
    std::vector<sdk::InboxItem> items;
    // Also while it is being tried again: an item that came and went with each try would be read as news.
    const auto wanted = [now = data::now()](const data::Job&, const UploadRecord& upload) {
        const bool open = upload.phase == UploadPhase::interrupted || upload.phase == UploadPhase::running;
        return open && upload.troubledSince && (upload.refused || now - *upload.troubledSince > patience);
    };
    for (const Case& one : casesIn(m_host, wanted)) items.push_back(interruptedItem(one));
    return items;
}

sdk::Settling InterruptedUploads::settle(const std::string& jobKey, const std::string& act, sdk::Progress& progress)
{
    if (act == "again") return {upload(m_host, jobKey, progress), {}};
    setPhase(m_host, jobKey, UploadPhase::stopped, "give up upload");
    return {_("The upload is given up. What is on the site stays there."), [&host = m_host, jobKey](sdk::Progress&) { setPhase(host, jobKey, UploadPhase::interrupted, "take upload up again"); }};
}

std::string ClosingJobs::title() const { return _("Jobs that close with pictures missing"); }

std::vector<sdk::InboxItem> ClosingJobs::items(sdk::Progress&)
{
    const auto now = data::now();
    const auto wanted = [now](const data::Job& job, const UploadRecord& upload) {
        const auto& until = job.upload.liveUntil;
        return until && *until > now && *until - now < closesSoon && upload.phase != UploadPhase::done;
    };
    std::vector<sdk::InboxItem> items;
    for (const Case& one : casesIn(m_host, wanted)) {
        sdk::InboxItem item;
        item.key = one.job.key;
        const int missing = one.upload.pictures - there(one.upload);
        item.title = format(_("{} closes soon and is not complete"), nameOf(one.job));
        item.facts = format(PACKHOUSE_PLURAL("Parents can order until {}; {} picture is not on the site.", "Parents can order until {}; {} pictures are not on the site.", missing),
            shownTime(*one.job.upload.liveUntil), missing);
        item.icon = "calendar-event";
        item.since = one.upload.seenAt;
        item.evidence = evidenceOf(one.upload);
        item.acts = {{"again", _("Upload now"), "Alt+U", "cloud-upload", {}}, showJob(one.job.key)};
        items.push_back(std::move(item));
    }
    return items;
}

sdk::Settling ClosingJobs::settle(const std::string& jobKey, const std::string&, sdk::Progress& progress)
{
    return {upload(m_host, jobKey, progress), {}};
}

} // namespace packhouse::tsios
