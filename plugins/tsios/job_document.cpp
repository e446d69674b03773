#include "job_document.hpp"

#include "packhouse/data/catalogue_repository.hpp"
#include "packhouse/data/error.hpp"
#include "packhouse/data/job_repository.hpp"
#include "packhouse/data/text.hpp"

#include <algorithm>
#include <cctype>

namespace packhouse::tsios {

using data::Error;
using data::format;
using data::Trouble;

namespace {

data::OfferVersion offerOf(data::Transaction& work, const data::Job& job)
{
    const auto& upload = job.upload;
    const auto version = upload.offerVersion == 0 ? std::nullopt : data::OfferRepository{work}.version(upload.offerCode, upload.offerVersion);
    if (!version)
        throw Error{Trouble::missing, format(_("The job {} has no published offer; publish one and choose it: packhouse upload settings JOB --offer CODE@VERSION"), job.name)};
    return *version;
}

std::map<std::string, std::string> templatesOf(const data::OfferContent& offer, const TemplateSource& templateOf)
{
    std::map<std::string, std::string> templates;
    for (const auto& package : offer.packages)
        for (const auto& line : package.products)
            if (const auto& key = line.product.templateKey; !key.empty() && !templates.contains(key)) templates[key] = templateOf(key);
    return templates;
}

/// As @codes name fields: small letters, no blanks.
std::string codeOf(std::string_view heading)
{
    std::string code;
    for (const unsigned char letter : heading)
        if (std::isspace(letter) == 0 && letter != '_' && letter != '-') code += static_cast<char>(std::tolower(letter));
    return code;
}

/// Whether any template shows the field. Looks for the @code anywhere in the documents: one field too many is better than a blank.
bool isShown(const std::string& heading, const std::string& allTemplates)
{
    return allTemplates.find("@" + codeOf(heading)) != std::string::npos;
}

void keepNeeded(data::Subject& subject, const std::string& allTemplates)
{
    subject.email.clear();
    std::erase_if(subject.fields, [&](const auto& field) { return !isShown(field.first, allTemplates); });
}

bool goesToSite(const data::Image& image)
{
    return image.subject && image.problem.empty() && !image.proofSha256.empty();
}

} // namespace

data::JobUpload jobDocument(data::Transaction& work, const data::Job& job, const TemplateSource& templateOf)
{
    data::JobRepository jobs{work};
    data::JobUpload upload;
    upload.job = job;
    upload.offer = offerOf(work, job);
    upload.templates = templatesOf(upload.offer.content, templateOf);
    upload.folders = jobs.folders(job.id);
    for (const auto& folder : upload.folders) upload.folderKeys[folder.id] = folder.key;

    std::string allTemplates;
    for (const auto& [key, document] : upload.templates) allTemplates += codeOf(document);
    std::map<data::Id<data::Subject>, std::string> keys;
    upload.subjects = jobs.subjects(job.id);
    for (auto& subject : upload.subjects) {
        keys[subject.id] = subject.key;
        keepNeeded(subject, allTemplates);
    }
    for (const auto& image : jobs.images(job.id)) {
        if (!goesToSite(image)) continue;
        upload.images.push_back(image);
        upload.imageSubjectKeys[image.proofSha256] = keys.at(*image.subject);
    }
    return upload;
}

} // namespace packhouse::tsios
