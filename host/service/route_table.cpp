#include "host/service/route_table.hpp"

#include <algorithm>

namespace packhouse::host::service {

namespace {

bool isName(const std::string& segment) { return segment.size() > 2 && segment.front() == '{' && segment.back() == '}'; }

std::vector<std::string> patternOf(const std::string& text)
{
    std::vector<std::string> segments;
    for (std::size_t begin = 1; begin <= text.size();) {
        const auto end = std::min(text.find('/', begin), text.size());
        segments.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return segments;
}

bool fits(const std::vector<std::string>& pattern, const std::vector<std::string>& segments)
{
    return std::equal(pattern.begin(), pattern.end(), segments.begin(), segments.end(),
                      [](const auto& part, const auto& segment) { return isName(part) ? !segment.empty() : part == segment; });
}

// "/cart/lines" before "/cart/{id}": the first segment that differs decides.
bool closer(const std::vector<std::string>& one, const std::vector<std::string>& other)
{
    return std::lexicographical_compare(one.begin(), one.end(), other.begin(), other.end(),
                                        [](const auto& a, const auto& b) { return !isName(a) && isName(b); });
}

std::map<std::string, std::string> parametersOf(const std::vector<std::string>& pattern, const std::vector<std::string>& segments)
{
    std::map<std::string, std::string> parameters;
    for (std::size_t at = 0; at != pattern.size(); ++at)
        if (isName(pattern[at])) parameters[pattern[at].substr(1, pattern[at].size() - 2)] = segments[at];
    return parameters;
}

} // namespace

RouteTable::RouteTable(const std::vector<sdk::RouteProvider*>& providers)
{
    for (const auto* provider : providers)
        for (auto& route : provider->routes())
            add(std::move(route), provider);
}

void RouteTable::add(sdk::Route route, const sdk::RouteProvider* provider)
{
    const auto same = [&](const Entry& entry) { return entry.route.method == route.method && entry.route.pattern == route.pattern; };
    if (std::any_of(m_entries.begin(), m_entries.end(), same)) {
        m_doubles.push_back(route.method + " " + route.pattern);
        return;
    }
    auto pattern = patternOf(route.pattern);
    m_entries.push_back({std::move(route), provider, std::move(pattern)});
}

RouteTable::Match RouteTable::match(const std::string& method, const std::vector<std::string>& segments) const
{
    Match match;
    const auto wanted = method == "HEAD" ? "GET" : method;
    for (const auto& entry : m_entries) {
        if (!fits(entry.pattern, segments)) continue;
        match.methods.push_back(entry.route.method);
        if (entry.route.method == wanted && (match.entry == nullptr || closer(entry.pattern, match.entry->pattern))) match.entry = &entry;
    }
    if (match.entry != nullptr) match.parameters = parametersOf(match.entry->pattern, segments);
    return match;
}

} // namespace packhouse::host::service
