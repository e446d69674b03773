#include "roster_import.hpp"

#include "roster_words.hpp"

#include <tuple>
#include <unordered_map>

namespace packhouse::jobs {

namespace {

using data::Folder;
using data::Id;
using data::Subject;

/// Folders by name, made when first asked for.
class FolderBook {
public:
    FolderBook(data::JobRepository& jobs, Id<data::Job> job) : m_jobs{jobs}, m_job{job}
    {
        for (const auto& folder : jobs.folders(job))
            if (!folder.parent) m_ids[folded(folder.name)] = folder.id;
    }

    std::optional<Id<Folder>> named(const std::string& name)
    {
        if (name.empty()) return {};
        auto& id = m_ids[folded(name)];
        if (!id) {
            Folder folder;
            folder.job = m_job;
            folder.name = name;
            id = m_jobs.add(folder).id;
            ++m_made;
        }
        return id;
    }

    int made() const noexcept { return m_made; }

private:
    data::JobRepository& m_jobs;
    Id<data::Job> m_job;
    std::unordered_map<std::string, Id<Folder>> m_ids;
    int m_made = 0;
};

void fill(std::string& stored, const std::string& read)
{
    if (!read.empty()) stored = read;
}

Subject merged(Subject stored, const Subject& read, const std::optional<Id<Folder>>& folder)
{
    fill(stored.firstName, read.firstName);
    fill(stored.lastName, read.lastName);
    fill(stored.email, read.email);
    for (const auto& [heading, value] : read.fields) stored.fields[heading] = value;
    if (folder) stored.folder = folder;
    return stored;
}

bool same(const Subject& left, const Subject& right)
{
    const auto parts = [](const Subject& subject) { return std::tie(subject.firstName, subject.lastName, subject.email, subject.fields, subject.folder); };
    return parts(left) == parts(right);
}

} // namespace

RosterImport importRoster(data::Transaction& work, const data::Job& job, const Roster& roster)
{
    data::JobRepository jobs{work};
    FolderBook folders{jobs, job.id};
    std::unordered_map<std::string, Subject> known;
    for (auto& subject : jobs.subjects(job.id)) known.emplace(folded(subject.subjectId), subject);

    RosterImport result;
    std::vector<Subject> added;
    for (const auto& row : roster.subjects) {
        const auto folder = folders.named(row.folder);
        const auto found = known.find(folded(row.subject.subjectId));
        if (found == known.end()) {
            added.push_back(row.subject);
            added.back().job = job.id;
            added.back().folder = folder;
            continue;
        }
        const auto subject = merged(found->second, row.subject, folder);
        const bool stays = same(subject, found->second);
        if (!stays) jobs.update(subject);
        ++(stays ? result.unchanged : result.changed);
    }
    if (!added.empty()) jobs.add(added);
    result.added = static_cast<int>(added.size());
    result.folders = folders.made();
    return result;
}

} // namespace packhouse::jobs
