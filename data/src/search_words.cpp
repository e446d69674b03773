#include "search_words.hpp"

#include "search_text.hpp"

#include <algorithm>
#include <iterator>

namespace packhouse::data {

void addSearchWords(Session& session, Searched kind, const std::vector<std::pair<std::int64_t, std::set<std::string>>>& things)
{
    std::vector<Parameters> rows;
    for (const auto& [thing, words] : things)
        for (const std::string& word : words) rows.push_back({{"kind", kind}, {"word", word}, {"thing", thing}});
    session.insertMany("INSERT INTO search_words (kind, word, thing_id) VALUES (:kind, :word, :thing)"_sql, rows);
}

void addSearchWords(Session& session, Searched kind, std::int64_t thing, const std::set<std::string>& words)
{
    addSearchWords(session, kind, {{thing, words}});
}

void changeSearchWords(Session& session, Searched kind, std::int64_t thing, const std::set<std::string>& before, const std::set<std::string>& after)
{
    std::vector<std::string> gone;
    std::set<std::string> come;
    std::set_difference(before.begin(), before.end(), after.begin(), after.end(), std::back_inserter(gone));
    std::set_difference(after.begin(), after.end(), before.begin(), before.end(), std::inserter(come, come.end()));
    if (!gone.empty())
        session.execute("DELETE FROM search_words WHERE kind = :kind AND word IN (:words) AND thing_id = :thing"_sql, {{"kind", kind}, {"words", gone}, {"thing", thing}});
    addSearchWords(session, kind, thing, come);
}

std::vector<std::int64_t> thingsWithWord(Session& session, Searched kind, const std::string& beginning, std::size_t most)
{
    const std::string word = shortened(beginning, longestSearchWord);
    const Sql things = "SELECT thing_id AS id FROM search_words WHERE kind = :kind AND word >= :first AND word <= :last ORDER BY kind, word, thing_id {limit:most}"_sql;
    std::vector<std::int64_t> ids = session.query(things, {{"kind", kind}, {"first", word}, {"last", word + "\uFFFD"}, {"most", most}}, [](const Row& row) { return row.integer("id"); });
    return ids;
}

} // namespace packhouse::data
