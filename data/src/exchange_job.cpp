#include "exchange_parts.hpp"

namespace packhouse::data {
namespace {

using FolderKeys = std::map<Id<Folder>, std::string>;

FolderKeys keysOf(const JobUpload& upload)
{
    FolderKeys keys = upload.folderKeys;
    for (const Folder& folder : upload.folders)
        if (!folder.key.empty()) keys[folder.id] = folder.key;
    return keys;
}

Json keyOf(const std::optional<Id<Folder>>& folder, const FolderKeys& keys)
{
    const auto found = folder ? keys.find(*folder) : keys.end();
    return found == keys.end() ? Json{} : Json(found->second);
}

Json jsonOfJob(const Job& job)
{
    return {{"key", job.key},
            {"name", job.name},
            {"season", job.scope.season},
            {"workspace", job.scope.workspace},
            {"account", job.scope.account},
            {"eventDate", job.eventDate},
            {"status", toWord(job.status)},
            {"upload", jsonOf(job.upload)}};
}

Json jsonOfOffer(const OfferVersion& offer)
{
    return {{"content", jsonOf(offer.content)}, {"publishedAt", jsonOf(offer.publishedAt)}, {"publishedBy", offer.publishedBy}};
}

Json jsonOfFolder(const Folder& folder, const FolderKeys& keys)
{
    return {{"key", keyOf(folder.id, keys)}, {"name", folder.name}, {"parent", keyOf(folder.parent, keys)}};
}

Json jsonOfSubject(const Subject& subject, const FolderKeys& keys)
{
    return {{"key", subject.key},
            {"subjectId", subject.subjectId},
            {"firstName", subject.firstName},
            {"lastName", subject.lastName},
            {"email", subject.email},
            {"folder", keyOf(subject.folder, keys)},
            {"fields", subject.fields}};
}

Json jsonOfImage(const Image& image, const std::map<std::string, std::string>& subjectKeys)
{
    const auto subject = subjectKeys.find(image.proofSha256);
    return {{"proofSha256", image.proofSha256},
            {"sha256", image.sha256},
            {"fileName", image.fileName},
            {"width", image.width},
            {"height", image.height},
            {"number", image.number},
            {"pose", image.pose},
            {"primary", image.primary},
            {"subject", subject == subjectKeys.end() ? Json{} : Json(subject->second)}};
}

} // namespace

std::string toJson(const JobUpload& upload)
{
    const FolderKeys keys = keysOf(upload);
    return documentText({{"job", jsonOfJob(upload.job)},
                         {"offer", jsonOfOffer(upload.offer)},
                         {"folders", listOf(upload.folders, [&](const Folder& folder) { return jsonOfFolder(folder, keys); })},
                         {"subjects", listOf(upload.subjects, [&](const Subject& subject) { return jsonOfSubject(subject, keys); })},
                         {"images", listOf(upload.images, [&](const Image& image) { return jsonOfImage(image, upload.imageSubjectKeys); })},
                         {"templates", upload.templates}},
                        jobSchema);
}

} // namespace packhouse::data
