#pragma once

#include <string>
#include <string_view>

namespace packhouse::host::pictures {

/// The same picture without loss, coded in one pass: a progressive source would cost three times as much at every draw. Takes only what
/// was decoded without damage before. Throws data::Error{invalid}.
std::string baselineOf(std::string_view jpeg, const std::string& name);

} // namespace packhouse::host::pictures
