#pragma once

#include "packhouse/data/catalogue.hpp"
#include "packhouse/data/error.hpp"
#include "packhouse/data/text.hpp"

namespace packhouse::data {

/// "spring26.*.acme", as people type and read it.
inline std::string textOf(const Scope& scope)
{
    return scope.season + "." + scope.workspace + "." + scope.account;
}

/// Reads what `textOf` writes; an empty part means all. Throws Error{invalid}.
inline Scope scopeOf(std::string_view text)
{
    const auto first = text.find('.');
    const auto second = first == std::string_view::npos ? first : text.find('.', first + 1);
    if (second == std::string_view::npos || text.find('.', second + 1) != std::string_view::npos)
        throw Error{Trouble::invalid, format(_("The scope \"{}\" is not season.workspace.account; write * for all, e.g. spring26.*.*"), text)};
    const auto part = [](std::string_view word) { return word.empty() ? std::string{"*"} : std::string{word}; };
    return {part(text.substr(0, first)), part(text.substr(first + 1, second - first - 1)), part(text.substr(second + 1))};
}

} // namespace packhouse::data
