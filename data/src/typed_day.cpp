#include "packhouse/data/list_query.hpp"

#include "packhouse/data/text.hpp"
#include "search_text.hpp"

#include <unicode/dtfmtsym.h>

#include <array>
#include <charconv>
#include <clocale>

namespace packhouse::data {
namespace {

using namespace std::chrono;

constexpr std::array<const char*, 7> weekdays{"sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"};
constexpr std::size_t fewestLetters = 2; // "fr" is enough, "f" is a letter of something else

/// The names of the days in the language in use, Sunday first; empty where ICU does not know it.
std::vector<std::string> localWeekdays()
{
    UErrorCode status = U_ZERO_ERROR;
    const char* language = std::setlocale(LC_TIME, nullptr);
    const icu::DateFormatSymbols symbols{icu::Locale{language}, status};
    std::int32_t count = 0;
    const icu::UnicodeString* names = U_SUCCESS(status) ? symbols.getWeekdays(count) : nullptr;
    std::vector<std::string> all;
    for (std::int32_t index = UCAL_SUNDAY; names && index <= UCAL_SATURDAY && index < count; ++index) {
        std::string name;
        all.push_back(searchFold(names[index].toUTF8String(name)));
    }
    return all;
}

template <typename Names>
std::optional<unsigned> begunBy(const std::string& text, const Names& names)
{
    unsigned index = 0;
    for (const auto& name : names) {
        if (std::string_view{name}.starts_with(text)) return index;
        ++index;
    }
    return {};
}

std::optional<year_month_day> nextWeekday(std::string text, year_month_day today)
{
    if (text.ends_with('.')) text.pop_back();
    if (text.size() < fewestLetters) return {};
    auto index = begunBy(text, weekdays);
    if (!index) index = begunBy(text, localWeekdays());
    if (!index) return {};
    return sys_days{today} + (weekday{*index} - weekday{sys_days{today}});
}

std::optional<year_month_day> namedDay(const std::string& text, year_month_day today)
{
    const std::pair<const char*, int> named[] = {{"today", 0}, {"tomorrow", 1}, {"yesterday", -1}, {_("today"), 0}, {_("tomorrow"), 1}, {_("yesterday"), -1}};
    for (const auto& [name, days_] : named)
        if (text == searchFold(name)) return sys_days{today} + days{days_};
    return {};
}

/// The numbers between the separators; empty where anything else is there. One separator at the end is allowed.
std::vector<int> numbersOf(std::string_view text, char separator)
{
    std::vector<int> numbers;
    while (!text.empty()) {
        int number = 0;
        const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
        const auto length = static_cast<std::size_t>(end - text.data());
        if (problem != std::errc{} || number < 0 || (length < text.size() && *end != separator)) return {};
        numbers.push_back(number);
        text.remove_prefix(std::min(length + 1, text.size()));
    }
    return numbers;
}

int fullYear(int typed)
{
    return typed < 100 ? 2000 + typed : typed;
}

std::optional<year_month_day> checked(int yearNumber, int monthNumber, int dayNumber)
{
    const year_month_day date{year{yearNumber}, month{static_cast<unsigned>(monthNumber)}, day{static_cast<unsigned>(dayNumber)}};
    if (yearNumber > 9999 || monthNumber > 12 || dayNumber > 31 || !date.ok()) return {};
    return date;
}

std::optional<year_month_day> dayAndMonth(const std::vector<int>& numbers, year_month_day today, bool monthFirst)
{
    if (numbers.size() < 2 || numbers.size() > 3) return {};
    const int yearNumber = numbers.size() == 3 ? fullYear(numbers[2]) : static_cast<int>(today.year());
    return checked(yearNumber, numbers[monthFirst ? 0 : 1], numbers[monthFirst ? 1 : 0]);
}

std::optional<year_month_day> writtenDay(std::string_view text, year_month_day today, bool monthFirst)
{
    if (const auto iso = numbersOf(text, '-'); iso.size() == 3) return checked(iso[0], iso[1], iso[2]);
    if (text.find('.') != std::string_view::npos) return dayAndMonth(numbersOf(text, '.'), today, false);
    return dayAndMonth(numbersOf(text, '/'), today, monthFirst);
}

/// "+7", "-3".
std::optional<year_month_day> distantDay(std::string_view text, year_month_day today)
{
    constexpr int farthest = 100'000;
    if (text.size() < 2 || (text[0] != '+' && text[0] != '-')) return {};
    const std::vector<int> numbers = numbersOf(text.substr(1), '\0');
    if (numbers.size() != 1 || numbers[0] > farthest) return {};
    return sys_days{today} + days{text[0] == '-' ? -numbers[0] : numbers[0]};
}

} // namespace

std::optional<year_month_day> dayOf(std::string_view text, year_month_day today, bool monthFirst)
{
    const std::string folded = searchFold(text);
    if (auto day = namedDay(folded, today)) return day;
    if (auto day = distantDay(folded, today)) return day;
    if (auto day = writtenDay(folded, today, monthFirst)) return day;
    return nextWeekday(folded, today);
}

} // namespace packhouse::data
