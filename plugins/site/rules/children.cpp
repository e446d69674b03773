#include "rules/children.hpp"

#include <packhouse/data/catalogue_repository.hpp>
#include <packhouse/data/text.hpp>

#include <algorithm>

namespace packhouse::site {
namespace {

bool mayBeShown(const data::Image& image) { return image.problem.empty() && !image.proofSha256.empty(); }

std::vector<data::Image> posesOf(data::JobRepository& jobs, data::Id<data::Subject> subject)
{
    auto images = jobs.imagesOf(subject);
    std::erase_if(images, [](const auto& image) { return !mayBeShown(image); });
    std::ranges::stable_sort(images, {}, &data::Image::number);
    return images;
}

std::shared_ptr<const data::OfferContent> offerOf(data::Transaction& work, const data::UploadSettings& upload)
{
    const auto version = data::OfferRepository{work}.version(upload.offerCode, upload.offerVersion);
    return version ? std::make_shared<const data::OfferContent>(version->content) : nullptr;
}

} // namespace

Selling sellingOf(const data::Job& job, data::Instant now)
{
    if (job.status == data::OnlineStatus::expired || job.status == data::OnlineStatus::archived) return Selling::over;
    if (job.status != data::OnlineStatus::live) return Selling::paused;
    if (job.upload.liveFrom && now < *job.upload.liveFrom) return Selling::notYet;
    return job.upload.liveUntil && now >= *job.upload.liveUntil ? Selling::over : Selling::open;
}

std::string Child::name() const
{
    return subject.firstName.empty() ? _("Your child") : subject.firstName;
}

std::string Child::jobName() const
{
    return job.upload.friendlyName.empty() ? job.name : job.upload.friendlyName;
}

const data::Image* Child::pose(const std::string& proofSha256) const
{
    const auto found = std::ranges::find(poses, proofSha256, &data::Image::proofSha256);
    if (found != poses.end()) return &*found;
    if (const auto primary = std::ranges::find(poses, true, &data::Image::primary); primary != poses.end()) return &*primary;
    return poses.empty() ? nullptr : &poses.front();
}

Nursery::JobGoods Nursery::load(data::Job job)
{
    JobGoods goods;
    for (const auto& folder : data::JobRepository{m_work}.folders(job.id)) goods.folders.emplace(folder.id.value, folder.name);
    goods.offer = offerOf(m_work, job.upload);
    goods.templates = std::make_shared<const TemplateSet>(m_work, m_renderer, job.key);
    goods.job = std::move(job);
    return goods;
}

const Nursery::JobGoods* Nursery::goodsOf(data::Id<data::Job> id)
{
    if (const auto known = m_jobs.find(id.value); known != m_jobs.end()) return &known->second;
    auto job = data::JobRepository{m_work}.find(id);
    return job ? &m_jobs.emplace(id.value, load(std::move(*job))).first->second : nullptr;
}

std::optional<Child> Nursery::find(const std::string& subjectKey)
{
    data::JobRepository jobs{m_work};
    auto subject = jobs.subjectByKey(subjectKey);
    const auto* goods = subject ? goodsOf(subject->job) : nullptr;
    if (goods == nullptr) return std::nullopt;
    Child child;
    child.job = goods->job;
    child.offer = goods->offer;
    child.templates = goods->templates;
    child.poses = posesOf(jobs, subject->id);
    if (subject->folder)
        if (const auto folder = goods->folders.find(subject->folder->value); folder != goods->folders.end()) child.folder = folder->second;
    child.subject = std::move(*subject);
    return child;
}

} // namespace packhouse::site
