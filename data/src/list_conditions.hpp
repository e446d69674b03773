#pragma once

#include "selection.hpp"
#include "search_text.hpp"
#include "words.hpp"

#include "packhouse/data/list_query.hpp"

namespace packhouse::data {

/// What is compared with `:value`.
struct Comparisons {
    Sql equals, less, atMost, more, atLeast;
    const Sql& of(Relation relation) const;
};

/// The comparisons of a column or expression: PACKHOUSE_COMPARISONS("SELECT orders.id FROM orders", "orders.total").
#define PACKHOUSE_COMPARISONS(from, column)                                                                                                   \
    packhouse::data::Comparisons                                                                                                              \
    {                                                                                                                                         \
        from " WHERE " column " = :value"_sql, from " WHERE " column " < :value"_sql, from " WHERE " column " <= :value"_sql,                 \
            from " WHERE " column " > :value"_sql, from " WHERE " column " >= :value"_sql                                                     \
    }

/// A text in a column, or the part of a search text that lies between `before` and `after` (patterns of LIKE).
struct TextColumn {
    Sql like; ///< "… WHERE orders.search_text LIKE :value ESCAPE '~'"
    Comparisons compared;
    std::string before = {}, after = {};
};

/// One term's conditions; std::nullopt where its value is none that the column could have.
using Conditions = std::optional<std::vector<Condition>>;

Conditions textConditions(const TextColumn& column, const FilterTerm& term);
Conditions numberConditions(const Comparisons& column, const FilterTerm& term);
Conditions dayConditions(const Comparisons& column, const FilterTerm& term);   ///< days of this computer's clock
Conditions moneyConditions(const Comparisons& column, const FilterTerm& term); ///< the column in ten-thousandths, `PACKHOUSE_TEN_THOUSANDTHS`

/// An amount in ten-thousandths of its currency's unit, so that amounts of all currencies compare with what is typed.
#define PACKHOUSE_TEN_THOUSANDTHS(amount, currency)                                                                                           \
    amount " * (CASE WHEN " currency " IN (:whole) THEN 10000 WHEN " currency " IN (:thousandths) THEN 10 WHEN " currency " IN (:finest) THEN 1 ELSE 100 END)"

/// The values whose word, or its translation, is what the term asks for: begins with it (`has`), is it, or comes before or after it in the order of
/// the enum.
template <typename Enum>
std::vector<Enum> namedBy(const FilterTerm& term);

/// Those of which the word or its translation contains `word` (folded).
template <typename Enum>
std::vector<Enum> containing(const std::string& word);

/// Puts all terms of the filter into the selection. `conditionsOf` knows the fields; an empty field stands for all columns.
template <typename ConditionsOf>
void addTerms(Selection& selection, const Filter& filter, const Sql& never, ConditionsOf&& conditionsOf)
{
    for (const FilterTerm& term : filter.terms)
        selection.where(conditionsOf(term).value_or(std::vector{Condition{never, {}}}), term.negated);
}

namespace detail {
bool isNamed(std::string_view word, const FilterTerm& term);
std::string translatedWord(std::string_view word);
bool holds(Relation relation, int difference);
} // namespace detail

template <typename Enum>
std::vector<Enum> namedBy(const FilterTerm& term)
{
    std::vector<Enum> named, all;
    for (const auto& [value, word] : wordsOf<Enum>)
        if (detail::isNamed(word, term) || detail::isNamed(detail::translatedWord(word), term)) named.push_back(value);
    if (term.relation == Relation::has || term.relation == Relation::equals || named.empty()) return named;
    for (const auto& [value, word] : wordsOf<Enum>)
        if (detail::holds(term.relation, static_cast<int>(value) - static_cast<int>(named.front()))) all.push_back(value);
    return all;
}

template <typename Enum>
std::vector<Enum> containing(const std::string& wanted)
{
    std::vector<Enum> all;
    for (const auto& [value, word] : wordsOf<Enum>)
        if (searchFold(word).find(wanted) != std::string::npos || searchFold(detail::translatedWord(word)).find(wanted) != std::string::npos) all.push_back(value);
    return all;
}

} // namespace packhouse::data
