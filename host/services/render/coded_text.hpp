#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace packhouse::host::render {

/// A piece of text of a template: written out, or a code to look up.
struct TextPart {
    enum class Kind { fixed = 1, code, prompt };
    Kind kind{};
    std::string text; ///< the words, or the code's or prompt's name in small letters
    int days = 0;     ///< of @date(n)
};

/// Text with @codes, taken apart: "@name", "@order.total", "@date(7)", "@?prompt", "@@" for a literal @.
struct CodedText {
    std::vector<TextPart> parts;
    bool empty() const { return parts.empty(); }
};

struct ReadCodedText {
    CodedText text;
    std::vector<std::string> unknown; ///< names that are no codes
};

ReadCodedText readCodedText(std::string_view text);

} // namespace packhouse::host::render
