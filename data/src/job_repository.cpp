#include "codes.hpp"
#include "fold.hpp"
#include "key_registry.hpp"
#include "search_text.hpp"

#include "packhouse/data/exchange.hpp"
#include "packhouse/data/job_repository.hpp"
#include "packhouse/data/text.hpp"

namespace packhouse::data {

namespace {

Parameters parametersOf(const Job& job)
{
    return {{"id", job.id},
            {"key", job.key},
            {"name", job.name},
            {"name_folded", fold(job.name)},
            {"search_text", searchTextOf({job.name, job.key})},
            {"season", job.scope.season},
            {"workspace", job.scope.workspace},
            {"account", job.scope.account},
            {"event_date", job.eventDate},
            {"upload_settings", toJson(job.upload)},
            {"online_status", job.status},
            {"revision", job.revision}};
}

Job read(const Row& row)
{
    Job job;
    job.id = row.id<Job>("id");
    job.key = row.text("job_key");
    job.name = row.text("name");
    job.scope = {row.text("season"), row.text("workspace"), row.text("account")};
    job.eventDate = row.text("event_date");
    job.upload = uploadSettingsFromJson(row.text("upload_settings"));
    job.status = row.get<OnlineStatus>("online_status");
    job.revision = row.integer("revision");
    return job;
}

std::string takenName(const std::string& name)
{
    return format(_("There is a job called {} already. Choose another name."), name);
}

void checkName(const Job& job)
{
    if (job.name.empty()) throw Error{Trouble::invalid, _("A job must have a name. Give it one.")};
}

std::vector<Job> load(Session& session, const IdRange& range)
{
    return session.query("SELECT * FROM jobs WHERE id >= :first AND id <= :last ORDER BY name_folded"_sql, range.parameters(), read);
}

} // namespace

Job JobRepository::add(Job job)
{
    checkName(job);
    job.key = registerKey(m_session, KeyKind::job, job.key);
    job.revision = 1;
    const Sql insert = "INSERT INTO jobs (job_key, name, name_folded, search_text, season, workspace, account, event_date, upload_settings, online_status, revision) "
                       "VALUES (:key, :name, :name_folded, :search_text, :season, :workspace, :account, :event_date, :upload_settings, :online_status, :revision)"_sql;
    job.id.value = m_session.insert(insert, parametersOf(job), takenName(job.name));
    return job;
}

Job JobRepository::update(Job job)
{
    checkName(job);
    const Sql update = "UPDATE jobs SET name = :name, name_folded = :name_folded, search_text = :search_text, season = :season, workspace = :workspace, account = :account, event_date = :event_date, "
                       "upload_settings = :upload_settings, online_status = :online_status, revision = :revision + 1 WHERE id = :id AND revision = :revision"_sql;
    if (!m_session.execute(update, parametersOf(job), takenName(job.name)))
        throw Error{Trouble::conflict, format(_("Somebody else changed the job {} in the meantime. Read it again and repeat your changes."), job.name)};
    ++job.revision;
    return job;
}

std::optional<Job> JobRepository::find(const std::string& nameOrKey)
{
    auto id = idOfCode(m_session, "SELECT id FROM jobs WHERE name_folded = :code"_sql, nameOrKey);
    if (!id) id = m_session.one("SELECT id FROM jobs WHERE job_key = :key"_sql, {{"key", nameOrKey}}, [](const Row& row) { return row.integer("id"); });
    return id ? find(Id<Job>{*id}) : std::nullopt;
}

std::optional<Job> JobRepository::find(Id<Job> id)
{
    std::vector<Job> found = load(m_session, IdRange::one(id.value));
    return found.empty() ? std::nullopt : std::optional{found.front()};
}

std::vector<Job> JobRepository::all()
{
    return load(m_session, {});
}

std::vector<JobFigures> JobRepository::figures()
{
    const Sql figures = "SELECT jobs.*, (SELECT COUNT(*) FROM subjects WHERE subjects.job_id = jobs.id) AS subject_count, "
                        "(SELECT COUNT(*) FROM images WHERE images.job_id = jobs.id) AS image_count, "
                        "(SELECT COUNT(*) FROM images WHERE images.job_id = jobs.id AND images.subject_id IS NOT NULL) AS matched_count, "
                        "(SELECT COUNT(*) FROM orders WHERE orders.job_id = jobs.id) AS order_count FROM jobs ORDER BY jobs.name_folded"_sql;
    return m_session.query(figures, {}, [](const Row& row) {
        return JobFigures{read(row), row.number("subject_count"), row.number("image_count"), row.number("matched_count"), row.number("order_count")};
    });
}

} // namespace packhouse::data
