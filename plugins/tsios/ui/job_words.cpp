#include "job_words.hpp"

#include "delivery_words.hpp"

#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/ui/text.hpp"

namespace packhouse::tsios {

using data::format;
using data::OnlineStatus;
using ui::Tone;

namespace {

ui::Cell statusCell(OnlineStatus status)
{
    switch (status) {
    case OnlineStatus::notUploaded: return {_("Draft"), "pencil", Tone::grey};
    case OnlineStatus::paused: return {_("Paused"), "player-pause", Tone::amber};
    case OnlineStatus::live: return {_("Live"), "world", Tone::green};
    case OnlineStatus::expired: return {_("Expired"), "calendar-x", Tone::grey};
    case OnlineStatus::archived: return {_("Archived"), "archive", Tone::grey};
    }
    return {};
}

int there(const UploadRecord& upload)
{
    return upload.present + upload.sent;
}

std::string countWords(const UploadRecord& upload)
{
    return format(_("{} of {} pictures"), ui::shownNumber(there(upload)), ui::shownNumber(upload.pictures));
}

std::string dayAndTime(data::Instant at)
{
    return format(_("{} {}"), ui::shownDate(at), ui::shownTime(at));
}

// Ends are kept half-open and shown as the last moment that counts.
std::string endWords(data::Instant at)
{
    return ui::shownTime(at) == "00:00" ? ui::shownDate(at - std::chrono::seconds{1}) : dayAndTime(at);
}

std::string completeWords(const OnlineJob& job)
{
    const auto& from = job.job().upload.liveFrom;
    if (job.job().status == OnlineStatus::paused && from && *from > data::now()) return format(_("Can be set live from {}"), dayAndTime(*from));
    if (job.job().status == OnlineStatus::expired && job.job().upload.liveUntil) return format(_("Closed {}"), endWords(*job.job().upload.liveUntil));
    return format(_("Complete, {}"), dayAndTime(job.upload->seenAt));
}

// Empty: it should have been tried already, so no program of the studio does; this one will when its turn comes.
std::string againAt(const UploadRecord& upload)
{
    return nextTry(upload) > data::now() ? ui::shownTime(nextTry(upload)) : std::string{};
}

UploadKind kind(bool there, bool running, std::string words)
{
    if (there) return {std::move(words), "circle-check", Tone::green};
    return running ? UploadKind{std::move(words), "loader", Tone::blue} : UploadKind{std::move(words), "circle-dashed", Tone::grey};
}

UploadKind pictureKind(std::size_t done, std::size_t all, bool running)
{
    if (all == 0) return kind(false, running, _("Pictures"));
    if (done >= all) return kind(true, running, format(PACKHOUSE_PLURAL("{} picture", "{} pictures", all), ui::shownNumber(static_cast<std::int64_t>(all))));
    return kind(false, running, format(_("Pictures {} %"), done * 100 / all));
}

ui::Facts::Lines checkoutLines(const data::UploadSettings& settings)
{
    ui::Facts::Lines lines;
    for (const data::DeliveryOption& option : settings.delivery) lines.emplace_back(option.code, textOf(option));
    if (lines.empty()) lines.emplace_back(_("Delivery"), _("No way of delivery: no address is asked, nothing is charged."));
    return lines;
}

} // namespace

ui::Cell stateCell(const OnlineJob& job, bool uploadingHere)
{
    if (uploadingHere || job.atWork) return {_("Uploading"), "cloud-upload", Tone::blue};
    if (job.interrupted) return {_("Interrupted"), "cloud-off", Tone::red};
    return statusCell(job.job().status);
}

std::string uploadWords(const OnlineJob& job)
{
    if (!job.upload) return isOnSite(job) ? _("On the site") : _("Not uploaded yet");
    if (const std::string again = job.interrupted ? againAt(*job.upload) : std::string{}; !again.empty()) return format(_("{}, again at {}"), countWords(*job.upload), again);
    if (job.interrupted) return format(_("{}, goes on by itself"), countWords(*job.upload));
    switch (job.upload->phase) {
    case UploadPhase::stopped: return format(_("{}, stopped"), countWords(*job.upload));
    case UploadPhase::done: return completeWords(job);
    default: return countWords(*job.upload);
    }
}

std::string stoppedWords(const OnlineJob& job)
{
    const int done = there(*job.upload), missing = job.upload->pictures - done;
    return format(_("The upload of {} was stopped: {} of {} pictures are on the site, {} are not."), job.name(), done, job.upload->pictures, missing);
}

std::pair<std::string, std::string> interruptedWords(const OnlineJob& job)
{
    const std::string reason = job.upload->reason.empty() ? std::string{_("the program ended in the middle.")} : job.upload->reason;
    const std::string again = againAt(*job.upload), there = countWords(*job.upload);
    return {format(_("{}: {}"), job.name(), reason),
        again.empty() ? format(_("Nothing is lost: {} are there. It goes on by itself."), there) : format(_("Nothing is lost: {} are there. It goes on by itself at {}."), there, again)};
}

std::string offerWords(const data::UploadSettings& settings)
{
    return settings.offerCode.empty() ? std::string{_("none chosen")} : format(_("{} v{}"), settings.offerCode, settings.offerVersion);
}

std::string findingWords(const std::vector<UploadFinding>& findings)
{
    std::string words;
    for (const UploadFinding& finding : findings) words += (words.empty() ? "" : " · ") + finding.sentence;
    return words;
}

std::vector<UploadKind> uploadKinds(const OnlineJob& job, const std::optional<UploadFigures>& running)
{
    const bool runs = running.has_value();
    const bool document = runs ? running->document : job.upload && job.upload->document;
    const auto children = runs && running->children > 0 ? running->children : static_cast<std::size_t>(job.figures.subjects);
    const auto templates = runs ? running->templates : job.upload ? static_cast<std::size_t>(job.upload->templates) : 0;
    const auto all = runs ? running->pictures : job.upload ? static_cast<std::size_t>(job.upload->pictures) : 0;
    const auto done = runs ? running->done : job.upload ? static_cast<std::size_t>(there(*job.upload)) : 0;
    return {kind(document, runs, format(PACKHOUSE_PLURAL("{} child", "{} children", children), ui::shownNumber(static_cast<std::int64_t>(children)))), pictureKind(done, all, runs),
        kind(document, runs, templates == 0 ? std::string{_("Templates")} : format(PACKHOUSE_PLURAL("{} template", "{} templates", templates), templates)),
        kind(document, runs, format(_("Offer v{}"), job.job().upload.offerVersion))};
}

std::vector<SettingsTab> settingsTabs(const OnlineJob& job, const SiteJobs& site)
{
    const data::UploadSettings& settings = job.job().upload;
    const auto received = site.states.find(job.job().key);
    return {{_("General"), {{_("Friendly name"), job.name()}, {_("Job"), job.job().name}, {_("Key"), job.job().key}, {_("Offer"), offerWords(settings)},
                {_("Live from"), settings.liveFrom ? dayAndTime(*settings.liveFrom) : std::string{_("at once")}},
                {_("Live until"), settings.liveUntil ? endWords(*settings.liveUntil) : std::string{_("no end")}}}},
        {_("Images"), {{_("Pictures"), format(_("{}, {} matched"), ui::shownNumber(job.figures.images), ui::shownNumber(job.figures.matched))},
            {_("On the site"), received == site.states.end() ? std::string{} : ui::shownNumber(received->second.received)},
            {_("Watermark"), settings.watermark.empty() ? std::string{_("none")} : settings.watermark}}},
        {_("Checkout"), checkoutLines(settings)},
        {_("Provider"), {{_("Provider"), settings.provider.empty() ? std::string{_("none: any site of the studio")} : settings.provider}, {_("Site"), site.where}}}};
}

} // namespace packhouse::tsios
