#include "selection.hpp"

#include "numbered.hpp"

#include <algorithm>

namespace packhouse::data {
namespace {

std::string_view behind(std::string_view text, std::string_view word)
{
    return text.substr(text.find(word) + word.size());
}

} // namespace

std::string Selection::conditionOf(const Condition& condition)
{
    const std::size_t number = ++m_count;
    for (const auto& [name, value] : condition.parameters) m_parameters.add(name + "_" + std::to_string(number), value);
    return "(" + numbered(behind(condition.sql.text(), " WHERE "), number) + ")";
}

void Selection::where(const std::vector<Condition>& all, bool negated)
{
    std::string joined;
    for (const Condition& condition : all) joined.append(joined.empty() ? "" : " AND ").append(conditionOf(condition));
    if (joined.empty()) return;
    // NOT would leave out rows of which it is not known, such as the unpaid ones of "not paid today".
    if (negated) joined = "(CASE WHEN " + joined + " THEN 1 ELSE 0 END) = 0";
    m_conditions.append(m_conditions.empty() ? " WHERE " : " AND ").append(joined);
}

void Selection::orderBy(const Sql& sql, bool descending)
{
    const std::string_view column = behind(sql.text(), " ORDER BY ");
    if (std::find(m_columns.begin(), m_columns.end(), column) != m_columns.end()) return;
    m_columns.push_back(column);
    m_order.append(m_order.empty() ? " ORDER BY " : ", ").append(column).append(descending ? " DESC" : "");
}

void Selection::limit(int most)
{
    m_limit = " {limit:most}";
    m_parameters.add("most", most);
}

std::string Selection::text() const
{
    return m_text + m_conditions + m_order + m_limit;
}

std::vector<std::int64_t> Session::ids(const Selection& selection)
{
    std::vector<std::int64_t> ids;
    each(selection.text(), selection.parameters(), [&](const Row& row) { ids.push_back(row.integer("id")); });
    return ids;
}

} // namespace packhouse::data
