#include "key_registry.hpp"

#include "packhouse/data/keys.hpp"
#include "packhouse/data/text.hpp"

#include <algorithm>
#include <set>

namespace packhouse::data {

namespace {

constexpr std::size_t askedAtOnce = 1000; // below SQL Server's 2,100 parameters

std::string wordOf(KeyKind kind)
{
    switch (kind) {
    case KeyKind::job: return "job";
    case KeyKind::folder: return "folder";
    case KeyKind::subject: return "subject";
    case KeyKind::order: break;
    }
    return "order";
}

std::set<std::string> takenOf(Session& session, const std::vector<std::string>& keys)
{
    std::set<std::string> taken;
    for (std::size_t first = 0; first < keys.size(); first += askedAtOnce) {
        const auto begin = keys.begin() + static_cast<std::ptrdiff_t>(first);
        const std::vector<std::string> part(begin, begin + static_cast<std::ptrdiff_t>(std::min(askedAtOnce, keys.size() - first)));
        for (std::string& key : session.query("SELECT key_text FROM key_registry WHERE key_text IN (:keys)"_sql, {{"keys", part}}, [](const Row& row) { return row.text("key_text"); }))
            taken.insert(std::move(key));
    }
    return taken;
}

/// `count` keys that are neither taken nor among `used`.
std::vector<std::string> draw(Session& session, std::size_t count, const std::set<std::string>& used)
{
    std::set<std::string> drawn;
    while (drawn.size() < count) {
        while (drawn.size() < count)
            if (std::string key = newKey(); !used.contains(key)) drawn.insert(std::move(key));
        for (const std::string& key : takenOf(session, {drawn.begin(), drawn.end()})) drawn.erase(key);
    }
    return {drawn.begin(), drawn.end()};
}

} // namespace

std::string registerKey(Session& session, KeyKind kind, const std::string& given)
{
    std::string key = given;
    registerKeys(session, kind, {&key});
    return key;
}

void registerKeys(Session& session, KeyKind kind, std::vector<std::string*> keys)
{
    std::set<std::string> given;
    for (const std::string* key : keys)
        if (!key->empty()) given.insert(*key);
    const auto empty = std::partition(keys.begin(), keys.end(), [](const std::string* key) { return !key->empty(); });
    const auto drawn = draw(session, static_cast<std::size_t>(keys.end() - empty), given);
    for (std::size_t index = 0; index < drawn.size(); ++index) **(empty + static_cast<std::ptrdiff_t>(index)) = drawn[index];
    std::vector<Parameters> rows;
    for (const std::string* key : keys) rows.push_back({{"key", *key}, {"kind", wordOf(kind)}});
    session.insertMany("INSERT INTO key_registry (key_text, kind) VALUES (:key, :kind)"_sql, rows,
                       format(_("A key of the new {} is in use already. If it comes from another database, it was added before."), wordOf(kind)));
}

} // namespace packhouse::data
