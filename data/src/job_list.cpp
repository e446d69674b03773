#include "packhouse/data/job_list.hpp"

#include "list_match.hpp"

#include <algorithm>

namespace packhouse::data {

namespace {

ListRow rowOf(const JobFigures& figures)
{
    const Job& job = figures.job;
    return {job.id.value,
            {{"job", job.name}, {"key", job.key}, {"offer", job.upload.offerCode}, {"event", job.eventDate}, {"status", std::string{wordOf(job.status)}},
             {"children", std::int64_t{figures.subjects}}, {"pictures", std::int64_t{figures.images}}, {"matched", std::int64_t{figures.matched}},
             {"orders", std::int64_t{figures.orders}}}};
}

} // namespace

const std::vector<std::string>& JobList::fields()
{
    static const std::vector<std::string> names{"job", "key", "offer", "event", "status", "children", "pictures", "matched", "orders"};
    return names;
}

std::vector<std::int64_t> JobList::ids(const ListQuery& query)
{
    std::vector<ListRow> rows;
    for (const JobFigures& figures : JobRepository{m_work}.figures()) rows.push_back(rowOf(figures));
    std::ranges::sort(rows, std::ranges::greater{}, &ListRow::id);
    return matchingIds(std::move(rows), query);
}

std::vector<JobFigures> JobList::lines(std::span<const std::int64_t> ids)
{
    std::vector<JobFigures> lines;
    const auto all = JobRepository{m_work}.figures();
    for (const std::int64_t id : ids) {
        const auto found = std::ranges::find(all, id, [](const JobFigures& figures) { return figures.job.id.value; });
        if (found != all.end()) lines.push_back(*found);
    }
    return lines;
}

} // namespace packhouse::data
