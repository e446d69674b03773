#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace packhouse::jobs {

/// A file's text as UTF-8, and how it was read.
struct DecodedText {
    std::string text;
    std::string encoding; ///< "UTF-8", "UTF-16LE", "windows-1252" …
    std::vector<std::string> warnings; ///< sentences: a guess, unreadable characters, NUL bytes
};

/// Reads bytes as text: by `wanted` if given; else by the byte order mark; else as UTF-8 if all of it is; else as UTF-16 or an East Asian
/// encoding if ICU is sure; else as Windows-1252. A file with lines of both UTF-8 and Windows-1252 is read line by line. NULs are
/// dropped. Throws Error{invalid} for an encoding that ICU does not know. No I/O.
DecodedText decode(std::string_view bytes, const std::string& wanted = {});

} // namespace packhouse::jobs
