#include "packhouse/data/presence.hpp"

#include "session.hpp"

namespace packhouse::data {
namespace {

using namespace std::chrono_literals;

constexpr auto forgottenAfter = 60s, shownFor = 30s;

Presence read(const Row& row)
{
    return {row.text("place"), row.text("person"), row.text("station"), row.integer("program"), row.instant("since"), row.instant("seen")};
}

} // namespace

void PresenceRepository::announce(const std::string& person, const std::string& station, std::int64_t program, const std::vector<std::string>& places, Instant at)
{
    m_session.execute("DELETE FROM presences WHERE seen < :oldest OR (program = :program AND place NOT IN (:places))"_sql,
                      {{"oldest", at - forgottenAfter}, {"program", program}, {"places", places.empty() ? std::vector<std::string>{""} : places}});
    for (const std::string& place : places)
        m_session.put("UPDATE presences SET person = :person, station = :station, seen = :at WHERE program = :program AND place = :place"_sql,
                      "INSERT INTO presences (program, place, person, station, since, seen) VALUES (:program, :place, :person, :station, :at, :at)"_sql,
                      {{"program", program}, {"place", place}, {"person", person}, {"station", station}, {"at", at}});
}

std::vector<Presence> PresenceRepository::others(std::int64_t program, Instant at)
{
    return m_session.query("SELECT * FROM presences WHERE program <> :program AND seen >= :oldest ORDER BY place, since, program"_sql,
                           {{"program", program}, {"oldest", at - shownFor}}, read);
}

} // namespace packhouse::data
