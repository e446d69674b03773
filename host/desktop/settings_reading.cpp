#include "host/desktop/settings_reading.hpp"

#include "host/desktop/settings_groups.hpp"

#include <packhouse/data/database_url.hpp>
#include <packhouse/data/error.hpp>

namespace packhouse::host::desktop {

namespace {

std::string databaseOf(sdk::Host& host)
{
    const std::string url = host.settings().text("database.studio", "sqlite://" + (host.home() / "studio" / "studio.db").string());
    try {
        return data::DatabaseUrl::parse(url).display();
    } catch (const data::Error& error) {
        return error.what();
    }
}

} // namespace

SettingValue valueOf(const sdk::Settings& settings, const sdk::SettingField& field)
{
    if (field.kind == sdk::SettingKind::secret) return {{}, !settings.secret(field.name).value_or("").empty()};
    return {settings.text(field.name, field.fallback), settings.has(field.name)};
}

ReadSettings readSettings(sdk::Host& host, const std::vector<plugins::Manifest>& apart, const std::vector<sdk::SettingGroup>& own)
{
    ReadSettings found{formsOfPlugins(host.payments(), apart), {}, databaseOf(host)};
    const auto readAll = [&](const std::vector<sdk::SettingGroup>& groups) {
        for (const sdk::SettingGroup& group : groups)
            for (const sdk::SettingField& field : group.fields) found.values[field.name] = valueOf(host.settings(), field);
    };
    readAll(own);
    readAll(found.forms);
    return found;
}

} // namespace packhouse::host::desktop
