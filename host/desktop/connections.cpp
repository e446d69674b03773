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
    return {{"desktop.database", _("Asking the database"), databaseInterval, data::Schema::studio, asksDatabase()},
        {"desktop.site", _("Asking the site"), siteInterval, data::Schema::studio, asksSite()}};
}

void Connections::ask()
{
    m_database = m_host.tasks().start(_("Asking the database"), asksDatabase(), {});
    m_siteTask = m_host.tasks().start(_("Asking the site"), asksSite(), {});
}

std::function<void(sdk::Progress&)> Connections::asksDatabase() const
{
    return [&host = m_host, answers = m_answers](sdk::Progress&) { keep(host, *answers, &Answers::database, databaseState(host)); };
}

std::function<void(sdk::Progress&)> Connections::asksSite() const
{
    return [&host = m_host, answers = m_answers](sdk::Progress&) { keep(host, *answers, &Answers::site, siteState(host)); };
}

void Connections::keep(sdk::Host& host, Answers& answers, ConnectionState Answers::*place, const ConnectionState& state)
{
    {
        const std::lock_guard hold{answers.mutex};
        ConnectionState& kept = answers.*place;
        const auto lost = kept.lost;
        kept = state;
        if (state.set && !state.answers) kept.lost = lost.value_or(state.at);
    }
    host.events().tell("connection.changed", {});
}

ConnectionState Connections::database() const
{
    const std::lock_guard hold{m_answers->mutex};
    return m_answers->database;
}

ConnectionState Connections::site() const
{
    const std::lock_guard hold{m_answers->mutex};
    return m_answers->site;
}

} // namespace packhouse::host::desktop
