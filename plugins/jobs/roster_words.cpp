#include "roster_words.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <charconv>
#include <vector>

namespace packhouse::jobs {

namespace {

icu::UnicodeString composed(std::string_view text)
{
    UErrorCode status = U_ZERO_ERROR;
    const auto raw = icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
    const auto* nfc = icu::Normalizer2::getNFCInstance(status);
    return nfc == nullptr ? raw : nfc->normalize(raw, status);
}

std::string utf8(const icu::UnicodeString& text)
{
    std::string result;
    return text.toUTF8String(result);
}

template <typename Wanted>
icu::UnicodeString keep(const icu::UnicodeString& text, Wanted wanted)
{
    icu::UnicodeString kept;
    for (int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1))
        if (const UChar32 point = text.char32At(at); wanted(point)) kept.append(point);
    return kept;
}

bool isBlank(UChar32 point)
{
    constexpr UChar32 zeroWidthSpace = 0x200B, byteOrderMark = 0xFEFF;
    return u_isUWhiteSpace(point) || point == zeroWidthSpace || point == byteOrderMark;
}

icu::UnicodeString trimmed(const icu::UnicodeString& text)
{
    int32_t begin = 0, end = text.length();
    while (begin < end && isBlank(text.char32At(begin))) begin = text.moveIndex32(begin, 1);
    while (end > begin && isBlank(text.char32At(text.moveIndex32(end, -1)))) end = text.moveIndex32(end, -1);
    return text.tempSubStringBetween(begin, end);
}

bool belongsToWord(UChar32 point)
{
    const auto type = u_charType(point);
    return u_isalnum(point) || type == U_NON_SPACING_MARK || type == U_COMBINING_SPACING_MARK;
}

std::vector<icu::UnicodeString> words(const icu::UnicodeString& text)
{
    std::vector<icu::UnicodeString> found(1);
    for (int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
        const UChar32 point = text.char32At(at);
        if (!isBlank(point)) found.back().append(point);
        else if (!found.back().isEmpty()) found.emplace_back();
    }
    if (found.back().isEmpty()) found.pop_back();
    return found;
}

/// All capitals, and more than an initial.
bool isCapitals(const icu::UnicodeString& word)
{
    icu::UnicodeString upper{word}, lower{word};
    return keep(word, [](UChar32 point) { return u_isalpha(point) != 0; }).countChar32() > 1 && upper.toUpper() == word && lower.toLower() != word;
}

std::string joined(const std::vector<icu::UnicodeString>& words)
{
    icu::UnicodeString text;
    for (const auto& word : words) text.append(text.isEmpty() ? icu::UnicodeString{} : icu::UnicodeString{u' '}).append(word);
    return utf8(text);
}

std::pair<std::string, std::string> splitWords(const std::vector<icu::UnicodeString>& all)
{
    std::vector<icu::UnicodeString> first, last;
    for (const auto& word : all) (isCapitals(word) ? last : first).push_back(word);
    if (!first.empty() && !last.empty()) return {joined(first), joined(last)};
    if (all.empty()) return {};
    return {joined({all.begin(), all.end() - 1}), joined({all.back()})};
}

} // namespace

std::string tidy(std::string_view cell)
{
    const auto printable = keep(composed(cell), [](UChar32 point) { return point == '\n' || u_charType(point) != U_CONTROL_CHAR; });
    return utf8(trimmed(printable));
}

std::string headingKey(std::string_view heading)
{
    return utf8(keep(composed(heading).foldCase(), belongsToWord));
}

std::string folded(std::string_view text)
{
    return utf8(composed(text).foldCase());
}

std::vector<std::string> wordsOf(std::string_view text)
{
    std::vector<std::string> found;
    icu::UnicodeString word;
    const auto whole = composed(text);
    const auto end = [&] {
        if (!word.isEmpty()) found.push_back(utf8(word));
        word.remove();
    };
    for (int32_t at = 0; at < whole.length(); at = whole.moveIndex32(at, 1)) {
        if (belongsToWord(whole.char32At(at))) word.append(whole.char32At(at));
        else end();
    }
    end();
    return found;
}

std::string withoutMarks(std::string_view word)
{
    UErrorCode status = U_ZERO_ERROR;
    const auto* nfd = icu::Normalizer2::getNFDInstance(status);
    const auto text = composed(word).foldCase();
    const auto apart = nfd == nullptr ? text : nfd->normalize(text, status);
    return utf8(keep(apart, [](UChar32 point) { return u_getCombiningClass(point) == 0; }));
}

bool hasLetter(std::string_view text)
{
    return !keep(composed(text), [](UChar32 point) { return u_isalpha(point) != 0; }).isEmpty();
}

bool looksRounded(std::string_view id)
{
    if (id.find_first_of("eE") == std::string_view::npos || id.find('+') == std::string_view::npos) return false;
    std::string number{id};
    std::replace(number.begin(), number.end(), ',', '.');
    double value = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
    return error == std::errc{} && end == number.data() + number.size();
}

std::pair<std::string, std::string> splitName(const std::string& name)
{
    const auto comma = name.find(',');
    if (comma != std::string::npos) return {tidy(name.substr(comma + 1)), tidy(name.substr(0, comma))};
    return splitWords(words(composed(name)));
}

} // namespace packhouse::jobs
