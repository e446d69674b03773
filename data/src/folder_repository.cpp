#include "fold.hpp"
#include "key_registry.hpp"

#include "packhouse/data/job_repository.hpp"
#include "packhouse/data/text.hpp"

namespace packhouse::data {

namespace {

Folder read(const Row& row)
{
    return {row.id<Folder>("id"), row.id<Job>("job_id"), row.get<std::optional<Id<Folder>>>("parent_id"), row.text("folder_key"), row.text("name")};
}

} // namespace

Folder JobRepository::add(Folder folder)
{
    if (folder.name.empty()) throw Error{Trouble::invalid, _("A folder must have a name. Give it one.")};
    folder.key = registerKey(m_session, KeyKind::folder, folder.key);
    const Parameters parameters{{"job", folder.job}, {"parent", folder.parent}, {"key", folder.key}, {"name", folder.name}, {"name_folded", fold(folder.name)}};
    const Sql insert = "INSERT INTO folders (job_id, parent_id, folder_key, name, name_folded) VALUES (:job, :parent, :key, :name, :name_folded)"_sql;
    folder.id.value = m_session.insert(insert, parameters, format(_("There is a folder called {} already. Choose another name."), folder.name));
    return folder;
}

void JobRepository::update(const Folder& folder)
{
    const Sql update = "UPDATE folders SET parent_id = :parent, name = :name, name_folded = :name_folded WHERE id = :id"_sql;
    const Parameters parameters{{"id", folder.id}, {"parent", folder.parent}, {"name", folder.name}, {"name_folded", fold(folder.name)}};
    if (!m_session.execute(update, parameters, format(_("There is a folder called {} already. Choose another name."), folder.name)))
        throw Error{Trouble::missing, format(_("The folder {} is not there any more. Read the list again."), folder.name)};
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
