#include "codes.hpp"
#include "fold.hpp"

#include "packhouse/data/catalogue_repository.hpp"
#include "packhouse/data/text.hpp"

namespace packhouse::data {

namespace {

std::string nameOf(GroupingKind kind)
{
    return kind == GroupingKind::account ? _("account") : kind == GroupingKind::season ? _("season") : _("workspace");
}

Grouping read(const Row& row)
{
    return {row.id<Grouping>("id"), row.get<GroupingKind>("kind"), row.text("code"), row.text("description"), row.flag("is_default"), row.flag("is_active")};
}

Parameters parametersOf(const Grouping& grouping)
{
    return {{"id", grouping.id},
            {"kind", grouping.kind},
            {"code", checkedCode(grouping.code, nameOf(grouping.kind))},
            {"code_folded", fold(grouping.code)},
            {"description", grouping.description},
            {"is_default", grouping.isDefault},
            {"is_active", grouping.isActive}};
}

} // namespace

Grouping GroupingRepository::add(Grouping grouping)
{
    const Sql insert = "INSERT INTO groupings (kind, code, code_folded, description, is_default, is_active) "
                       "VALUES (:kind, :code, :code_folded, :description, :is_default, :is_active)"_sql;
    grouping.id.value = m_session.insert(insert, parametersOf(grouping), takenSentence(nameOf(grouping.kind), grouping.code));
    return grouping;
}

void GroupingRepository::update(const Grouping& grouping)
{
    const Sql update = "UPDATE groupings SET code = :code, code_folded = :code_folded, description = :description, is_default = :is_default, is_active = :is_active "
                       "WHERE id = :id AND kind = :kind"_sql;
    if (!m_session.execute(update, parametersOf(grouping), takenSentence(nameOf(grouping.kind), grouping.code)))
        throw Error{Trouble::missing, goneSentence(nameOf(grouping.kind))};
}

std::optional<Grouping> GroupingRepository::find(GroupingKind kind, const std::string& code)
{
    return m_session.one("SELECT * FROM groupings WHERE kind = :kind AND code_folded = :code"_sql, {{"kind", kind}, {"code", fold(code)}}, read);
}

std::vector<Grouping> GroupingRepository::all(GroupingKind kind)
{
    return m_session.query("SELECT * FROM groupings WHERE kind = :kind ORDER BY code_folded"_sql, {{"kind", kind}}, read);
}

} // namespace packhouse::data
