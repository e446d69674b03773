#include "shown_time.hpp"

#include <ctime>

namespace packhouse::tsios {

namespace {

std::tm localOf(data::Instant at)
{
    const std::time_t seconds = std::chrono::duration_cast<std::chrono::seconds>(at.time_since_epoch()).count();
    std::tm local{};
    localtime_r(&seconds, &local);
    return local;
}

} // namespace

std::string shownTime(data::Instant at)
{
    const std::tm local = localOf(at), today = localOf(data::now());
    const bool isToday = local.tm_year == today.tm_year && local.tm_yday == today.tm_yday;
    char text[80]{};
    const std::size_t length = std::strftime(text, sizeof text, isToday ? "%H:%M" : "%d %b %H:%M", &local);
    return {text, length};
}

} // namespace packhouse::tsios
