#include "picture_questions.hpp"

#include "image_match.hpp"
#include "job_reading.hpp"
#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/audit.hpp"

#include <filesystem>

namespace packhouse::jobs {

namespace {

using data::format;

constexpr std::size_t named = 6; // pictures that stand by name beside the question

sdk::InboxAct openJob(const data::Job& job)
{
    return {"open", _("Open the job"), "Alt+O", "folder-open", "job:" + job.key};
}

sdk::InboxItem itemOf(const data::Job& job)
{
    sdk::InboxItem item;
    item.key = job.key;
    item.icon = "photo";
    item.since = data::now();
    return item;
}

sdk::InboxItem unmatchedIn(const data::JobFigures& figures)
{
    const int open = figures.images - figures.matched;
    sdk::InboxItem item = itemOf(figures.job);
    item.title = format(PACKHOUSE_PLURAL("Whose is this picture?", "Whose are these {} pictures?", open), open);
    item.facts = format(_("{} · {} of {} pictures have a child"), figures.job.name, figures.matched, figures.images);
    item.evidence = {{"photo", sdk::Tone::grey, _("Pictures"), std::to_string(figures.images)}, {"users", sdk::Tone::grey, _("Children"), std::to_string(figures.subjects)}};
    item.acts = {{"match", _("Match by file name"), "Alt+M", "photo-check", {}}, openJob(figures.job)};
    item.note = _("Matching takes a name that begins with the child's ID or name; what fits two children stays as it is.");
    return item;
}

struct Unusable {
    std::string fileName, reason;
};

std::vector<Unusable> unusableIn(sdk::Host& host, const std::vector<data::Image>& images)
{
    const sdk::Pictures& store = host.pictures(data::Schema::studio);
    std::vector<Unusable> found;
    for (const data::Image& image : images) {
        std::error_code none;
        if (!image.problem.empty()) found.push_back({image.fileName, image.problem});
        else if (!image.sha256.empty() && !std::filesystem::exists(store.original(image.sha256), none)) found.push_back({image.fileName, _("its original is not in the studio's folder of pictures")});
    }
    return found;
}

sdk::InboxItem unusableItem(const data::Job& job, const std::vector<Unusable>& pictures)
{
    sdk::InboxItem item = itemOf(job);
    item.tone = sdk::Tone::red;
    item.title = format(PACKHOUSE_PLURAL("{} picture cannot be used", "{} pictures cannot be used", pictures.size()), pictures.size());
    item.facts = format(_("{} · {}"), job.name, pictures.front().fileName);
    for (std::size_t at = 0; at != std::min(named, pictures.size()); ++at) item.evidence.push_back({"circle-x", sdk::Tone::red, pictures[at].fileName, pictures[at].reason});
    item.acts = {openJob(job)};
    item.note = _("Import the folder again once the files are whole; the same names are replaced.");
    return item;
}

} // namespace

std::string UnmatchedPictures::title() const { return _("Pictures without a child"); }
std::string UnusablePictures::title() const { return _("Pictures that cannot be used"); }

std::vector<sdk::InboxItem> UnmatchedPictures::items(sdk::Progress&)
{
    data::Transaction work{m_host.database(data::Schema::studio), data::Transaction::Access::read};
    std::vector<sdk::InboxItem> items;
    for (const data::JobFigures& figures : data::JobRepository{work}.figures())
        if (figures.images > figures.matched) items.push_back(unmatchedIn(figures));
    return items;
}

sdk::Settling UnmatchedPictures::settle(const std::string& item, const std::string&, sdk::Progress&)
{
    data::Transaction work{m_host.database(data::Schema::studio)};
    const data::Job job = jobIn(work, item);
    const ImageMatch match = matchImages(work, job);
    if (match.matched != 0) sdk::audit(work, m_host, "match images", "job " + job.name, format("{} matched", match.matched));
    work.commit();
    if (match.matched != 0) m_host.events().tell("job.changed", job.key);
    return {format(PACKHOUSE_PLURAL("{}: {} picture matched, {} still without a child.", "{}: {} pictures matched, {} still without a child.", match.matched), job.name,
                   match.matched, match.unmatched.size()),
            {}};
}

std::vector<sdk::InboxItem> UnusablePictures::items(sdk::Progress& progress)
{
    data::Transaction work{m_host.database(data::Schema::studio), data::Transaction::Access::read};
    data::JobRepository jobs{work};
    std::vector<sdk::InboxItem> items;
    for (const data::Job& job : jobs.all()) {
        if (progress.cancelled()) break;
        if (job.status == data::OnlineStatus::archived) continue;
        if (const auto pictures = unusableIn(m_host, jobs.images(job.id)); !pictures.empty()) items.push_back(unusableItem(job, pictures));
    }
    return items;
}

sdk::Settling UnusablePictures::settle(const std::string&, const std::string&, sdk::Progress&)
{
    return {};
}

} // namespace packhouse::jobs
