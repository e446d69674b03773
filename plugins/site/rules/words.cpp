#include "rules/words.hpp"

#include <packhouse/data/text.hpp>

#include <unicode/dtptngen.h>
#include <unicode/listformatter.h>
#include <unicode/numberformatter.h>
#include <unicode/smpdtfmt.h>

namespace packhouse::site {
namespace {

icu::Locale localeOf(const std::string& language)
{
    UErrorCode status = U_ZERO_ERROR;
    return icu::Locale::forLanguageTag(language, status);
}

icu::TimeZone* zoneOf(const std::string& name)
{
    return name.empty() ? icu::TimeZone::createDefault() : icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(name));
}

std::string utf8(const icu::UnicodeString& text)
{
    std::string result;
    return text.toUTF8String(result);
}

std::string withRealMinus(std::string text)
{
    if (text.starts_with('-')) text.replace(0, 1, "−");
    return text;
}

// Digits only, the point moved: rates are decimal fractions, and no floating point may touch them.
std::string timesHundred(const data::Rate& rate)
{
    return data::Rate{rate.numerator * 100, rate.denominator}.text();
}

} // namespace

std::string Words::money(const data::Money& amount) const
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::CurrencyUnit unit{icu::StringPiece{amount.currency().code()}, status};
    const auto shown = icu::number::NumberFormatter::withLocale(localeOf(m_language)).unit(unit).formatDecimal(amount.text(), status);
    return withRealMinus(utf8(shown.toString(status)));
}

std::string Words::priceOrFree(const data::Money& amount) const
{
    return amount.isZero() ? _("Free") : money(amount);
}

std::string Words::percent(const data::Rate& rate) const
{
    UErrorCode status = U_ZERO_ERROR;
    const auto shown = icu::number::NumberFormatter::withLocale(localeOf(m_language))
                           .unit(icu::NoUnit::percent())
                           .precision(icu::number::Precision::maxFraction(3))
                           .formatDecimal(timesHundred(rate), status);
    return utf8(shown.toString(status));
}

std::string Words::date(data::Instant at, const char* skeleton) const
{
    UErrorCode status = U_ZERO_ERROR;
    const auto locale = localeOf(m_language);
    const std::unique_ptr<icu::DateTimePatternGenerator> patterns{icu::DateTimePatternGenerator::createInstance(locale, status)};
    icu::SimpleDateFormat format{patterns->getBestPattern(skeleton, status), locale, status};
    format.adoptTimeZone(zoneOf(m_timeZone));
    icu::UnicodeString text;
    format.format(static_cast<UDate>(std::chrono::floor<std::chrono::milliseconds>(at).time_since_epoch().count()), text);
    return utf8(text);
}

std::string Words::day(data::Instant at) const
{
    const bool soon = std::chrono::abs(at - data::now()) < std::chrono::hours{24 * 300};
    return date(at, soon ? "EEEdMMMM" : "EEEdMMMMy");
}

std::string Words::dayAndTime(data::Instant at) const { return date(at, "dMMMMjmm"); }
std::string Words::clock(data::Instant at) const { return date(at, "jmm"); }

std::string Words::list(const std::vector<std::string>& parts) const
{
    UErrorCode status = U_ZERO_ERROR;
    std::vector<icu::UnicodeString> words;
    for (const auto& part : parts) words.push_back(icu::UnicodeString::fromUTF8(part));
    const std::unique_ptr<icu::ListFormatter> formatter{icu::ListFormatter::createInstance(localeOf(m_language), status)};
    icu::UnicodeString text;
    return utf8(formatter->format(words.data(), static_cast<std::int32_t>(words.size()), text, status));
}

std::string groupedKey(const std::string& key)
{
    return key.size() == 8 ? key.substr(0, 4) + " " + key.substr(4) : key;
}

} // namespace packhouse::site
