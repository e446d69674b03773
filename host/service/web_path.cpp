#include "host/service/web_path.hpp"

#include <Poco/Exception.h>
#include <Poco/URI.h>
#include <unicode/utf8.h>

#include <algorithm>

namespace packhouse::host::service {

namespace {

bool isControl(UChar32 sign) { return (sign < ' ' && sign != '\t' && sign != '\n' && sign != '\r') || sign == 0x7f; }

bool isTrick(const std::string& segment)
{
    const bool leadsElsewhere = segment == "." || segment == ".." || segment.find_first_of("/\\") != std::string::npos;
    return leadsElsewhere || !isText(segment) || segment.find_first_of("\t\r\n") != std::string::npos;
}

} // namespace

std::optional<Target> Target::of(std::string_view target)
{
    // Absolute form, as proxies send it.
    if (const auto scheme = target.find("://"); !target.starts_with('/') && scheme != std::string_view::npos) {
        const auto slash = target.find('/', scheme + 3);
        target = slash == std::string_view::npos ? "/" : target.substr(slash);
    }
    if (!target.starts_with('/')) return {};
    const auto mark = target.find('?');
    return Target{std::string{target.substr(0, mark)}, mark == std::string_view::npos ? "" : std::string{target.substr(mark + 1)}};
}

std::optional<std::vector<std::string>> segmentsOf(std::string_view path)
{
    std::vector<std::string> segments;
    for (std::size_t begin = 1; begin <= path.size();) {
        const auto end = std::min(path.find('/', begin), path.size());
        std::string segment;
        try {
            Poco::URI::decode(std::string{path.substr(begin, end - begin)}, segment);
        } catch (const Poco::Exception&) {
            return {};
        }
        if (isTrick(segment)) return {};
        segments.push_back(std::move(segment));
        begin = end + 1;
    }
    return segments;
}

bool isText(std::string_view bytes)
{
    const auto length = static_cast<int32_t>(bytes.size());
    for (int32_t at = 0; at < length;) {
        UChar32 sign = 0;
        U8_NEXT(bytes.data(), at, length, sign);
        if (sign < 0 || isControl(sign)) return false;
    }
    return true;
}

} // namespace packhouse::host::service
