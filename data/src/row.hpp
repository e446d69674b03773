#pragma once

#include "value.hpp"

namespace packhouse::data {

namespace detail {
template <typename Type>
inline constexpr bool isOptional = false;
template <typename Inner>
inline constexpr bool isOptional<std::optional<Inner>> = true;
template <typename Type>
inline constexpr bool isId = false;
template <typename Record>
inline constexpr bool isId<Id<Record>> = true;
} // namespace detail

/// One row of an answer, read by column name. Good as long as the call of the function it was handed to.
class Row {
public:
    Row(const std::vector<std::string>& names, const std::vector<Cell>& cells) : m_names{names}, m_cells{cells} {}

    /// std::int64_t, int, bool, std::string, Instant, Id<Record>, an enum, or an optional of these. NULL in what is no optional, a number
    /// that does not fit and a column that is not there are Error{broken}.
    template <typename Type>
    Type get(std::string_view column) const;

    std::string text(std::string_view column) const;
    std::int64_t integer(std::string_view column) const;
    int number(std::string_view column) const;
    bool flag(std::string_view column) const { return integer(column) != 0; }
    Instant instant(std::string_view column) const { return Instant{std::chrono::microseconds{integer(column)}}; }
    Money money(std::string_view column, const Currency& currency) const { return {integer(column), currency}; }
    bool isNull(std::string_view column) const { return std::holds_alternative<std::monostate>(cell(column)); }
    template <typename Record>
    Id<Record> id(std::string_view column) const
    {
        return {integer(column)};
    }

private:
    const Cell& cell(std::string_view column) const;

    const std::vector<std::string>& m_names;
    const std::vector<Cell>& m_cells;
};

template <typename Type>
Type Row::get(std::string_view column) const
{
    if constexpr (detail::isOptional<Type>)
        return isNull(column) ? Type{} : Type{get<typename Type::value_type>(column)};
    else if constexpr (std::is_same_v<Type, std::string>)
        return text(column);
    else if constexpr (std::is_same_v<Type, Instant>)
        return instant(column);
    else if constexpr (std::is_same_v<Type, bool>)
        return flag(column);
    else if constexpr (std::is_same_v<Type, std::int64_t>)
        return integer(column);
    else if constexpr (detail::isId<Type>)
        return Type{integer(column)};
    else
        return static_cast<Type>(number(column));
}

} // namespace packhouse::data
