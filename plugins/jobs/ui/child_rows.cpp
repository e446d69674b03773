#include "child_rows.hpp"

#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/ui/text.hpp"

namespace packhouse::jobs {

namespace {

constexpr auto readOnly = data::Transaction::Access::read;

ui::ListRow rowOf(const std::string& job, const data::SubjectLine& line)
{
    const data::Subject& child = line.subject;
    const ui::Cell pictures{ui::shownNumber(line.images), {}, line.images == 0 ? ui::Tone::amber : ui::Tone::plain};
    return {child.id.value,
        {{child.lastName, {}, ui::Tone::plain, true}, {child.firstName}, {line.folder}, {child.subjectId}, pictures, {ui::shownNumber(line.orders)}, {child.key}, {child.email}},
        job + "#subject:" + child.key};
}

} // namespace

std::string nameOf(const data::Subject& subject)
{
    const std::string between = subject.firstName.empty() || subject.lastName.empty() ? "" : " ";
    const std::string name = subject.firstName + between + subject.lastName;
    return name.empty() ? subject.subjectId : name;
}

ChildRows::ChildRows(sdk::Host& host, const data::Job& job) : m_host{host}, m_job{job.id}, m_place{"job:" + job.key}
{
    using Kind = ui::ColumnKind;
    m_columns = {{"last", _("Last name"), 140}, {"first", _("First name"), 120}, {"class", _("Class"), 90}, {"id", _("ID"), 80}, {"pictures", _("Pictures"), 76, Kind::number},
        {"orders", _("Orders"), 68, Kind::number}, {"key", _("Key"), 104, Kind::text, false}, {"email", _("E-mail"), 180, Kind::text, false}};
}

std::vector<ui::RowId> ChildRows::ids(const data::ListQuery& query, sdk::Progress&) const
{
    data::Transaction work{m_host.database(data::Schema::studio), readOnly};
    const std::int64_t folder = m_folder;
    return data::SubjectList{work, m_job, folder == 0 ? std::nullopt : std::optional{data::Id<data::Folder>{folder}}}.ids(query);
}

std::vector<ui::ListRow> ChildRows::rows(const std::vector<ui::RowId>& ids, sdk::Progress&) const
{
    data::Transaction work{m_host.database(data::Schema::studio), readOnly};
    std::vector<ui::ListRow> rows;
    for (const data::SubjectLine& line : data::SubjectList{work, m_job}.lines(ids)) rows.push_back(rowOf(m_place, line));
    return rows;
}

} // namespace packhouse::jobs
