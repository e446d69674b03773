#include "list_loader.hpp"

#include <packhouse/data/text.hpp>

#include <algorithm>

namespace packhouse::ui {

namespace {
constexpr std::size_t atOnce = 2;     // tasks; the database has other readers
constexpr std::size_t mostWaiting = 6;
constexpr std::size_t portion = 500;  // rows of a long reading
} // namespace

std::vector<ListRow> inOrder(const std::vector<RowId>& ids, std::vector<ListRow> rows, bool withGone)
{
    std::unordered_map<RowId, ListRow> byId;
    for (ListRow& row : rows) byId.try_emplace(row.id, std::move(row));
    std::vector<ListRow> sorted;
    sorted.reserve(ids.size());
    for (const RowId id : ids) {
        if (const auto found = byId.find(id); found != byId.end()) sorted.push_back(found->second);
        else if (withGone) sorted.push_back({id, {}, {}});
    }
    return sorted;
}

ListLoader::ListLoader(sdk::Tasks& tasks, std::string title, Source source) : m_tasks{tasks}, m_title{std::move(title)}, m_source{std::move(source)} {}

void ListLoader::readIds(data::ListQuery query)
{
    m_readingIds = true;
    const auto found = std::make_shared<IdOrder>();
    m_ids = m_tasks.start({}, [source = m_source, query = std::move(query), found](sdk::Progress& progress) {
        *found = IdOrder{source->ids(query, progress)};
    }, [this, found](const sdk::Outcome& outcome) {
        m_readingIds = false;
        if (outcome.end == sdk::Outcome::End::done) onIds(std::move(*found));
        else onFailed(outcome.end == sdk::Outcome::End::failed ? outcome.sentence : data::format(_("{}: reading was stopped."), m_title));
    });
}

void ListLoader::want(std::vector<RowId> rows, std::uint64_t age)
{
    std::erase_if(rows, [this](RowId row) { return m_underWay.contains(row); });
    if (rows.empty()) return;
    m_waiting.push_back({std::move(rows), age});
    if (m_waiting.size() > mostWaiting) m_waiting.pop_front();
    next();
}

void ListLoader::wantAnew(RowId row, std::uint64_t age)
{
    if (m_underWay.contains(row)) m_again.insert(row);
    else want({row}, age);
}

void ListLoader::next()
{
    while (m_running.size() < atOnce && !m_waiting.empty()) {
        Wanted newest = std::move(m_waiting.back());
        m_waiting.pop_back();
        std::erase_if(newest.rows, [this](RowId row) { return m_underWay.contains(row); });
        if (!newest.rows.empty()) start(std::move(newest));
    }
}

void ListLoader::start(Wanted wanted)
{
    m_underWay.insert(wanted.rows.begin(), wanted.rows.end());
    const auto found = std::make_shared<std::vector<ListRow>>();
    const auto asked = std::make_shared<const Wanted>(std::move(wanted));
    const std::uint64_t number = ++m_last;
    m_running[number] = m_tasks.start({}, [source = m_source, asked, found](sdk::Progress& progress) {
        *found = inOrder(asked->rows, source->rows(asked->rows, progress), true);
    }, [this, asked, found, number](const sdk::Outcome& outcome) {
        m_running.erase(number);
        for (const RowId row : asked->rows) m_underWay.erase(row);
        if (outcome.end == sdk::Outcome::End::done) onRows(std::move(*found), asked->age);
        else if (outcome.end == sdk::Outcome::End::failed) onFailed(outcome.sentence);
        for (const RowId row : asked->rows)
            if (m_again.erase(row) != 0) want({row}, asked->age);
        next();
    });
}

void ListLoader::readAll(const std::string& title, std::vector<RowId> rows, std::function<void(std::vector<ListRow>)> done)
{
    const auto found = std::make_shared<std::vector<ListRow>>();
    m_all = m_tasks.start(title, [source = m_source, rows = std::move(rows), found](sdk::Progress& progress) {
        for (std::size_t at = 0; at < rows.size(); at += portion) {
            progress.report(at, rows.size(), {});
            const std::vector<RowId> some{rows.begin() + static_cast<std::ptrdiff_t>(at), rows.begin() + static_cast<std::ptrdiff_t>(std::min(at + portion, rows.size()))};
            std::ranges::move(inOrder(some, source->rows(some, progress), true), std::back_inserter(*found));
        }
    }, [this, found, done = std::move(done)](const sdk::Outcome& outcome) {
        if (outcome.end == sdk::Outcome::End::done) done(std::move(*found));
        else if (outcome.end == sdk::Outcome::End::failed) onFailed(outcome.sentence);
    });
}

} // namespace packhouse::ui
