#include "dialect.hpp"
#include "numbered.hpp"
#include "session.hpp"

#include <algorithm>

namespace packhouse::data {

namespace {

// SQL Server takes no more rows in one VALUES.
constexpr std::size_t mostRows = 1000;

} // namespace

void Session::insertMany(const Sql& sql, const std::vector<Parameters>& rows, const std::string& taken)
{
    if (rows.empty()) return;
    const std::size_t split = sql.text().find(" VALUES ") + 8;
    const auto width = static_cast<std::size_t>(std::distance(rows.front().begin(), rows.front().end()));
    const std::size_t batch = std::min(mostRows, m_dialect.parameterLimit() / std::max<std::size_t>(width, 1));
    for (std::size_t first = 0; first < rows.size(); first += batch) {
        std::string text{sql.text().substr(0, split)};
        Parameters all;
        for (std::size_t index = first; index < std::min(rows.size(), first + batch); ++index) {
            text.append(index == first ? "" : ", ").append(numbered(sql.text().substr(split), index));
            for (const auto& [name, value] : rows[index]) all.add(name + "_" + std::to_string(index), value);
        }
        change(text, all, {taken, {}});
    }
}

} // namespace packhouse::data
