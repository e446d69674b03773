#include "list_conditions.hpp"

#include "like.hpp"
#include "typed_values.hpp"

#include "packhouse/data/text.hpp"

namespace packhouse::data {
namespace {

// As money.hpp has them (ISO 4217); all others have two decimals.
const std::vector<std::string> withoutDecimals{"BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF"};
const std::vector<std::string> withThree{"BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"};
const std::vector<std::string> withFour{"CLF", "UYW"};

Condition like(const TextColumn& column, const std::string& pattern)
{
    return {column.like, {{"value", column.before + pattern + column.after}}};
}

} // namespace

const Sql& Comparisons::of(Relation relation) const
{
    switch (relation) {
    case Relation::less: return less;
    case Relation::atMost: return atMost;
    case Relation::more: return more;
    case Relation::atLeast: return atLeast;
    default: return equals;
    }
}

Conditions textConditions(const TextColumn& column, const FilterTerm& term)
{
    const std::string value = searchFold(term.value);
    if (term.relation == Relation::equals) return std::vector{like(column, likeText(value))};
    if (term.relation != Relation::has) return std::vector{Condition{column.compared.of(term.relation), {{"value", value}}}};
    std::vector<Condition> all;
    for (const std::string& word : splitAtBlanks(value)) all.push_back(like(column, "%" + likeText(word) + "%"));
    return all;
}

Conditions numberConditions(const Comparisons& column, const FilterTerm& term)
{
    const auto number = typedNumber(term.value, 0);
    if (!number) return {};
    return std::vector{Condition{column.of(term.relation), {{"value", *number}}}};
}

Conditions dayConditions(const Comparisons& column, const FilterTerm& term)
{
    const auto day = typedDay(term.value);
    if (!day) return {};
    const auto [begin, end] = *day;
    const Condition since{column.atLeast, {{"value", begin}}}, until{column.less, {{"value", end}}};
    switch (term.relation) {
    case Relation::less: return std::vector{Condition{column.less, {{"value", begin}}}};
    case Relation::atMost: return std::vector{until};
    case Relation::more: return std::vector{Condition{column.atLeast, {{"value", end}}}};
    case Relation::atLeast: return std::vector{since};
    default: return std::vector{since, until};
    }
}

Conditions moneyConditions(const Comparisons& column, const FilterTerm& term)
{
    const auto amount = typedNumber(term.value, 4);
    if (!amount) return {};
    return std::vector{Condition{column.of(term.relation), {{"value", *amount}, {"whole", withoutDecimals}, {"thousandths", withThree}, {"finest", withFour}}}};
}

namespace detail {

bool isNamed(std::string_view word, const FilterTerm& term)
{
    const std::string name = searchFold(word), wanted = searchFold(term.value);
    return term.relation == Relation::has ? name.starts_with(wanted) : name == wanted || (term.relation != Relation::equals && name.starts_with(wanted));
}

std::string translatedWord(std::string_view word)
{
    return dgettext(textDomain, std::string{word}.c_str());
}

bool holds(Relation relation, int difference)
{
    switch (relation) {
    case Relation::less: return difference < 0;
    case Relation::atMost: return difference <= 0;
    case Relation::more: return difference > 0;
    case Relation::atLeast: return difference >= 0;
    default: return difference == 0;
    }
}

} // namespace detail

} // namespace packhouse::data
