#include "packhouse/sdk/native/ui/text.hpp"

#include <wx/datetime.h>

#include <array>

namespace packhouse::ui {

namespace {

constexpr const char* thinSpace = "\u2009";
constexpr const char* minus = "\u2212";

std::string grouped(std::string digits, const char* between)
{
    for (std::size_t at = digits.size(); at > 3;) {
        at -= 3;
        digits.insert(at, between);
    }
    return digits;
}

wxDateTime local(data::Instant at)
{
    return wxDateTime{static_cast<time_t>(std::chrono::duration_cast<std::chrono::seconds>(at.time_since_epoch()).count())};
}

const char* signOf(const std::string& currency)
{
    constexpr std::array<std::pair<const char*, const char*>, 4> signs{{{"USD", "$"}, {"EUR", "€"}, {"GBP", "£"}, {"JPY", "¥"}}};
    for (const auto& [code, sign] : signs)
        if (currency == code) return sign;
    return nullptr;
}

} // namespace

std::string shownNumber(std::int64_t number)
{
    return grouped(std::to_string(number), thinSpace);
}

std::string shownMoney(const data::Money& amount)
{
    const bool negative = amount.minor() < 0;
    const std::string digits = (negative ? -amount : amount).text();
    const std::size_t point = std::min(digits.find('.'), digits.size());
    const std::string number = grouped(digits.substr(0, point), ",") + digits.substr(point);
    const char* sign = signOf(amount.currency().code());
    const std::string before = negative ? minus : "";
    return sign ? before + sign + number : before + number + "\u00a0" + amount.currency().code();
}

std::string shownDay(data::Instant at)
{
    const wxDateTime day = local(at);
    return utf8(day.Format(day.GetYear() == wxDateTime::Now().GetYear() ? "%-d %b" : "%-d %b %Y"));
}

std::string shownDate(data::Instant at)
{
    return utf8(local(at).Format("%a ")) + shownDay(at);
}

std::string shownTime(data::Instant at)
{
    return utf8(local(at).Format("%H:%M"));
}

std::string shownDuration(std::chrono::seconds time)
{
    const auto seconds = time.count();
    if (seconds < 60) return data::format(_("{} s"), seconds);
    if (seconds < 600) return data::format(_("{} min {} s"), seconds / 60, seconds % 60 / 10 * 10);
    return data::format(_("{} min"), (seconds + 30) / 60);
}

} // namespace packhouse::ui
