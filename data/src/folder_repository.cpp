#include "fold.hpp"
#include "key_registry.hpp"
#include "search_text.hpp"
#include "search_words.hpp"

#include "packhouse/data/job_repository.hpp"
#include "packhouse/data/text.hpp"

namespace packhouse::data {

namespace {

Folder read(const Row& row)
{
    return {row.id<Folder>("id"), row.id<Job>("job_id"), row.get<std::optional<Id<Folder>>>("parent_id"), row.text("folder_key"), row.text("name")};
}

Parameters parametersOf(const Folder& folder)
{
    return {{"id", folder.id}, {"job", folder.job},   {"parent", folder.parent},
            {"key", folder.key}, {"name", folder.name}, {"name_folded", fold(folder.name)},
            {"search_text", searchTextOf({folder.name, folder.key})}};
}

} // namespace

Folder JobRepository::add(Folder folder)
{
    if (folder.name.empty()) throw Error{Trouble::invalid, _("A folder must have a name. Give it one.")};
    folder.key = registerKey(m_session, KeyKind::folder, folder.key);
    const Sql insert = "INSERT INTO folders (job_id, parent_id, folder_key, name, name_folded, search_text) VALUES (:job, :parent, :key, :name, :name_folded, :search_text)"_sql;
    folder.id.value = m_session.insert(insert, parametersOf(folder), format(_("There is a folder called {} already. Choose another name."), folder.name));
    addSearchWords(m_session, Searched::folder, folder.id.value, searchWordsOf({folder.name}));
    return folder;
}

void JobRepository::update(const Folder& folder)
{
    const Sql update = "UPDATE folders SET parent_id = :parent, name = :name, name_folded = :name_folded, search_text = :search_text WHERE id = :id"_sql;
    const auto before = m_session.one("SELECT * FROM folders WHERE id = :id"_sql, {{"id", folder.id}}, read);
    if (!m_session.execute(update, parametersOf(folder), format(_("There is a folder called {} already. Choose another name."), folder.name)))
        throw Error{Trouble::missing, format(_("The folder {} is not there any more. Read the list again."), folder.name)};
    if (before) changeSearchWords(m_session, Searched::folder, folder.id.value, searchWordsOf({before->name}), searchWordsOf({folder.name}));
}

std::vector<Folder> JobRepository::folders(Id<Job> job)
{
    return m_session.query("SELECT * FROM folders WHERE job_id = :job ORDER BY name_folded, id"_sql, {{"job", job}}, read);
}

std::optional<Folder> JobRepository::findFolder(Id<Job> job, const std::string& name)
{
    return m_session.one("SELECT * FROM folders WHERE job_id = :job AND name_folded = :name AND parent_id IS NULL"_sql, {{"job", job}, {"name", fold(name)}}, read);
}

} // namespace packhouse::data
