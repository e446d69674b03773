#pragma once

#include <string_view>
#include <vector>

namespace packhouse::jobs {

/// The lines of a text, each with its end: LF, CR LF or CR, also mixed.
inline std::vector<std::string_view> linesOf(std::string_view text)
{
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        auto end = text.find_first_of("\r\n");
        end = end == std::string_view::npos ? text.size() : end + (text.substr(end, 2) == "\r\n" ? 2 : 1);
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return lines;
}

} // namespace packhouse::jobs
