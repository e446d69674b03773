#include "conflict_choices.hpp"

namespace packhouse::ui {

Choice givenChoice(const ConflictField& field)
{
    if (field.mine == field.theirs || field.mine == field.was) return Choice::theirs;
    return field.theirs == field.was ? Choice::mine : Choice::none;
}

std::string resultOf(const ConflictField& field, Choice choice)
{
    switch (choice) {
    case Choice::mine: return field.mine;
    case Choice::theirs: return field.theirs;
    case Choice::none: break;
    }
    return {};
}

std::optional<std::size_t> nextOpen(const std::vector<Choice>& choices, std::size_t from)
{
    for (std::size_t step = 1; step <= choices.size(); ++step)
        if (const std::size_t at = (from + step) % choices.size(); choices[at] == Choice::none) return at;
    return std::nullopt;
}

} // namespace packhouse::ui
