#include "code_values.hpp"

#include <algorithm>
#include <cctype>
#include <chrono>
#include <cstdio>

namespace packhouse::host::render {

namespace {

std::string daysAfter(const std::string& isoDate, int days)
{
    int year = 0;
    unsigned month = 0, day = 0;
    if (std::sscanf(isoDate.c_str(), "%d-%u-%u", &year, &month, &day) != 3) return isoDate;
    using namespace std::chrono;
    const year_month_day given{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
    if (!given.ok()) return isoDate;
    const year_month_day moved{sys_days{given} + std::chrono::days{days}};
    char text[16];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", int{moved.year()}, unsigned{moved.month()}, unsigned{moved.day()});
    return text;
}

using Values = std::map<std::string, std::string>;

// A roster's headings are written as the school likes: "Home Room" is @field.home_room.
bool isHeading(const std::string& heading, const std::string& name)
{
    const auto alike = [](char one, char other) { return (one == ' ' ? '_' : std::tolower(static_cast<unsigned char>(one))) == other; };
    return std::equal(heading.begin(), heading.end(), name.begin(), name.end(), alike);
}

const std::string* lookUp(const Values& values, const std::string& name)
{
    auto found = values.find(name);
    const bool own = name.starts_with("field.") || name.starts_with("?");
    if (found == values.end() && own)
        found = std::find_if(values.begin(), values.end(), [&](const auto& value) { return isHeading(value.first, name); });
    return found == values.end() ? nullptr : &found->second;
}

} // namespace

void CodeValues::setPage(int number, int count) { m_page = {{"page", std::to_string(number)}, {"pages", std::to_string(count)}}; }

const std::string* CodeValues::find(const std::string& name) const
{
    if (const auto page = m_page.find(name); page != m_page.end()) return &page->second;
    if (m_row != nullptr) {
        if (const auto* value = lookUp(m_row->values, name)) return value;
    }
    return lookUp(m_data.values, name);
}

std::string CodeValues::valueOf(const TextPart& part)
{
    const std::string name = part.kind == TextPart::Kind::prompt ? "?" + part.text : part.text;
    const std::string* found = find(name);
    if (found == nullptr) return m_missing.insert(name), std::string{};
    return part.days == 0 ? *found : daysAfter(*found, part.days);
}

std::string CodeValues::fill(const CodedText& text)
{
    std::string result;
    for (const TextPart& part : text.parts)
        result += part.kind == TextPart::Kind::fixed ? part.text : valueOf(part);
    return result;
}

} // namespace packhouse::host::render
