#include "row.hpp"

#include "packhouse/data/error.hpp"
#include "packhouse/data/text.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

namespace packhouse::data {

namespace {

[[noreturn]] void unreadable(std::string_view column)
{
    throw Error{Trouble::broken, format(_("The database holds something unexpected in column {}. Restore a backup, or ask for help."), column)};
}

} // namespace

const Cell& Row::cell(std::string_view column) const
{
    const auto found = std::find(m_names.begin(), m_names.end(), column);
    if (found == m_names.end()) unreadable(column);
    return m_cells[static_cast<std::size_t>(found - m_names.begin())];
}

std::string Row::text(std::string_view column) const
{
    const Cell& content = cell(column);
    if (const auto* number = std::get_if<std::int64_t>(&content)) return std::to_string(*number);
    if (const auto* text = std::get_if<std::string>(&content)) return *text;
    unreadable(column);
}

std::int64_t Row::integer(std::string_view column) const
{
    const Cell& content = cell(column);
    if (const auto* number = std::get_if<std::int64_t>(&content)) return *number;
    std::int64_t parsed = 0;
    const auto* text = std::get_if<std::string>(&content);
    if (!text) unreadable(column);
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), parsed);
    if (error != std::errc{} || end != text->data() + text->size()) unreadable(column);
    return parsed;
}

int Row::number(std::string_view column) const
{
    const std::int64_t wide = integer(column);
    if (wide < std::numeric_limits<int>::min() || wide > std::numeric_limits<int>::max()) unreadable(column);
    return static_cast<int>(wide);
}

} // namespace packhouse::data
