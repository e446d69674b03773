#include "like.hpp"

namespace packhouse::data {

std::string likeText(std::string_view text)
{
    std::string pattern;
    for (const char c : text) {
        if (c == '%' || c == '_' || c == '[' || c == '~') pattern += '~';
        pattern += c;
    }
    return pattern;
}

} // namespace packhouse::data
