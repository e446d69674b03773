#include "host/services/databases.hpp"

#include <packhouse/data/error.hpp>
#include <packhouse/data/text.hpp>

namespace packhouse::host {

namespace {
std::string nameOf(data::Schema schema) { return schema == data::Schema::site ? "site" : "studio"; }
} // namespace

std::string databasePassword(data::Schema schema) { return "database." + nameOf(schema) + ".password"; }

std::string Databases::urlOf(data::Schema schema) const
{
    const auto name = nameOf(schema);
    if (const auto set = m_settings.find("database." + name)) return *set;
    makeFolder(m_home.path() / name);
    return "sqlite://" + (m_home.path() / name / (name + ".db")).string();
}

data::Database& Databases::open(data::Schema schema)
{
    Slot& slot = m_slots.at(static_cast<std::size_t>(schema) - 1);
    std::unique_lock hold{slot.mutex};
    if (slot.database) return *slot.database;
    if (slot.opening.valid()) {
        const auto opening = slot.opening;
        hold.unlock();
        return *opening.get();
    }
    std::packaged_task<std::shared_ptr<data::Database>()> attempt{[this, schema] { return openNow(schema); }};
    const auto opening = slot.opening = attempt.get_future().share();
    hold.unlock();
    attempt();
    hold.lock();
    slot.opening = {};
    return *(slot.database = opening.get());
}

std::shared_ptr<data::Database> Databases::openNow(data::Schema schema) const
{
    const auto url = urlOf(schema);
    if (url == "none")
        throw data::Error{data::Trouble::missing, data::format(_("This home has no {} database. Name one with: packhouse settings set database.{} URL"),
                                                               nameOf(schema), nameOf(schema))};
    auto address = data::DatabaseUrl::parse(url);
    if (address.engine != data::Engine::sqlite && address.password.empty())
        address.password = m_settings.secret(databasePassword(schema)).value_or("");
    return data::Database::open(address, schema);
}

} // namespace packhouse::host
