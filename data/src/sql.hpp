#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

namespace packhouse::data {

/// One SQL statement, written out in the source: `"SELECT … WHERE id = :id"_sql`. Only literals become a Sql, so no statement is ever put
/// together from input, and `Sql::all()` can name every statement of the library without running it (the T-SQL check does).
///
/// Parameters are named (`:name`; `IN (:names)` takes a list). What differs between the engines is a word in braces that the
/// Dialect knows: `{limit:n}`, `{page:first,n}`, `{queue}` … `{skipLocked}`, `{length}`, `{plus}`.
class Sql {
public:
    constexpr std::string_view text() const noexcept { return m_text; }

    /// Every statement of the loaded libraries, in no order.
    static const std::vector<std::string_view>& all();

    explicit constexpr Sql(std::string_view literal) noexcept : m_text{literal} {}

private:
    std::string_view m_text;
};

namespace detail {

/// What makes the drivers' own search for parameters fail: "#", comments, a colon within quotes, quoted identifiers.
constexpr bool isPlain(std::string_view text)
{
    bool quoted = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\'') quoted = !quoted;
        if (text[at] == '#' || text[at] == '"' || (quoted && text[at] == ':')) return false;
        if (text.substr(at, 2) == "--" || text.substr(at, 2) == "/*") return false;
    }
    return !quoted;
}

template <std::size_t N>
struct SqlLiteral {
    char text[N];
    consteval SqlLiteral(const char (&literal)[N])
    {
        std::copy_n(literal, N, text);
        if (!isPlain({literal, N - 1})) throw "SQL must be free of #, comments, quoted names and colons within quotes";
    }
};

struct SqlEntry {
    explicit SqlEntry(std::string_view text);
    std::string_view text;
};

template <SqlLiteral literal>
struct Written {
    static inline const SqlEntry entry{std::string_view{literal.text}};
};

} // namespace detail

template <detail::SqlLiteral literal>
Sql operator""_sql()
{
    return Sql{detail::Written<literal>::entry.text};
}

} // namespace packhouse::data
