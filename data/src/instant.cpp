#include "packhouse/data/instant.hpp"

#include "packhouse/data/error.hpp"
#include "packhouse/data/text.hpp"

#include <cstdio>
#include <optional>

namespace packhouse::data {
namespace {

using namespace std::chrono;

/// Takes fixed-width numbers and signs off the front of a text; stays failed after the first surprise.
class Scanner {
public:
    explicit Scanner(std::string_view text) : m_rest{text} {}

    int number(std::size_t width)
    {
        int value = 0;
        if (m_rest.size() < width) return fail();
        for (const char digit : m_rest.substr(0, width)) {
            if (digit < '0' || digit > '9') return fail();
            value = value * 10 + (digit - '0');
        }
        m_rest.remove_prefix(width);
        return value;
    }
    bool take(char sign)
    {
        if (!m_rest.starts_with(sign)) return false;
        m_rest.remove_prefix(1);
        return true;
    }
    void need(char sign)
    {
        if (!take(sign)) fail();
    }
    microseconds fraction()
    {
        std::int64_t value = 0;
        int digits = 0;
        for (; !m_rest.empty() && m_rest[0] >= '0' && m_rest[0] <= '9'; m_rest.remove_prefix(1), ++digits)
            if (digits < 6) value = value * 10 + (m_rest[0] - '0');
        if (digits == 0) fail();
        for (; digits < 6; ++digits) value *= 10;
        return microseconds{value};
    }
    bool atEnd() const { return !m_failed && m_rest.empty(); }
    bool failed() const { return m_failed; }

private:
    int fail()
    {
        m_failed = true;
        return 0;
    }
    std::string_view m_rest;
    bool m_failed = false;
};

std::optional<Instant> read(std::string_view text)
{
    Scanner scan{text};
    const int yearNumber = scan.number(4);
    scan.need('-');
    const int monthNumber = scan.number(2);
    scan.need('-');
    const int dayNumber = scan.number(2);
    const year_month_day date{year{yearNumber}, month(static_cast<unsigned>(monthNumber)), day(static_cast<unsigned>(dayNumber))};
    if (scan.failed() || !date.ok()) return {};
    const Instant midnight = sys_days{date};
    if (scan.atEnd()) return midnight;

    scan.need('T');
    const int hour = scan.number(2);
    scan.need(':');
    const int minute = scan.number(2);
    scan.need(':');
    const int second = scan.number(2);
    const microseconds fraction = scan.take('.') ? scan.fraction() : microseconds{0};
    scan.need('Z');
    if (!scan.atEnd() || hour > 23 || minute > 59 || second > 59) return {};
    return midnight + hours{hour} + minutes{minute} + seconds{second} + fraction;
}

} // namespace

Instant now() { return time_point_cast<microseconds>(system_clock::now()); }

std::string toIso(Instant instant)
{
    const auto today = floor<days>(instant);
    const year_month_day date{today};
    const hh_mm_ss time{instant - today};
    char text[64];
    const int length = std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02d.%06dZ", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                                     static_cast<unsigned>(date.day()), static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                                     static_cast<int>(time.seconds().count()), static_cast<int>(time.subseconds().count()));
    return {text, static_cast<std::size_t>(length)};
}

Instant instantFromIso(std::string_view text)
{
    if (const auto instant = read(text)) return *instant;
    throw Error{Trouble::invalid, format(_("“{}” is not a date and time. Write it like 2026-04-14T09:30:00Z, or only the date: 2026-04-14."), text)};
}

} // namespace packhouse::data
