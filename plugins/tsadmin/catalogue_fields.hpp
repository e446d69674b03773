#pragma once

#include "catalogue_record.hpp"

#include <functional>

namespace packhouse::tsadmin {

/// "yes" and "no" as stored in a record.
inline std::string textOfFlag(bool value) { return value ? "yes" : "no"; }
inline bool flagOf(const std::string& text) { return text == "yes"; }

/// A check that says what `read` throws.
std::function<std::string(const std::string&, const CatalogueSurroundings&)> readBy(std::function<void(const std::string&)> read);

/// The parts of a list written with commas, without blanks around them.
std::vector<std::string> listed(const std::string& text);
std::string joined(const std::vector<std::string>& parts);

/// A whole number of pixels; empty is 0. Throws Error{invalid}.
int pixelsOf(const std::string& text);

} // namespace packhouse::tsadmin
