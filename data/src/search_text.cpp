#include "search_text.hpp"

#include "packhouse/data/error.hpp"
#include "packhouse/data/text.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace packhouse::data {
namespace {

void mustWork(UErrorCode status)
{
    if (U_FAILURE(status)) throw Error{Trouble::broken, format(_("The ICU library does not work here ({}). Reinstall it."), u_errorName(status))};
}

icu::UnicodeString decomposed(std::string_view text)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* folding = icu::Normalizer2::getNFKCCasefoldInstance(status);
    const icu::Normalizer2* decomposing = icu::Normalizer2::getNFDInstance(status);
    mustWork(status);
    const auto unicode = icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
    const icu::UnicodeString result = decomposing->normalize(folding->normalize(unicode, status), status);
    mustWork(status);
    return result;
}

/// Letters with a stroke have no decomposition, but people type them without.
UChar32 withoutStroke(UChar32 letter)
{
    switch (letter) {
    case 0x142: return 'l'; // ł
    case 0xf8: return 'o';  // ø
    case 0x111: return 'd'; // đ
    case 0x131: return 'i'; // ı
    case 0x127: return 'h'; // ħ
    default: return letter;
    }
}

bool isPlain(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c > 0; });
}

std::string lowered(std::string_view text)
{
    std::string result{text};
    for (char& c : result)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return result;
}

bool isBlank(char c)
{
    return static_cast<unsigned char>(c) <= ' ';
}

bool isSign(char c)
{
    return c > ' ' && !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9');
}

void addWithParts(std::set<std::string>& words, const std::string& word)
{
    words.insert(shortened(word, longestSearchWord));
    if (word.find('@') != std::string::npos) return;
    for (std::size_t at = 1; at < word.size(); ++at)
        if (isSign(word[at - 1]) && !isSign(word[at])) words.insert(shortened(word.substr(at), longestSearchWord));
}

bool beginsOne(const std::string& wanted, const std::set<std::string>& words)
{
    const auto found = words.lower_bound(shortened(wanted, longestSearchWord));
    return found != words.end() && found->starts_with(shortened(wanted, longestSearchWord));
}

} // namespace

std::string searchFold(std::string_view text)
{
    if (isPlain(text)) return lowered(text); // most of it, and by far the faster way
    const icu::UnicodeString unicode = decomposed(text);
    icu::UnicodeString kept;
    for (std::int32_t at = 0; at < unicode.length(); at = unicode.moveIndex32(at, 1)) {
        const UChar32 letter = unicode.char32At(at);
        if (u_charType(letter) != U_NON_SPACING_MARK && letter != 0) kept.append(withoutStroke(letter));
    }
    std::string result;
    return kept.toUTF8String(result);
}

std::vector<std::string> splitAtBlanks(std::string_view text)
{
    std::vector<std::string> parts;
    for (std::size_t at = 0; at < text.size();) {
        while (at < text.size() && isBlank(text[at])) ++at;
        const std::size_t begin = at;
        while (at < text.size() && !isBlank(text[at])) ++at;
        if (at > begin) parts.emplace_back(text.substr(begin, at - begin));
    }
    return parts;
}

std::string shortened(const std::string& text, std::size_t characters)
{
    if (text.size() <= characters) return text;
    const auto unicode = icu::UnicodeString::fromUTF8(text);
    const auto length = static_cast<std::int32_t>(characters);
    if (unicode.length() <= length) return text;
    std::string result;
    return unicode.tempSubString(0, unicode.getChar32Start(length)).toUTF8String(result);
}

std::string searchTextOf(const std::vector<std::string>& parts)
{
    std::string result;
    for (const std::string& part : parts) {
        std::string words;
        for (const std::string& word : splitAtBlanks(searchFold(part))) words.append(words.empty() ? "" : " ").append(word);
        result.append(words).append("\t");
    }
    return result;
}

std::set<std::string> searchWordsOf(const std::vector<std::string>& texts)
{
    std::set<std::string> words;
    for (const std::string& text : texts)
        for (const std::string& word : splitAtBlanks(searchFold(text))) addWithParts(words, word);
    return words;
}

bool eachBeginsOne(const std::vector<std::string>& wanted, const std::set<std::string>& words)
{
    return std::all_of(wanted.begin(), wanted.end(), [&](const std::string& word) { return beginsOne(word, words); });
}

} // namespace packhouse::data
