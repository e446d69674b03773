#include "flat_parameters.hpp"

#include "packhouse/data/error.hpp"
#include "packhouse/data/text.hpp"

namespace packhouse::data {

namespace {

Cell checked(const Cell& cell)
{
    const auto* text = std::get_if<std::string>(&cell);
    // PostgreSQL would keep what stands before the zero byte and say nothing.
    if (text && text->find('\0') != std::string::npos) throw Error{Trouble::invalid, _("A text holds a zero byte, which no database keeps. Remove it and try again.")};
    return cell;
}

bool isNameLetter(char letter)
{
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9') || letter == '_';
}

/// Puts `with` in the place of the parameter `:name`.
std::string replaced(std::string text, const std::string& name, const std::string& with)
{
    const std::string word = ":" + name;
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1))
        if (at + word.size() == text.size() || !isNameLetter(text[at + word.size()])) text.replace(at, word.size(), with);
    return text;
}

void flattenList(const std::string& name, const std::vector<Cell>& list, std::string& text, FlatParameters& flat)
{
    std::string names;
    for (std::size_t index = 0; index < list.size(); ++index) {
        const std::string one = name + "_" + std::to_string(index);
        names.append(names.empty() ? ":" : ", :").append(one);
        flat.emplace(one, checked(list[index]));
    }
    text = replaced(std::move(text), name, names.empty() ? "NULL" : names);
}

} // namespace

FlatParameters flatten(const Parameters& parameters, std::string& text)
{
    FlatParameters flat;
    for (const auto& [name, value] : parameters) {
        if (const auto* list = value.list()) flattenList(name, *list, text, flat);
        else flat.emplace(name, checked(value.cell()));
    }
    return flat;
}

} // namespace packhouse::data
