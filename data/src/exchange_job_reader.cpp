#include "exchange_parts.hpp"

namespace packhouse::data {
namespace {

Job jobOf(const JsonReader& from)
{
    Job job;
    job.key = from.text("key");
    job.name = from.text("name");
    job.scope = {from.text("season"), from.text("workspace"), from.text("account")};
    job.eventDate = from.textOrEmpty("eventDate");
    job.status = from.word<OnlineStatus>("status");
    job.upload = uploadSettingsOf(from.member("upload"));
    return job;
}

OfferVersion offerOf(const JsonReader& from)
{
    return {{}, offerContentOf(from.member("content")), from.instant("publishedAt"), from.textOrEmpty("publishedBy")};
}

/// Puts a job together from its document; folders and subjects get ids 1, 2 … so that they can refer to one another.
class UploadReader {
public:
    explicit UploadReader(const JsonReader& from) : m_from{from} {}

    JobUpload read()
    {
        m_upload.job = jobOf(m_from.member("job"));
        m_upload.offer = offerOf(m_from.member("offer"));
        folders();
        for (const JsonReader& subject : listOf("subjects")) readSubject(subject);
        for (const JsonReader& image : listOf("images")) readImage(image);
        m_upload.templates = m_from.textsOrEmpty("templates");
        return std::move(m_upload);
    }

private:
    std::vector<JsonReader> listOf(const char* name) const
    {
        const auto found = m_from.optional(name);
        return found ? found->list() : std::vector<JsonReader>{};
    }

    void folders()
    {
        const std::vector<JsonReader> list = listOf("folders");
        for (const JsonReader& from : list) readFolder(from);
        for (std::size_t at = 0; at != list.size(); ++at) {
            m_upload.folders[at].parent = folderNamed(list[at], "parent");
            refuseRing(list[at], m_upload.folders[at]);
        }
    }

    void readFolder(const JsonReader& from)
    {
        Folder folder;
        folder.id = {static_cast<std::int64_t>(m_upload.folders.size()) + 1};
        folder.key = from.text("key");
        folder.name = from.text("name");
        if (!m_folders.emplace(folder.key, folder.id).second) from.expected(_("a key that no other folder has"));
        m_upload.folderKeys.emplace(folder.id, folder.key);
        m_upload.folders.push_back(std::move(folder));
    }

    std::optional<Id<Folder>> folderNamed(const JsonReader& from, const char* name) const
    {
        const auto key = from.optional(name);
        if (!key) return {};
        const auto found = m_folders.find(key->text());
        if (found == m_folders.end()) key->expected(_("the key of a folder of this document"));
        return found->second;
    }

    // Parents are looked up while they are being set, so each ring is met by the folder that closes it.
    void refuseRing(const JsonReader& from, const Folder& folder) const
    {
        const Folder* above = &folder;
        while (above->parent) {
            above = &m_upload.folders[static_cast<std::size_t>(above->parent->value - 1)];
            if (above == &folder) from.member("parent").expected(_("a folder that does not lie within this one"));
        }
    }

    void readSubject(const JsonReader& from)
    {
        Subject subject;
        subject.id = {static_cast<std::int64_t>(m_upload.subjects.size()) + 1};
        subject.key = from.text("key");
        subject.subjectId = from.text("subjectId");
        subject.firstName = from.textOrEmpty("firstName");
        subject.lastName = from.textOrEmpty("lastName");
        subject.email = from.textOrEmpty("email");
        subject.folder = folderNamed(from, "folder");
        subject.fields = from.textsOrEmpty("fields");
        if (!m_subjects.emplace(subject.key, subject.id).second) from.expected(_("a key that no other subject has"));
        m_upload.subjects.push_back(std::move(subject));
    }

    void readImage(const JsonReader& from)
    {
        Image image;
        image.proofSha256 = from.text("proofSha256");
        image.sha256 = from.textOrEmpty("sha256");
        image.fileName = from.text("fileName");
        image.width = from.numberOrElse("width", 0);
        image.height = from.numberOrElse("height", 0);
        image.number = from.numberOrElse("number", 0);
        image.pose = from.textOrEmpty("pose");
        image.primary = from.flagOrElse("primary", false);
        if (const auto key = from.optional("subject")) {
            const auto found = m_subjects.find(key->text());
            if (found == m_subjects.end()) key->expected(_("the key of a subject of this document"));
            image.subject = found->second;
            m_upload.imageSubjectKeys[image.proofSha256] = found->first;
        }
        m_upload.images.push_back(std::move(image));
    }

    const JsonReader& m_from;
    JobUpload m_upload;
    std::map<std::string, Id<Folder>> m_folders;
    std::map<std::string, Id<Subject>> m_subjects;
};

} // namespace

JobUpload jobUploadFromJson(std::string_view text)
{
    const Json document = parseDocument(text, jobSchema);
    const JsonReader from{document, "$"};
    return UploadReader{from}.read();
}

} // namespace packhouse::data
