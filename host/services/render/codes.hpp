#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace packhouse::host::render {

/// One @code: what may stand in a template's text or barcode.
struct Code {
    std::string_view name;    ///< in small letters, without the @: "order.total"
    std::string_view level;   ///< what it belongs to: "order", "subject"
    std::string_view meaning; ///< one line for help and designer
    std::string_view example;
};

/// The table that help, designer, documentation and errors are made from; sorted by level as listed here, then by name.
std::span<const Code> codes();

/// Is there such a code? `name` in small letters. A roster's own fields are "field.HEADING", with _ for blanks, in
/// letters of any size.
bool isCode(std::string_view name);

} // namespace packhouse::host::render
