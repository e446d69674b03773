#include "upload_findings.hpp"

#include "packhouse/data/catalogue_repository.hpp"
#include "packhouse/data/job_repository.hpp"
#include "packhouse/data/text.hpp"

#include <algorithm>
#include <set>

namespace packhouse::tsios {

using data::format;

namespace {

using Findings = std::vector<UploadFinding>;
using Names = std::vector<std::string>;

void error(Findings& findings, std::string sentence)
{
    findings.push_back({true, std::move(sentence), 0, {}});
}

void warning(Findings& findings, std::string sentence, Names names = {})
{
    const auto count = static_cast<int>(names.size());
    findings.push_back({false, std::move(sentence), count, std::move(names)});
}

void lookAtSettings(data::Transaction& work, const data::Job& job, data::Instant at, Findings& findings)
{
    const auto& upload = job.upload;
    const bool published = upload.offerVersion != 0 && data::OfferRepository{work}.version(upload.offerCode, upload.offerVersion).has_value();
    if (!published) {
        error(findings, _("No published offer is chosen for the job"));
        findings.back().place = "tsadmin.offers";
    }
    if (upload.liveUntil && *upload.liveUntil <= at) error(findings, _("The time until which the job is live is over"));
    if (upload.liveFrom && upload.liveUntil && *upload.liveUntil <= *upload.liveFrom) error(findings, _("The job's live time ends before it begins"));
    if (upload.delivery.empty()) warning(findings, _("No way of delivery is set: no address is asked and nothing is charged for it"));
}

void lookAtImages(const std::vector<data::Image>& images, Findings& findings)
{
    Names broken, unmatched;
    for (const auto& image : images) {
        if (!image.problem.empty()) broken.push_back(image.fileName);
        else if (!image.subject) unmatched.push_back(image.fileName);
    }
    if (!broken.empty()) warning(findings, format(_("{} pictures cannot be used and stay away from the site"), broken.size()), broken);
    if (!unmatched.empty()) warning(findings, format(_("{} pictures belong to nobody and stay away from the site"), unmatched.size()), unmatched);
}

void lookAtSubjects(const std::vector<data::Subject>& subjects, const std::vector<data::Image>& images, Findings& findings)
{
    std::set<data::Id<data::Subject>> served;
    for (const auto& image : images)
        if (image.subject && image.problem.empty()) served.insert(*image.subject);
    Names without;
    for (const auto& subject : subjects)
        if (!served.contains(subject.id)) without.push_back(subject.subjectId);
    if (subjects.empty()) error(findings, _("The job has no children; import its roster"));
    else if (served.empty()) error(findings, _("No child has a picture; import and match the pictures"));
    else if (!without.empty()) warning(findings, format(_("{} children have no picture"), without.size()), without);
}

} // namespace

std::vector<UploadFinding> findingsOf(data::Transaction& work, const data::Job& job, data::Instant at)
{
    data::JobRepository jobs{work};
    const auto images = jobs.images(job.id);
    Findings findings, ofJob;
    lookAtSettings(work, job, at, findings);
    lookAtSubjects(jobs.subjects(job.id), images, ofJob);
    lookAtImages(images, ofJob);
    for (auto& finding : ofJob) {
        finding.place = "job:" + job.key;
        findings.push_back(std::move(finding));
    }
    std::stable_partition(findings.begin(), findings.end(), [](const auto& finding) { return finding.error; });
    return findings;
}

bool mayGoLive(const std::vector<UploadFinding>& findings)
{
    return std::none_of(findings.begin(), findings.end(), [](const auto& finding) { return finding.error; });
}

} // namespace packhouse::tsios
