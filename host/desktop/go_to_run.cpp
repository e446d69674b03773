#include "host/desktop/go_to_run.hpp"

#include <packhouse/data/text.hpp>

#include <memory>

namespace packhouse::host::desktop {

namespace {

constexpr std::size_t some = 6, many = 50; // hits of a group among others, and of one alone

ChoiceGroup groupOf(const sdk::Search& search, std::vector<sdk::Hit> hits)
{
    ChoiceGroup group{search.id, search.group, search.position, {}};
    for (sdk::Hit& hit : hits) group.choices.push_back({std::move(hit), {}});
    return group;
}

bool asks(const sdk::Search& search, const GoToQuery& query)
{
    if (query.sign != 0) return search.sign == query.sign;
    // Help has its sign so that its pages do not stand among children and orders.
    return !query.words.empty() && search.sign != '/';
}

} // namespace

GoToRun::GoToRun(sdk::Tasks& tasks, std::vector<sdk::Search> searches) : m_tasks{tasks}, m_searches{std::move(searches)} {}

void GoToRun::ask(const GoToQuery& query, std::vector<ChoiceGroup> own)
{
    stop();
    m_query = query;
    std::set<std::string> awaited;
    for (const sdk::Search& search : m_searches)
        if (asks(search, query)) awaited.insert(search.id);
    m_found.begin(awaited);
    for (ChoiceGroup& group : own) m_found.take(std::move(group));
    for (const sdk::Search& search : m_searches)
        if (asks(search, query)) start(search);
}

void GoToRun::start(const sdk::Search& search)
{
    const auto hits = std::make_shared<std::vector<sdk::Hit>>();
    const auto work = [find = search.find, words = m_query.words, limit = m_query.sign == 0 ? some : many, hits](sdk::Progress& progress) {
        if (!progress.cancelled()) *hits = find(words, limit, progress);
    };
    const auto finished = [this, search, hits](const sdk::Outcome& outcome) {
        if (outcome.end == sdk::Outcome::End::failed) m_found.failed(search.id, data::format(_("{}: {}"), search.group, outcome.sentence));
        else m_found.take(groupOf(search, std::move(*hits)));
        if (onFound) onFound();
    };
    m_running.push_back(m_tasks.start(data::format(_("Go to: {}"), search.group), work, finished));
}

void GoToRun::stop()
{
    m_running.clear();
}

} // namespace packhouse::host::desktop
