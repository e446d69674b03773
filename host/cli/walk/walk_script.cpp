#include "host/cli/walk/walk_script.hpp"

#include "packhouse/data/error.hpp"
#include "packhouse/data/text.hpp"

#include <nlohmann/json.hpp>

namespace packhouse::host::cli {
namespace {

using nlohmann::json;

WalkStep::Kind kindOf(const json& step)
{
    if (step.contains("run")) return WalkStep::Kind::command;
    if (step.contains("browse")) return WalkStep::Kind::browse;
    if (step.contains("desktop")) return WalkStep::Kind::desktop;
    return WalkStep::Kind::startService;
}

WalkStep stepFrom(const json& step)
{
    WalkStep result{.kind = kindOf(step), .title = step.at("title").get<std::string>()};
    result.words = step.value("run", std::vector<std::string>{});
    result.address = step.value("browse", "");
    result.picture = step.value("picture", "");
    result.size = step.value("size", "1280,900");
    result.keep = step.value("keep", std::map<std::string, std::string>{});
    result.expect = step.value("expect", std::map<std::string, std::string>{});
    result.says = step.value("says", "");
    return result;
}

WalkPart partFrom(const json& part)
{
    WalkPart result{part.at("id").get<std::string>(), part.at("title").get<std::string>(), part.value("sample", false), part.value("tour", true), {}};
    for (const auto& step : part.at("steps"))
        result.steps.push_back(stepFrom(step));
    return result;
}

} // namespace

std::vector<WalkPart> readWalk(std::string_view text)
try {
    std::vector<WalkPart> parts;
    const auto document = json::parse(text);
    for (const auto& part : document.at("parts"))
        parts.push_back(partFrom(part));
    return parts;
} catch (const json::exception& error) {
    throw data::Error{data::Trouble::invalid,
                      data::format(_("The tour's script cannot be read: {}. Install Packhouse again."), error.what())};
}

std::string fillIn(const std::string& text, const std::map<std::string, std::string>& values)
{
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const auto open = text.find("${", at);
        const auto close = open == std::string::npos ? open : text.find('}', open);
        result += text.substr(at, open == std::string::npos ? open : open - at);
        if (close == std::string::npos) break;
        const auto name = text.substr(open + 2, close - open - 2);
        const auto value = values.find(name);
        if (value == values.end())
            throw data::Error{data::Trouble::broken, data::format(_("The tour's script asks for {}, which no earlier step gave."), name)};
        result += value->second;
        at = close + 1;
    }
    return result;
}

} // namespace packhouse::host::cli
