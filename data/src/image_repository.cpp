#include "session.hpp"

#include "packhouse/data/job_repository.hpp"
#include "packhouse/data/text.hpp"

namespace packhouse::data {

namespace {

Parameters parametersOf(const Image& image)
{
    return {{"id", image.id},
            {"job", image.job},
            {"subject", image.subject},
            {"file_name", image.fileName},
            {"sha256", image.sha256},
            {"width", image.width},
            {"height", image.height},
            {"number", image.number},
            {"pose", image.pose},
            {"is_primary", image.primary},
            {"problem", image.problem},
            {"proof_sha256", image.proofSha256}};
}

Image read(const Row& row)
{
    Image image;
    image.id = row.id<Image>("id");
    image.job = row.id<Job>("job_id");
    image.subject = row.get<std::optional<Id<Subject>>>("subject_id");
    image.fileName = row.text("file_name");
    image.sha256 = row.text("sha256");
    image.width = row.number("width");
    image.height = row.number("height");
    image.number = row.number("number");
    image.pose = row.text("pose");
    image.primary = row.flag("is_primary");
    image.problem = row.text("problem");
    image.proofSha256 = row.text("proof_sha256");
    return image;
}

// A unique index lets a subject have one primary image only, so the former one steps back first.
void makeRoomForPrimary(Session& session, const Image& image)
{
    if (!image.primary || !image.subject) return;
    session.execute("UPDATE images SET is_primary = 0 WHERE subject_id = :subject AND is_primary = 1 AND id <> :id"_sql, {{"subject", image.subject}, {"id", image.id}});
}

std::string takenFile(const Image& image)
{
    return format(_("The job has a picture called {} already. Rename the file, or leave it out."), image.fileName);
}

} // namespace

Image JobRepository::add(Image image)
{
    makeRoomForPrimary(m_session, image);
    const Sql insert = "INSERT INTO images (job_id, subject_id, file_name, sha256, width, height, number, pose, is_primary, problem, proof_sha256) "
                       "VALUES (:job, :subject, :file_name, :sha256, :width, :height, :number, :pose, :is_primary, :problem, :proof_sha256)"_sql;
    image.id.value = m_session.insert(insert, parametersOf(image), takenFile(image));
    return image;
}

void JobRepository::update(const Image& image)
{
    makeRoomForPrimary(m_session, image);
    const Sql update = "UPDATE images SET subject_id = :subject, file_name = :file_name, sha256 = :sha256, width = :width, height = :height, number = :number, pose = :pose, "
                       "is_primary = :is_primary, problem = :problem, proof_sha256 = :proof_sha256 WHERE id = :id"_sql;
    if (!m_session.execute(update, parametersOf(image), takenFile(image)))
        throw Error{Trouble::missing, format(_("The picture {} is not there any more. Read the list again."), image.fileName)};
}

void JobRepository::remove(Id<Image> image)
{
    m_session.execute("DELETE FROM images WHERE id = :id"_sql, {{"id", image}});
}

std::vector<Image> JobRepository::images(Id<Job> job)
{
    return m_session.query("SELECT * FROM images WHERE job_id = :job ORDER BY file_name"_sql, {{"job", job}}, read);
}

std::vector<Image> JobRepository::imagesOf(Id<Subject> subject)
{
    return m_session.query("SELECT * FROM images WHERE subject_id = :subject ORDER BY is_primary DESC, number, file_name"_sql, {{"subject", subject}}, read);
}

std::optional<Image> JobRepository::findImage(Id<Image> id)
{
    return m_session.one("SELECT * FROM images WHERE id = :id"_sql, {{"id", id}}, read);
}

std::optional<Image> JobRepository::imageByProof(const std::string& proofSha256)
{
    return m_session.one("SELECT * FROM images WHERE proof_sha256 = :proof ORDER BY id"_sql, {{"proof", proofSha256}}, read);
}

} // namespace packhouse::data
