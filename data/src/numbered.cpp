#include "numbered.hpp"

namespace packhouse::data {
namespace {

bool isNameLetter(char letter)
{
    return letter == '_' || (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}

} // namespace

std::string numbered(std::string_view sql, std::size_t number)
{
    std::string result;
    bool inName = false;
    for (const char letter : sql) {
        if (inName && !isNameLetter(letter)) {
            result.append("_").append(std::to_string(number));
            inName = false;
        }
        inName = inName || letter == ':';
        result += letter;
    }
    if (inName) result.append("_").append(std::to_string(number));
    return result;
}

} // namespace packhouse::data
