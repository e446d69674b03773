#include "fold.hpp"
#include "key_registry.hpp"
#include "search_text.hpp"
#include "search_words.hpp"
#include "subject_rows.hpp"

#include "packhouse/data/job_repository.hpp"
#include "packhouse/data/text.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace packhouse::data {

namespace {

constexpr std::size_t longestFoldedName = 200, longestSearchText = 1300;

Parameters parametersOf(const Subject& subject)
{
    Parameters parameters = foldedParameters(subject);
    parameters.add("id", subject.id);
    parameters.add("job", subject.job);
    parameters.add("folder", subject.folder);
    parameters.add("key", subject.key);
    parameters.add("number", subject.subjectId);
    parameters.add("first_name", subject.firstName);
    parameters.add("last_name", subject.lastName);
    parameters.add("sort_name", fold(subject.lastName) + "\t" + fold(subject.firstName));
    parameters.add("email", subject.email);
    parameters.add("fields", nlohmann::json(subject.fields).dump());
    return parameters;
}

std::string takenNumber(const std::string& number)
{
    return format(_("The job has a subject with the ID {} already. Give each subject an ID of its own."), number);
}

Sql insertSubject()
{
    return "INSERT INTO subjects (job_id, folder_id, subject_key, subject_number, first_name, last_name, sort_name, first_folded, last_folded, search_text, email, fields) "
           "VALUES (:job, :folder, :key, :number, :first_name, :last_name, :sort_name, :first_folded, :last_folded, :search_text, :email, :fields)"_sql;
}

void checkNumber(const Subject& subject)
{
    if (subject.subjectId.empty()) throw Error{Trouble::invalid, _("A subject must have an ID. Give it one.")};
}

std::map<std::string, std::int64_t> idsByNumber(Session& session, Id<Job> job)
{
    std::map<std::string, std::int64_t> ids;
    session.query("SELECT id, subject_number FROM subjects WHERE job_id = :job"_sql, {{"job", job}}, [&](const Row& row) { return ids.emplace(row.text("subject_number"), row.integer("id")).second; });
    return ids;
}

using IdsOfJobs = std::map<Id<Job>, std::map<std::string, std::int64_t>>;

IdsOfJobs idsOfJobs(Session& session, const std::vector<Subject>& subjects)
{
    IdsOfJobs ids;
    for (const Subject& subject : subjects)
        if (!ids.contains(subject.job)) ids.emplace(subject.job, idsByNumber(session, subject.job));
    return ids;
}

// One statement refuses all rows without saying which, so the first taken ID is looked for before.
void checkNumbers(Session& session, const std::vector<Subject>& subjects)
{
    IdsOfJobs ids = idsOfJobs(session, subjects);
    for (const Subject& subject : subjects) {
        checkNumber(subject);
        if (!ids[subject.job].emplace(subject.subjectId, 0).second) throw Error{Trouble::conflict, takenNumber(subject.subjectId)};
    }
}

} // namespace

Subject readSubject(const Row& row)
{
    Subject subject;
    subject.id = row.id<Subject>("id");
    subject.job = row.id<Job>("job_id");
    subject.folder = row.get<std::optional<Id<Folder>>>("folder_id");
    subject.key = row.text("subject_key");
    subject.subjectId = row.text("subject_number");
    subject.firstName = row.text("first_name");
    subject.lastName = row.text("last_name");
    subject.email = row.text("email");
    subject.fields = nlohmann::json::parse(row.text("fields")).get<std::map<std::string, std::string>>();
    return subject;
}

Parameters foldedParameters(const Subject& subject)
{
    const std::string text = searchTextOf({subject.key, subject.subjectId, subject.firstName + " " + subject.lastName, subject.email});
    return {{"first_folded", shortened(searchFold(subject.firstName), longestFoldedName)},
            {"last_folded", shortened(searchFold(subject.lastName), longestFoldedName)},
            {"search_text", shortened(text, longestSearchText)}};
}

std::set<std::string> searchWordsOf(const Subject& subject)
{
    return searchWordsOf(std::vector<std::string>{subject.firstName, subject.lastName, subject.subjectId});
}

Subject JobRepository::add(Subject subject)
{
    checkNumber(subject);
    subject.key = registerKey(m_session, KeyKind::subject, subject.key);
    subject.id.value = m_session.insert(insertSubject(), parametersOf(subject), takenNumber(subject.subjectId));
    addSearchWords(m_session, Searched::subject, subject.id.value, searchWordsOf(subject));
    return subject;
}

void JobRepository::add(std::vector<Subject>& subjects)
{
    checkNumbers(m_session, subjects);
    std::vector<std::string*> keys;
    for (Subject& subject : subjects) keys.push_back(&subject.key);
    registerKeys(m_session, KeyKind::subject, keys);
    std::vector<Parameters> rows;
    for (const Subject& subject : subjects) rows.push_back(parametersOf(subject));
    m_session.insertMany(insertSubject(), rows);
    IdsOfJobs ids = idsOfJobs(m_session, subjects);
    std::vector<std::pair<std::int64_t, std::set<std::string>>> words;
    for (Subject& subject : subjects) {
        subject.id.value = ids[subject.job].at(subject.subjectId);
        words.emplace_back(subject.id.value, searchWordsOf(subject));
    }
    addSearchWords(m_session, Searched::subject, words);
}

void JobRepository::update(const Subject& subject)
{
    checkNumber(subject);
    const auto before = findSubject(subject.id);
    const Sql update = "UPDATE subjects SET folder_id = :folder, subject_number = :number, first_name = :first_name, last_name = :last_name, sort_name = :sort_name, "
                       "first_folded = :first_folded, last_folded = :last_folded, search_text = :search_text, email = :email, fields = :fields WHERE id = :id"_sql;
    if (!m_session.execute(update, parametersOf(subject), takenNumber(subject.subjectId)))
        throw Error{Trouble::missing, _("The subject that was to be changed is not there any more. Read the list again.")};
    if (before) changeSearchWords(m_session, Searched::subject, subject.id.value, searchWordsOf(*before), searchWordsOf(subject));
}

void JobRepository::remove(Id<Subject> subject)
{
    const Parameters which{{"id", subject}};
    if (const auto stored = findSubject(subject)) changeSearchWords(m_session, Searched::subject, subject.value, searchWordsOf(*stored), {});
    m_session.execute("UPDATE images SET subject_id = NULL, is_primary = 0 WHERE subject_id = :id"_sql, which);
    m_session.execute("UPDATE order_items SET subject_id = NULL WHERE subject_id = :id"_sql, which);
    // The key is free again, so that the same person may come back with it.
    m_session.execute("DELETE FROM key_registry WHERE key_text IN (SELECT subject_key FROM subjects WHERE id = :id)"_sql, which);
    m_session.execute("DELETE FROM subjects WHERE id = :id"_sql, which);
}

std::vector<Subject> JobRepository::subjects(Id<Job> job)
{
    return m_session.query("SELECT * FROM subjects WHERE job_id = :job ORDER BY sort_name, subject_number"_sql, {{"job", job}}, readSubject);
}

std::optional<Subject> JobRepository::findSubject(Id<Job> job, const std::string& subjectId)
{
    return m_session.one("SELECT * FROM subjects WHERE job_id = :job AND subject_number = :number"_sql, {{"job", job}, {"number", subjectId}}, readSubject);
}

std::optional<Subject> JobRepository::findSubject(Id<Subject> id)
{
    return m_session.one("SELECT * FROM subjects WHERE id = :id"_sql, {{"id", id}}, readSubject);
}

std::optional<Subject> JobRepository::subjectByKey(const std::string& key)
{
    return m_session.one("SELECT * FROM subjects WHERE subject_key = :key"_sql, {{"key", key}}, readSubject);
}

} // namespace packhouse::data
