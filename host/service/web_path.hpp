#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace packhouse::host::service {

/// Path and query of a request line's target, still encoded. Empty for a target that is no path ("*", a proxy's CONNECT form).
struct Target {
    std::string path, query;
    static std::optional<Target> of(std::string_view target);
};

/// The segments of an encoded path, decoded. Empty for a path that plays tricks: "..", an encoded slash, control signs, broken escapes or
/// text that is not UTF-8.
std::optional<std::vector<std::string>> segmentsOf(std::string_view path);

/// True for UTF-8 without control signs other than tab and line breaks.
bool isText(std::string_view bytes);

} // namespace packhouse::host::service
