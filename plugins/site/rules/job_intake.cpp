#include "rules/job_intake.hpp"

#include "rules/template_set.hpp"

#include <packhouse/data/catalogue_repository.hpp>
#include <packhouse/data/error.hpp>
#include <packhouse/data/order_repository.hpp>
#include <packhouse/data/text.hpp>

#include <algorithm>
#include <set>
#include <tuple>

namespace packhouse::site {
namespace {

using FoldersByKey = std::map<std::string, data::Folder>;
using SubjectsByKey = std::map<std::string, data::Subject>;

// Most of a job that is sent again is as it was; a statement for each of its rows would take a large school minutes.
bool same(const data::Subject& left, const data::Subject& right)
{
    const auto parts = [](const data::Subject& one) { return std::tie(one.folder, one.key, one.subjectId, one.firstName, one.lastName, one.email, one.fields); };
    return parts(left) == parts(right);
}

bool same(const data::Image& left, const data::Image& right)
{
    const auto parts = [](const data::Image& one) {
        return std::tie(one.subject, one.fileName, one.sha256, one.width, one.height, one.number, one.pose, one.primary, one.problem, one.proofSha256);
    };
    return parts(left) == parts(right);
}

data::Job keepJobRow(data::JobRepository& jobs, const data::JobUpload& upload)
{
    auto job = upload.job;
    job.upload.offerCode = upload.offer.content.offerCode;
    job.upload.offerVersion = upload.offer.content.version;
    const auto known = jobs.find(job.key);
    if (!known) {
        job.id = {};
        job.status = data::OnlineStatus::paused;
        return jobs.add(std::move(job));
    }
    job.id = known->id;
    job.revision = known->revision;
    job.status = known->status;
    return jobs.update(std::move(job));
}

FoldersByKey keepFolders(data::JobRepository& jobs, data::Id<data::Job> job, const data::JobUpload& upload)
{
    FoldersByKey kept;
    for (auto& folder : jobs.folders(job)) kept.emplace(folder.key, std::move(folder));
    for (auto folder : upload.folders) {
        const auto known = kept.find(folder.key);
        folder.job = job;
        folder.parent.reset();
        if (known == kept.end()) kept.emplace(folder.key, jobs.add(folder));
        else if (known->second.name != folder.name) {
            known->second.name = folder.name;
            jobs.update(known->second);
        }
    }
    return kept;
}

std::optional<data::Id<data::Folder>> folderHere(const data::JobUpload& upload, const FoldersByKey& folders, const data::Subject& subject)
{
    if (!subject.folder) return std::nullopt;
    const auto key = upload.folderKeys.find(*subject.folder);
    const auto folder = key == upload.folderKeys.end() ? folders.end() : folders.find(key->second);
    if (folder == folders.end())
        throw data::Error{data::Trouble::invalid, data::format(_("The person with ID {} is in a class or team that was not sent with the job."), subject.subjectId)};
    return folder->second.id;
}

SubjectsByKey byKey(std::vector<data::Subject> subjects)
{
    SubjectsByKey result;
    for (auto& subject : subjects) result.emplace(subject.key, std::move(subject));
    return result;
}

void removeGone(data::JobRepository& jobs, const SubjectsByKey& here, const data::JobUpload& upload)
{
    std::set<std::string> sent;
    for (const auto& subject : upload.subjects) sent.insert(subject.key);
    for (const auto& [key, subject] : here)
        if (!sent.contains(key)) jobs.remove(subject.id);
}

SubjectsByKey keepSubjects(data::JobRepository& jobs, data::Id<data::Job> job, const data::JobUpload& upload, const FoldersByKey& folders)
{
    const auto here = byKey(jobs.subjects(job));
    removeGone(jobs, here, upload); // first: an ID may have gone to another person
    std::vector<data::Subject> fresh;
    for (auto subject : upload.subjects) {
        const auto known = here.find(subject.key);
        subject.folder = folderHere(upload, folders, subject);
        subject.job = job;
        subject.id = known == here.end() ? data::Id<data::Subject>{} : known->second.id;
        if (!subject.id) fresh.push_back(std::move(subject));
        else if (!same(subject, known->second)) jobs.update(subject);
    }
    if (!fresh.empty()) jobs.add(fresh);
    return byKey(jobs.subjects(job));
}

std::optional<data::Id<data::Subject>> ownerOf(const data::JobUpload& upload, const SubjectsByKey& subjects, const data::Image& image)
{
    const auto key = upload.imageSubjectKeys.find(image.proofSha256);
    if (key == upload.imageSubjectKeys.end()) return std::nullopt;
    const auto subject = subjects.find(key->second);
    if (subject == subjects.end())
        throw data::Error{data::Trouble::invalid, data::format(_("The picture {} belongs to a person who was not sent with the job."), image.fileName)};
    return subject->second.id;
}

void keepImages(data::JobRepository& jobs, data::Id<data::Job> job, const data::JobUpload& upload, const SubjectsByKey& subjects)
{
    std::map<std::string, data::Image> here;
    for (auto& image : jobs.images(job)) here.emplace(image.fileName, std::move(image));
    for (auto image : upload.images) {
        const auto known = here.find(image.fileName);
        image.job = job;
        image.subject = ownerOf(upload, subjects, image);
        image.id = known == here.end() ? data::Id<data::Image>{} : known->second.id;
        if (!image.id) jobs.add(image);
        else if (!same(image, known->second)) jobs.update(image);
        if (known != here.end()) here.erase(known);
    }
    for (const auto& [name, gone] : here) jobs.remove(gone.id);
}

} // namespace

data::Job keepJob(data::Transaction& work, const data::JobUpload& upload)
{
    data::OfferRepository{work}.keep(upload.offer);
    data::JobRepository jobs{work};
    auto job = keepJobRow(jobs, upload);
    const auto folders = keepFolders(jobs, job.id, upload);
    const auto subjects = keepSubjects(jobs, job.id, upload, folders);
    keepImages(jobs, job.id, upload, subjects);
    for (const auto& [key, document] : upload.templates) keepTemplate(work, job.key, key, document);
    return job;
}

data::JobUploadState stateOf(data::Transaction& work, const sdk::Pictures& pictures, const data::Job& job)
{
    data::JobUploadState state{.jobKey = job.key, .status = job.status};
    std::set<std::string> proofs;
    for (const auto& image : data::JobRepository{work}.images(job.id))
        if (image.problem.empty() && !image.proofSha256.empty()) proofs.insert(image.proofSha256);
    for (const auto& proof : proofs)
        if (!pictures.hasProof(proof)) state.missing.push_back(proof);
    state.pictures = static_cast<int>(proofs.size());
    state.received = state.pictures - static_cast<int>(state.missing.size());
    state.orders = static_cast<int>(data::OrderRepository{work}.list({.job = job.id, .limit = 100'000}).size());
    return state;
}

} // namespace packhouse::site
