#include "image_match.hpp"

#include "file_name_match.hpp"

#include <algorithm>
#include <set>

namespace packhouse::jobs {

namespace {

using data::Id;
using data::Image;
using data::Subject;

int highestNumber(const std::vector<Image>& images)
{
    int number = 0;
    for (const auto& image : images) number = std::max(number, image.number);
    return number;
}

/// Gives the image to the subject as its newest and primary one.
void give(data::JobRepository& jobs, Image image, const FileNameMatch& match)
{
    auto others = jobs.imagesOf(*match.subject);
    for (auto& other : others) {
        if (!other.primary) continue;
        other.primary = false;
        jobs.update(other);
    }
    image.subject = match.subject;
    image.pose = match.pose;
    image.number = highestNumber(others) + 1;
    image.primary = true;
    jobs.update(image);
}

std::vector<std::string> without(const std::vector<Subject>& subjects, const std::set<Id<Subject>>& served)
{
    std::vector<std::string> ids;
    for (const auto& subject : subjects)
        if (!served.contains(subject.id)) ids.push_back(subject.subjectId);
    return ids;
}

} // namespace

ImageMatch matchImages(data::Transaction& work, const data::Job& job)
{
    data::JobRepository jobs{work};
    const auto subjects = jobs.subjects(job.id);
    const FileNameMatcher matcher{subjects};
    ImageMatch result;
    std::set<Id<Subject>> served;
    for (const auto& image : jobs.images(job.id)) {
        if (!image.problem.empty()) continue;
        if (image.subject) {
            ++result.before;
            served.insert(*image.subject);
            continue;
        }
        const auto match = matcher.match(image.fileName);
        if (!match.subject) {
            result.unmatched.push_back({image.fileName, match.reason});
            continue;
        }
        give(jobs, image, match);
        served.insert(*match.subject);
        ++result.matched;
    }
    result.subjectsWithout = without(subjects, served);
    return result;
}

} // namespace packhouse::jobs
