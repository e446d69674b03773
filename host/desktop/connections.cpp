#include "host/desktop/connections.hpp"

#include <packhouse/data/text.hpp>

#include <filesystem>

namespace packhouse::host::desktop {

namespace {

using namespace std::chrono_literals;

std::string placeOf(const data::DatabaseUrl& url)
{
    if (url.engine == data::Engine::sqlite) return data::format(_("{} on this computer"), std::filesystem::path{url.path}.filename().string());
    return data::format(_("{} on {}"), url.name, url.host);
}

std::string hostOf(const std::string& address)
{
    const std::size_t start = address.find("://");
    return start == std::string::npos ? address : address.substr(start + 3, address.find('/', start + 3) - start - 3);
}

ConnectionState databaseState(sdk::Host& host)
{
    ConnectionState state{.asked = true, .set = true, .at = data::now()};
    try {
        data::Database& studio = host.database(data::Schema::studio);
        state.where = placeOf(studio.url());
        state.opened = true;
        state.answers = studio.answers();
        if (!state.answers) state.sentence = data::format(_("No connection to {}. You can go on reading; it is tried again every {} s."), state.where, Connections::databaseInterval.count());
    } catch (const std::exception& error) {
        state.where = _("No database");
        state.sentence = error.what();
    }
    return state;
}

ConnectionState siteState(sdk::Host& host)
{
    const std::string address = host.settings().text("site.address", "");
    ConnectionState state{.asked = true, .set = !address.empty(), .where = hostOf(address), .at = data::now()};
    if (!state.set) return state;
    try {
        host.site().ask({.url = "/api/v1/site", .timeout = 5s});
        state.answers = true;
    } catch (const std::exception& error) {
        state.sentence = error.what();
    }
    return state;
}

} // namespace

Connections::Connections(sdk::Host& host) : m_host{host} {}

std::vector<sdk::BackgroundTask> Connections::tasks()
{
    return {{"desktop.database", _("Asking the database"), databaseInterval, data::Schema::studio, [this](sdk::Progress&) { askDatabase(); }},
        {"desktop.site", _("Asking the site"), siteInterval, data::Schema::studio, [this](sdk::Progress&) { askSite(); }}};
}

void Connections::ask()
{
    m_database = m_host.tasks().start(_("Asking the database"), [this](sdk::Progress&) { askDatabase(); }, {});
    m_siteTask = m_host.tasks().start(_("Asking the site"), [this](sdk::Progress&) { askSite(); }, {});
}

void Connections::askDatabase() { keep(m_databaseState, databaseState(m_host), "database"); }
void Connections::askSite() { keep(m_siteState, siteState(m_host), "site"); }

void Connections::keep(ConnectionState& place, const ConnectionState& state, const char* which)
{
    {
        const std::lock_guard hold{m_mutex};
        const auto lost = place.lost;
        place = state;
        if (state.set && !state.answers) place.lost = lost.value_or(state.at);
    }
    m_host.events().tell("connection.changed", which);
}

ConnectionState Connections::database() const
{
    const std::lock_guard hold{m_mutex};
    return m_databaseState;
}

ConnectionState Connections::site() const
{
    const std::lock_guard hold{m_mutex};
    return m_siteState;
}

} // namespace packhouse::host::desktop
