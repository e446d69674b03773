#include "packhouse/data/visit_repository.hpp"

#include "packhouse/data/text.hpp"
#include "session.hpp"

namespace packhouse::data {
namespace {

// As long as any limit on failed keys looks back; addresses are not kept longer than they are needed.
constexpr std::chrono::hours failedKeysKept{7 * 24};

Visit read(const Row& row)
{
    Visit visit;
    visit.id = row.id<Visit>("id");
    visit.tokenSha256 = row.text("token_sha256");
    visit.checkout = row.text("checkout");
    visit.openedAt = row.instant("opened_at");
    return visit;
}

void writeSubjects(Session& session, const Visit& visit)
{
    std::vector<Parameters> rows;
    for (const std::string& key : visit.subjectKeys) rows.push_back({{"visit", visit.id}, {"position", rows.size() + 1}, {"key", key}});
    session.insertMany("INSERT INTO visit_subjects (visit_id, position, subject_key) VALUES (:visit, :position, :key)"_sql, rows);
}

} // namespace

Visit VisitRepository::add(Visit visit)
{
    visit.id.value = m_session.insert("INSERT INTO visits (token_sha256, checkout, opened_at) VALUES (:token, :checkout, :at)"_sql,
                                      {{"token", visit.tokenSha256}, {"checkout", visit.checkout}, {"at", visit.openedAt}}, _("This visit is open already."));
    writeSubjects(m_session, visit);
    for (CartLine& line : visit.cart) line = addLine(visit.id, line);
    return visit;
}

std::optional<Visit> VisitRepository::find(const std::string& tokenSha256)
{
    auto visit = m_session.one("SELECT * FROM visits WHERE token_sha256 = :token"_sql, {{"token", tokenSha256}}, read);
    if (!visit) return visit;
    visit->subjectKeys = m_session.query("SELECT subject_key FROM visit_subjects WHERE visit_id = :visit ORDER BY position"_sql, {{"visit", visit->id}},
                                         [](const Row& row) { return row.text("subject_key"); });
    visit->cart = cartOf(visit->id);
    return visit;
}

void VisitRepository::update(const Visit& visit)
{
    if (!m_session.execute("UPDATE visits SET checkout = :checkout, opened_at = :at WHERE id = :id"_sql, {{"checkout", visit.checkout}, {"at", visit.openedAt}, {"id", visit.id}}))
        throw Error{Trouble::missing, _("This visit has ended. Open the site again with your access key.")};
    m_session.execute("DELETE FROM visit_subjects WHERE visit_id = :visit"_sql, {{"visit", visit.id}});
    writeSubjects(m_session, visit);
}

int VisitRepository::failedKeys(const std::string& remoteAddress, Instant since)
{
    return static_cast<int>(m_session.count("SELECT COUNT(*) AS n FROM failed_keys WHERE remote_address = :address AND happened_at >= :since"_sql,
                                            {{"address", remoteAddress}, {"since", since}}));
}

void VisitRepository::noteFailedKey(const std::string& remoteAddress, Instant at)
{
    m_session.execute("DELETE FROM failed_keys WHERE happened_at < :before"_sql, {{"before", at - failedKeysKept}});
    m_session.insert("INSERT INTO failed_keys (remote_address, happened_at) VALUES (:address, :at)"_sql, {{"address", remoteAddress}, {"at", at}});
}

} // namespace packhouse::data
