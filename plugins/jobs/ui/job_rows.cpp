#include "job_rows.hpp"

#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/ui/text.hpp"

namespace packhouse::jobs {

namespace {

constexpr auto readOnly = data::Transaction::Access::read;

ui::ListRow rowOf(const data::JobFigures& figures)
{
    const data::Job& job = figures.job;
    const ui::Cell matched{ui::shownNumber(figures.matched), {}, figures.matched < figures.images ? ui::Tone::amber : ui::Tone::plain};
    return {job.id.value,
        {{job.name, {}, ui::Tone::plain, true}, stateCell(job.status), {dayWords(job.eventDate)}, {offerWords(job)}, {ui::shownNumber(figures.subjects)},
            {ui::shownNumber(figures.images)}, matched, {ui::shownNumber(figures.orders)}, {job.key}},
        "job:" + job.key};
}

} // namespace

ui::Cell stateCell(data::OnlineStatus status)
{
    switch (status) {
    case data::OnlineStatus::notUploaded: return {_("Draft"), "pencil", ui::Tone::grey};
    case data::OnlineStatus::paused: return {_("Paused"), "player-pause", ui::Tone::amber};
    case data::OnlineStatus::live: return {_("Live"), "world", ui::Tone::green};
    case data::OnlineStatus::expired: return {_("Expired"), "calendar-x", ui::Tone::grey};
    case data::OnlineStatus::archived: return {_("Archived"), "archive", ui::Tone::grey};
    }
    return {};
}

std::string offerWords(const data::Job& job)
{
    if (job.upload.offerCode.empty()) return _("none chosen");
    return job.upload.offerVersion == 0 ? job.upload.offerCode : data::format(_("{} v{}"), job.upload.offerCode, job.upload.offerVersion);
}

std::string dayWords(const std::string& eventDate)
{
    return eventDate.empty() ? std::string{} : ui::shownDate(data::instantFromIso(eventDate));
}

JobRows::JobRows(sdk::Host& host) : m_host{host}
{
    using Kind = ui::ColumnKind;
    m_columns = {{"job", _("Job"), 224}, {"status", _("Online"), 96, Kind::iconText}, {"event", _("Day"), 98}, {"offer", _("Offer"), 104},
        {"children", _("Children"), 76, Kind::number}, {"pictures", _("Pictures"), 76, Kind::number}, {"matched", _("Matched"), 76, Kind::number},
        {"orders", _("Orders"), 72, Kind::number}, {"key", _("Key"), 100, Kind::text, false}};
}

std::vector<ui::RowId> JobRows::ids(const data::ListQuery& query, sdk::Progress&) const
{
    data::Transaction work{m_host.database(data::Schema::studio), readOnly};
    return data::JobList{work}.ids(query);
}

std::vector<ui::ListRow> JobRows::rows(const std::vector<ui::RowId>& ids, sdk::Progress&) const
{
    data::Transaction work{m_host.database(data::Schema::studio), readOnly};
    std::vector<ui::ListRow> rows;
    for (const data::JobFigures& figures : data::JobList{work}.lines(ids)) rows.push_back(rowOf(figures));
    return rows;
}

} // namespace packhouse::jobs
