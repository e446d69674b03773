#include "typed_values.hpp"

#include "decimal.hpp"

#include "packhouse/data/list_query.hpp"

#include <langinfo.h>

#include <algorithm>
#include <ctime>

namespace packhouse::data {
namespace {

using namespace std::chrono;

/// Does the language in use write the month before the day?
bool monthFirst()
{
    const std::string_view format = nl_langinfo(D_FMT);
    return format.find("%m") < format.find("%d") || format.starts_with("%D");
}

year_month_day today()
{
    const std::time_t seconds = system_clock::to_time_t(system_clock::now());
    std::tm local{};
    localtime_r(&seconds, &local);
    return year{local.tm_year + 1900} / (local.tm_mon + 1) / local.tm_mday;
}

/// Midnight by this computer's clock, `later` days after `day`: not 24 hours later where clocks change.
Instant midnight(year_month_day day, int later)
{
    std::tm local{};
    local.tm_year = static_cast<int>(day.year()) - 1900;
    local.tm_mon = static_cast<int>(static_cast<unsigned>(day.month())) - 1;
    local.tm_mday = static_cast<int>(static_cast<unsigned>(day.day())) + later;
    local.tm_isdst = -1;
    return time_point_cast<microseconds>(system_clock::from_time_t(std::mktime(&local)));
}

} // namespace

std::optional<std::pair<Instant, Instant>> typedDay(const std::string& text)
{
    const auto day = dayOf(text, today(), monthFirst());
    if (!day) return {};
    return std::pair{midnight(*day, 0), midnight(*day, 1)};
}

std::optional<std::int64_t> typedNumber(std::string text, int decimals)
{
    std::replace(text.begin(), text.end(), ',', '.');
    return readDecimal(text, decimals);
}

} // namespace packhouse::data
