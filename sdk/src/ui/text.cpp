#include "packhouse/sdk/native/ui/text.hpp"

#include <unicode/dtptngen.h>
#include <unicode/numberformatter.h>
#include <unicode/smpdtfmt.h>

#include <map>
#include <memory>

namespace packhouse::ui {

namespace {

constexpr const char* thinSpace = "\u2009";
constexpr char16_t minus = u'\u2212';

icu::Locale here()
{
    // A computer without a language of its own ("C") gets English as this house writes it.
    const icu::Locale locale = icu::Locale::getDefault();
    return std::string_view{locale.getVariant()} == "POSIX" ? icu::Locale::getEnglish() : locale;
}

std::string text(icu::UnicodeString formatted)
{
    formatted.findAndReplace(icu::UnicodeString{u'-'}, icu::UnicodeString{minus});
    std::string utf8;
    return formatted.toUTF8String(utf8);
}

enum class Form { day, dayOfYear, date, dateOfYear, longDate, time };

// English dates go as "Tue 14 Apr", which reads the same on both sides of the ocean; every other language has its own order and points.
icu::UnicodeString patternOf(Form form, const icu::Locale& locale, UErrorCode& error)
{
    static const std::map<Form, std::pair<const char16_t*, const char16_t*>> forms{{Form::day, {u"d MMM", u"dMMM"}},
        {Form::dayOfYear, {u"d MMM y", u"dMMMy"}}, {Form::date, {u"EEE d MMM", u"EEEdMMM"}}, {Form::dateOfYear, {u"EEE d MMM y", u"EEEdMMMy"}},
        {Form::longDate, {u"EEEE d MMMM y", u"EEEEdMMMMy"}}, {Form::time, {u"HH:mm", u"jm"}}};
    const auto& [english, skeleton] = forms.at(form);
    const bool own = std::string_view{locale.getLanguage()} == "en" && (form != Form::time || *locale.getCountry() == 0);
    if (own) return english;
    const std::unique_ptr<icu::DateTimePatternGenerator> patterns{icu::DateTimePatternGenerator::createInstance(locale, error)};
    return patterns ? patterns->getBestPattern(skeleton, error) : icu::UnicodeString{english};
}

// Making a format costs a millisecond, a list shows hundreds of dates. Formats are not for two threads at once.
const icu::SimpleDateFormat& formatOf(Form form)
{
    thread_local std::map<std::pair<std::string, Form>, std::unique_ptr<icu::SimpleDateFormat>> formats;
    const icu::Locale locale = here();
    auto& format = formats[{locale.getName(), form}];
    UErrorCode error = U_ZERO_ERROR;
    if (!format) format = std::make_unique<icu::SimpleDateFormat>(patternOf(form, locale, error), locale, error);
    return *format;
}

std::string formatted(Form form, data::Instant at)
{
    icu::UnicodeString result;
    formatOf(form).format(static_cast<UDate>(std::chrono::duration_cast<std::chrono::milliseconds>(at.time_since_epoch()).count()), result);
    return text(result);
}

bool thisYear(data::Instant at)
{
    const auto yearOf = [](data::Instant when) {
        const time_t seconds = std::chrono::duration_cast<std::chrono::seconds>(when.time_since_epoch()).count();
        std::tm parts{};
        return localtime_r(&seconds, &parts)->tm_year;
    };
    return yearOf(at) == yearOf(data::now());
}

} // namespace

std::string shownNumber(std::int64_t number)
{
    UErrorCode error = U_ZERO_ERROR;
    return text(icu::number::NumberFormatter::withLocale(here()).formatInt(number, error).toString(error));
}

std::string shownSheet(std::int64_t number)
{
    std::string digits = std::to_string(number);
    for (std::size_t at = digits.size(); at > 3;) {
        at -= 3;
        digits.insert(at, thinSpace);
    }
    return digits;
}

std::string shownMoney(const data::Money& amount)
{
    UErrorCode error = U_ZERO_ERROR;
    const std::string digits = amount.text();
    const std::size_t point = digits.find('.');
    const auto decimals = static_cast<int>(point == std::string::npos ? 0 : digits.size() - point - 1);
    const icu::CurrencyUnit currency{icu::StringPiece{std::string{amount.currency().code()}}, error};
    return text(icu::number::NumberFormatter::withLocale(here())
                    .unit(currency)
                    .unitWidth(UNUM_UNIT_WIDTH_NARROW)
                    .precision(icu::number::Precision::fixedFraction(decimals))
                    .formatDecimal(digits, error)
                    .toString(error));
}

std::string shownDay(data::Instant at) { return formatted(thisYear(at) ? Form::day : Form::dayOfYear, at); }
std::string shownDate(data::Instant at) { return formatted(thisYear(at) ? Form::date : Form::dateOfYear, at); }
std::string shownLongDate(data::Instant at) { return formatted(Form::longDate, at); }
std::string shownTime(data::Instant at) { return formatted(Form::time, at); }

std::string shownDuration(std::chrono::seconds time)
{
    const auto seconds = time.count();
    if (seconds < 60) return data::format(_("{} s"), seconds);
    if (seconds < 600) return data::format(_("{} min {} s"), seconds / 60, seconds % 60 / 10 * 10);
    return data::format(_("{} min"), (seconds + 30) / 60);
}

} // namespace packhouse::ui
