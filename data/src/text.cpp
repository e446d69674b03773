#include "packhouse/data/text.hpp"

#include <charconv>

namespace packhouse::data::detail {

std::string fill(std::string_view pattern, const std::string* values, std::size_t count)
{
    std::string result;
    std::size_t next = 0;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        const std::size_t end = pattern[at] == '{' ? pattern.find('}', at) : std::string_view::npos;
        if (end == std::string_view::npos) {
            result += pattern[at];
            continue;
        }
        std::size_t index = ++next;
        std::from_chars(pattern.data() + at + 1, pattern.data() + end, index);
        if (index >= 1 && index <= count) result += values[index - 1];
        at = end;
    }
    return result;
}

} // namespace packhouse::data::detail
