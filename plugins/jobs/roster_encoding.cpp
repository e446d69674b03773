#include "roster_encoding.hpp"

#include "packhouse/data/error.hpp"
#include "packhouse/data/text.hpp"
#include "text_lines.hpp"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <memory>
#include <optional>

namespace packhouse::jobs {

using data::format;

namespace {

constexpr const char* western = "windows-1252";

struct CloseConverter {
    void operator()(UConverter* converter) const noexcept { ucnv_close(converter); }
};
struct CloseDetector {
    void operator()(UCharsetDetector* detector) const noexcept { ucsdet_close(detector); }
};

bool isUtf8(std::string_view bytes)
{
    const auto* data = reinterpret_cast<const uint8_t*>(bytes.data());
    const auto length = static_cast<int32_t>(bytes.size());
    for (int32_t at = 0; at < length;) {
        UChar32 point = 0;
        U8_NEXT(data, at, length, point);
        if (point < 0) return false;
    }
    return true;
}

bool isAscii(std::string_view bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

std::string convert(std::string_view bytes, const std::string& encoding)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, CloseConverter> converter{ucnv_open(encoding.c_str(), &status)};
    if (U_FAILURE(status))
        throw data::Error{data::Trouble::invalid,
                          format(_("The encoding \"{}\" is not known; write e.g. UTF-8, windows-1252, windows-1251, Shift_JIS or Big5"), encoding)};
    const icu::UnicodeString text{bytes.data(), static_cast<int32_t>(bytes.size()), converter.get(), status};
    std::string result;
    return text.toUTF8String(result);
}

std::optional<std::string> byteOrderMark(std::string_view bytes)
{
    UErrorCode status = U_ZERO_ERROR;
    const char* name = ucnv_detectUnicodeSignature(bytes.data(), static_cast<int32_t>(bytes.size()), nullptr, &status);
    return name == nullptr ? std::nullopt : std::optional<std::string>{name};
}

/// ICU's guess, where it can be trusted. Its guesses among the single-byte encodings cannot: with so few letters outside ASCII as a
/// roster has, its confidence stays below a third and names the wrong one as often as the right one.
std::optional<std::string> sureGuess(std::string_view bytes)
{
    constexpr int32_t sure = 60;
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, CloseDetector> detector{ucsdet_open(&status)};
    ucsdet_setText(detector.get(), bytes.data(), static_cast<int32_t>(bytes.size()), &status);
    const auto* match = ucsdet_detect(detector.get(), &status);
    if (U_FAILURE(status) || match == nullptr || ucsdet_getConfidence(match, &status) < sure) return {};
    const std::string name = ucsdet_getName(match, &status);
    const auto startsWith = [&name](const char* start) { return name.rfind(start, 0) == 0; };
    const bool wide = startsWith("UTF-16") || startsWith("UTF-32");
    // Two bytes for each letter leave zero bytes behind; without any, the guess is noise.
    if (wide && bytes.find('\0') == std::string_view::npos) return {};
    const bool eastAsian = startsWith("EUC-") || startsWith("GB18030") || startsWith("Shift_JIS") || startsWith("Big5") || startsWith("ISO-2022");
    return wide || eastAsian ? std::optional{name} : std::nullopt;
}

bool hasUtf8Letters(const std::vector<std::string_view>& lines)
{
    return std::any_of(lines.begin(), lines.end(), [](std::string_view line) { return !isAscii(line) && isUtf8(line); });
}

DecodedText lineByLine(const std::vector<std::string_view>& lines)
{
    DecodedText result{{}, format("{} + {}", "UTF-8", western), {}};
    std::string numbers;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        const bool broken = !isUtf8(lines[at]);
        result.text += broken ? convert(lines[at], western) : std::string{lines[at]};
        if (broken) numbers += (numbers.empty() ? "" : ", ") + std::to_string(at + 1);
    }
    result.warnings.push_back(format(_("The file mixes two encodings: most is UTF-8, line {} was read as Windows-1252; look at the names there"), numbers));
    return result;
}

DecodedText withoutMark(std::string_view bytes)
{
    if (const auto guess = sureGuess(bytes))
        return {convert(bytes, *guess), *guess, {format(_("The file has no byte order mark; it was read as {}. If names look wrong, name the encoding"), *guess)}};
    if (isUtf8(bytes)) return {std::string{bytes}, "UTF-8", {}};
    const auto lines = linesOf(bytes);
    if (hasUtf8Letters(lines)) return lineByLine(lines);
    return {convert(bytes, western), western, {_("The file is not UTF-8; it was read as Windows-1252. If names look wrong, name the encoding")}};
}

void dropMark(std::string& text)
{
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    if (text.rfind(mark, 0) == 0) text.erase(0, mark.size());
}

/// A zero byte would cut the cell short in some databases.
void dropNuls(DecodedText& decoded)
{
    const auto count = std::erase(decoded.text, '\0');
    if (count != 0) decoded.warnings.push_back(format(_("{} NUL characters were dropped"), count));
}

void countUnreadable(DecodedText& decoded)
{
    constexpr std::string_view replacement = "\xEF\xBF\xBD";
    int count = 0;
    for (auto at = decoded.text.find(replacement); at != std::string::npos; at = decoded.text.find(replacement, at + replacement.size())) ++count;
    if (count != 0) decoded.warnings.push_back(format(_("{} characters could not be read as {} and became \"�\""), count, decoded.encoding));
}

DecodedText decodeAs(std::string_view bytes, const std::string& wanted)
{
    if (!wanted.empty()) return {convert(bytes, wanted), wanted, {}};
    if (const auto mark = byteOrderMark(bytes)) return {convert(bytes, *mark), *mark, {}};
    return withoutMark(bytes);
}

} // namespace

DecodedText decode(std::string_view bytes, const std::string& wanted)
{
    auto decoded = decodeAs(bytes, wanted);
    dropMark(decoded.text);
    dropNuls(decoded);
    countUnreadable(decoded);
    return decoded;
}

} // namespace packhouse::jobs
