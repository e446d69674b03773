#include "catalogue_source.hpp"

#include "catalogue_fields.hpp"

namespace packhouse::tsadmin {

CatalogueSource::CatalogueSource(sdk::Host& host, const CatalogueKind& kind) : m_host{host}, m_kind{kind}
{
    for (const CatalogueField& field : kind.fields()) {
        const auto form = m_columns.empty() ? ui::ColumnKind::iconText : field.form == FieldForm::number ? ui::ColumnKind::number : ui::ColumnKind::text;
        m_columns.push_back({field.name, field.title, field.width, form, true, true, true});
    }
    const CatalogueField used = kind.usedField();
    m_columns.push_back({used.name, used.title, used.width, ui::ColumnKind::text, true, true, false});
}

std::vector<ui::RowId> CatalogueSource::ids(const data::ListQuery& query, sdk::Progress&) const
{
    data::Transaction work{m_host.database(data::Schema::studio), data::Transaction::Access::read};
    std::vector<ui::RowId> ids;
    {
        const std::lock_guard hold{m_mutex};
        for (const CatalogueRecord& record : m_added) ids.push_back(record.id);
    }
    const auto stored = m_kind.ids(work, query);
    ids.insert(ids.end(), stored.begin(), stored.end());
    const std::lock_guard hold{m_mutex};
    m_first = ids.empty() ? std::nullopt : std::optional{ids.front()};
    return ids;
}

std::optional<ui::RowId> CatalogueSource::first() const
{
    const std::lock_guard hold{m_mutex};
    return m_first;
}

std::vector<CatalogueLine> CatalogueSource::read(const std::vector<ui::RowId>& ids) const
{
    std::vector<CatalogueLine> lines;
    std::vector<ui::RowId> stored;
    {
        const std::lock_guard hold{m_mutex};
        for (const CatalogueRecord& record : m_added)
            if (std::find(ids.begin(), ids.end(), record.id) != ids.end()) lines.push_back({record, {}});
    }
    std::copy_if(ids.begin(), ids.end(), std::back_inserter(stored), [](ui::RowId id) { return id > 0; });
    if (!stored.empty()) {
        data::Transaction work{m_host.database(data::Schema::studio), data::Transaction::Access::read};
        for (CatalogueLine& line : m_kind.lines(work, stored)) lines.push_back(std::move(line));
    }
    const std::lock_guard hold{m_mutex};
    for (const CatalogueLine& line : lines) m_lines.insert_or_assign(line.record.id, line);
    return lines;
}

std::vector<ui::ListRow> CatalogueSource::rows(const std::vector<ui::RowId>& ids, sdk::Progress&) const
{
    std::vector<ui::ListRow> rows;
    for (const CatalogueLine& line : read(ids)) rows.push_back(rowOf(line));
    return rows;
}

ui::ListRow CatalogueSource::rowOf(const CatalogueLine& line) const
{
    ui::ListRow row{line.record.id, {}, {}};
    for (const CatalogueField& field : m_kind.fields()) {
        ui::Cell cell{labelFor(field, line.record.text(field.name))};
        cell.editable = true;
        cell.strong = row.cells.empty();
        if (row.cells.empty()) cell.icon = line.record.text("colour");
        row.cells.push_back(std::move(cell));
    }
    row.cells.push_back({joined(line.usedBy), {}, ui::Tone::grey});
    return row;
}

void CatalogueSource::setAdded(std::vector<CatalogueRecord> added)
{
    const std::lock_guard hold{m_mutex};
    m_added = std::move(added);
    for (const CatalogueRecord& record : m_added) m_lines.insert_or_assign(record.id, CatalogueLine{record, {}});
}

std::optional<CatalogueLine> CatalogueSource::line(ui::RowId id) const
{
    const std::lock_guard hold{m_mutex};
    const auto found = m_lines.find(id);
    return found == m_lines.end() ? std::nullopt : std::optional{found->second};
}

std::map<std::int64_t, CatalogueRecord> CatalogueSource::records() const
{
    const std::lock_guard hold{m_mutex};
    std::map<std::int64_t, CatalogueRecord> all;
    for (const auto& [id, line] : m_lines) all.emplace(id, line.record);
    return all;
}

} // namespace packhouse::tsadmin
