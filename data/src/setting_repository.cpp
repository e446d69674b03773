#include "like.hpp"
#include "packhouse/data/visit_repository.hpp"
#include "session.hpp"

namespace packhouse::data {

std::optional<std::string> SettingRepository::find(const std::string& name)
{
    return m_session.one("SELECT content FROM settings WHERE name = :name"_sql, {{"name", name}}, [](const Row& row) { return row.text("content"); });
}

void SettingRepository::set(const std::string& name, const std::string& value)
{
    m_session.put("UPDATE settings SET content = :content WHERE name = :name"_sql, "INSERT INTO settings (name, content) VALUES (:name, :content)"_sql,
                  {{"name", name}, {"content", value}});
}

std::vector<std::string> SettingRepository::names(const std::string& prefix)
{
    const Sql names = "SELECT name FROM settings WHERE name LIKE :prefix ESCAPE '~' ORDER BY name"_sql;
    return m_session.query(names, {{"prefix", likeText(prefix) + "%"}}, [](const Row& row) { return row.text("name"); });
}

} // namespace packhouse::data
