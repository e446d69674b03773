#include "host/desktop/presence.hpp"

#include <packhouse/data/text.hpp>

#include <algorithm>
#include <random>
#include <set>

namespace packhouse::host::desktop {

namespace {

using namespace std::chrono_literals;

std::int64_t anyNumber()
{
    std::random_device chance;
    return std::uniform_int_distribution<std::int64_t>{1}(chance);
}

bool sameThings(const std::vector<data::Presence>& left, const std::vector<data::Presence>& right)
{
    return std::ranges::equal(left, right, [](const auto& a, const auto& b) { return a.place == b.place && a.person == b.person; });
}

} // namespace

Presence::Presence(sdk::Host& host) : m_host{host}, m_program{anyNumber()} {}

std::vector<sdk::BackgroundTask> Presence::tasks()
{
    return {{"desktop.presence", _("Asking who else is here"), 5s, data::Schema::studio, [this](sdk::Progress&) { meet(); }}};
}

void Presence::edits(std::vector<std::string> places)
{
    const std::lock_guard hold{m_mutex};
    m_places = std::move(places);
}

std::vector<std::string> Presence::edited() const
{
    const std::lock_guard hold{m_mutex};
    return m_places;
}

void Presence::meet()
{
    data::Transaction work{m_host.database(data::Schema::studio)};
    data::PresenceRepository presence{work};
    presence.announce(m_host.person(), m_host.station(), m_program, edited(), data::now());
    std::vector<data::Presence> others = presence.others(m_program, data::now());
    work.commit();
    {
        const std::lock_guard hold{m_mutex};
        if (sameThings(others, m_others)) return;
        m_others = std::move(others);
    }
    m_host.events().tell("presence.changed", {});
}

std::string Presence::sentenceFor(const std::string& place) const
{
    const std::lock_guard hold{m_mutex};
    std::set<std::string> people;
    for (const data::Presence& other : m_others)
        if (other.place == place && !place.empty()) people.insert(other.person);
    if (people.empty()) return {};
    if (people.size() == 1) return data::format(_("{} is editing this"), *people.begin());
    const auto more = people.size() - 1;
    return data::format(PACKHOUSE_PLURAL("{} and {} other person are editing this", "{} and {} other people are editing this", more), *people.begin(), more);
}

} // namespace packhouse::host::desktop
