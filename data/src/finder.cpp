#include "packhouse/data/finder.hpp"

#include "list_lines.hpp"
#include "package_rows.hpp"
#include "packhouse/data/job_repository.hpp"
#include "product_rows.hpp"
#include "search_text.hpp"
#include "search_words.hpp"
#include "sheet_rows.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <functional>
#include <iterator>
#include <span>

namespace packhouse::data {
namespace {

using Ids = std::vector<std::int64_t>;

constexpr std::size_t mostOfAWord = 8'000; // read in a few milliseconds
constexpr std::size_t lookedAtOnce = 1'000;

bool newestFirst(std::int64_t one, std::int64_t other)
{
    return one > other;
}

std::string upper(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::toupper(c); });
    return text;
}

/// A kind of thing, its ids by the beginning of their key and the search texts of `:ids`.
struct Kind {
    Searched searched;
    Sql byKey, texts;
};

/// In the order of the keys, so an exact one, which has the full length, is the only one.
Ids withKey(Session& session, const Kind& kind, const std::string& word, std::size_t most)
{
    constexpr std::size_t longestKey = 8;
    if (word.size() > longestKey) return {};
    const std::string key = upper(word);
    return session.query(kind.byKey, {{"first", key}, {"last", key + "\uFFFD"}, {"most", most}}, [](const Row& row) { return row.integer("id"); });
}

/// The ids of things of a kind with a word for each of `words`. A word that many things have narrows nothing down, so it is left to `stillToCheck`
/// unless all are such.
struct Candidates {
    Ids ids; ///< newest first
    bool stillToCheck = false;
};

Candidates candidatesFor(Session& session, const Kind& kind, const std::vector<std::string>& words)
{
    constexpr std::size_t tellsAKey = 3; // letters; fewer begin too many keys, and the first of those are named anyway
    std::vector<Ids> rare, common;
    for (const std::string& word : words) {
        Ids ids = thingsWithWord(session, kind.searched, word, mostOfAWord);
        const bool all = ids.size() < mostOfAWord;
        if (word.size() >= tellsAKey && words.size() > 1)
            for (const std::int64_t id : withKey(session, kind, word, mostOfAWord)) ids.push_back(id);
        std::sort(ids.begin(), ids.end(), newestFirst);
        ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
        (all ? rare : common).push_back(std::move(ids));
    }
    const std::vector<Ids>& sets = rare.empty() ? common : rare;
    Candidates candidates{sets.empty() ? Ids{} : sets.front(), !rare.empty() && !common.empty()};
    for (std::size_t index = 1; index < sets.size(); ++index) {
        Ids both;
        std::set_intersection(candidates.ids.begin(), candidates.ids.end(), sets[index].begin(), sets[index].end(), std::back_inserter(both), newestFirst);
        candidates.ids = std::move(both);
    }
    return candidates;
}

/// Those of `ids` whose search text has every word, until there are enough.
Ids checked(Session& session, const Kind& kind, const Ids& ids, const std::vector<std::string>& words, std::size_t limit)
{
    Ids found;
    for (std::size_t first = 0; first < ids.size() && found.size() < limit; first += lookedAtOnce) {
        const auto begin = ids.begin() + static_cast<std::ptrdiff_t>(first);
        Ids part(begin, begin + static_cast<std::ptrdiff_t>(std::min(lookedAtOnce, ids.size() - first)));
        std::set<std::int64_t> fit;
        session.query(kind.texts, {{"ids", part}}, [&](const Row& row) {
            if (eachBeginsOne(words, searchWordsOf({row.text("search_text")}))) fit.insert(row.integer("id"));
            return true;
        });
        std::copy_if(part.begin(), part.end(), std::back_inserter(found), [&](std::int64_t id) { return fit.contains(id); });
    }
    return found;
}

std::vector<std::string> typedWords(const std::string& text)
{
    return splitAtBlanks(searchFold(text));
}

/// Those whose key begins with the only word, then those found by their words.
Ids found(Session& session, const Kind& kind, const std::string& text, int limit)
{
    const auto words = typedWords(text);
    if (words.empty() || limit <= 0) return {};
    const auto most = static_cast<std::size_t>(limit);
    Ids ids = words.size() == 1 ? withKey(session, kind, words[0], most) : Ids{};
    const Candidates candidates = candidatesFor(session, kind, words);
    for (const std::int64_t id : candidates.stillToCheck ? checked(session, kind, candidates.ids, words, most) : candidates.ids) {
        if (ids.size() >= most) break;
        if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
    }
    ids.resize(std::min(ids.size(), most));
    return ids;
}

/// How well a short list's thing fits: the exact key or code, one that begins so, another word that does; empty if none.
std::optional<int> rankOf(const std::vector<std::string>& words, const std::vector<std::string>& keys, const std::vector<std::string>& names)
{
    std::vector<std::string> all = keys;
    all.insert(all.end(), names.begin(), names.end());
    if (!eachBeginsOne(words, searchWordsOf(all))) return {};
    int rank = 2;
    for (const std::string& key : keys) {
        const std::string folded = searchFold(key);
        if (folded == words.front()) rank = 0;
        else if (folded.starts_with(words.front())) rank = std::min(rank, 1);
    }
    return rank;
}

/// The best of a short list, in its order where they fit equally well.
template <typename Thing, typename RankOf>
std::vector<Thing> best(const std::vector<Thing>& things, std::size_t limit, RankOf&& rank)
{
    std::array<std::vector<Thing>, 3> ranks;
    for (const Thing& thing : things)
        if (const auto found = rank(thing)) ranks[static_cast<std::size_t>(*found)].push_back(thing);
    std::vector<Thing> all;
    for (const auto& some : ranks) all.insert(all.end(), some.begin(), some.end());
    if (all.size() > limit) all.resize(limit);
    return all;
}

Folder readFolder(const Row& row)
{
    return {row.id<Folder>("id"), row.id<Job>("job_id"), row.get<std::optional<Id<Folder>>>("parent_id"), row.text("folder_key"), row.text("name")};
}

/// "184 204" with whatever blanks a locale puts between thousands.
std::string digitsOf(std::string text)
{
    for (const std::string_view blank : {" ", "\u00a0", "\u2009", "\u202f", "\u2007"})
        for (std::size_t at = text.find(blank); at != std::string::npos; at = text.find(blank)) text.erase(at, blank.size());
    return text;
}

/// The numbers that begin with `digits`: 184, 1840 to 1849, 18400 to 18499 …
std::vector<std::pair<std::int64_t, std::int64_t>> rangesOf(const std::string& digits)
{
    constexpr std::size_t longestNumber = 12;
    std::int64_t first = 0;
    const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), first);
    if (problem != std::errc{} || end != digits.data() + digits.size() || first <= 0 || digits.size() > longestNumber || digits.front() == '0') return {};
    std::vector<std::pair<std::int64_t, std::int64_t>> ranges;
    std::int64_t width = 1;
    for (std::size_t length = digits.size(); length <= longestNumber; ++length, first *= 10, width *= 10) ranges.emplace_back(first, first + width - 1);
    return ranges;
}

} // namespace

std::vector<OrderLine> Finder::orders(const std::string& words, int limit)
{
    const Kind kind{Searched::order, "SELECT id FROM orders WHERE order_key >= :first AND order_key <= :last ORDER BY order_key {limit:most}"_sql,
                    "SELECT id, search_text FROM orders WHERE id IN (:ids)"_sql};
    return OrderList{m_work}.lines(found(m_session, kind, words, limit));
}

std::vector<SubjectLine> Finder::subjects(const std::string& words, int limit)
{
    const Kind kind{Searched::subject, "SELECT id FROM subjects WHERE subject_key >= :first AND subject_key <= :last ORDER BY subject_key {limit:most}"_sql,
                    "SELECT id, search_text FROM subjects WHERE id IN (:ids)"_sql};
    return SubjectList{m_work}.lines(found(m_session, kind, words, limit));
}

std::vector<Folder> Finder::folders(const std::string& words, int limit)
{
    const Kind kind{Searched::folder, "SELECT id FROM folders WHERE folder_key >= :first AND folder_key <= :last ORDER BY folder_key {limit:most}"_sql,
                    "SELECT id, search_text FROM folders WHERE id IN (:ids)"_sql};
    const Ids ids = found(m_session, kind, words, limit);
    auto all = m_session.query("SELECT * FROM folders WHERE id IN (:ids)"_sql, {{"ids", ids}}, readFolder);
    return linesOf(ids, std::move(all), [](const Folder& folder) { return folder.id.value; });
}

std::vector<Job> Finder::jobs(const std::string& text, int limit)
{
    const auto words = typedWords(text);
    if (words.empty() || limit <= 0) return {};
    struct Named {
        Id<Job> id;
        std::string key, name;
    };
    const auto read = [](const Row& row) { return Named{row.id<Job>("id"), row.text("job_key"), row.text("name")}; };
    const std::vector<Named> all = m_session.query("SELECT id, job_key, name FROM jobs ORDER BY name_folded"_sql, {}, read);
    JobRepository repository{m_work};
    std::vector<Job> jobs;
    for (const Named& named : best(all, static_cast<std::size_t>(limit), [&](const Named& job) { return rankOf(words, {job.key}, {job.name}); }))
        if (auto job = repository.find(named.id)) jobs.push_back(std::move(*job));
    return jobs;
}

std::vector<Sheet> Finder::sheets(const std::string& text, int limit)
{
    const Sql select = "SELECT * FROM sheets WHERE id >= :first AND id <= :last ORDER BY id {limit:limit}"_sql;
    std::vector<Sheet> sheets;
    for (const auto& [first, last] : rangesOf(digitsOf(text))) {
        const int rest = limit - static_cast<int>(sheets.size());
        if (rest <= 0) break;
        for (Sheet& sheet : m_session.query(select, {{"first", first}, {"last", last}, {"limit", rest}}, readSheet)) sheets.push_back(std::move(sheet));
    }
    return sheets;
}

std::vector<Package> Finder::packages(const std::string& text, int limit)
{
    const auto words = typedWords(text);
    if (words.empty() || limit <= 0) return {};
    return best(loadPackages(m_session, {}), static_cast<std::size_t>(limit), [&](const Package& package) { return rankOf(words, {package.code}, {package.description}); });
}

std::vector<Product> Finder::products(const std::string& text, int limit)
{
    const auto words = typedWords(text);
    if (words.empty() || limit <= 0) return {};
    const std::vector<Product> all = m_session.query("SELECT * FROM products ORDER BY code_folded"_sql, {}, readProduct);
    return best(all, static_cast<std::size_t>(limit), [&](const Product& product) { return rankOf(words, {product.code}, {product.description}); });
}

} // namespace packhouse::data
