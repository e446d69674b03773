#include "web/kid_row.hpp"

#include <algorithm>
#include <charconv>

namespace packhouse::site {
namespace {

// The same first name twice, or two jobs: then the second line says more than the class.
std::string secondLine(const Child& child, const std::vector<Child>& all)
{
    const bool twice = std::ranges::count_if(all, [&](const auto& other) { return other.name() == child.name(); }) > 1;
    return twice || child.folder.empty() ? child.jobName() : child.folder;
}

} // namespace

const Child* childOf(const Caller& caller)
{
    const auto& text = caller.request.parameters.at("n");
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size() ? caller.visit->child(number) : nullptr;
}

void setKid(Values& values, const Identity& identity, const Child& child, data::Instant now)
{
    values.SetValue("KID", child.name());
    if (!child.folder.empty()) values.SetValueAndShowSection("FOLDER", child.folder, "HAS_FOLDER");
    if (const auto face = faceOf(identity, child, now); !face.tiny.empty()) values.SetValueAndShowSection("FACE", face.tiny, "HAS_FACE");
}

void setKidRow(Page& page, const Identity& identity, const Caller& caller, int current)
{
    for (const auto& child : caller.visit->children) {
        auto& values = page.section("KID_ROW");
        setKid(values, identity, child, caller.now);
        values.SetValue("SECOND", secondLine(child, caller.visit->children));
        values.SetIntValue("NUMBER", child.number);
        if (child.number == current) values.ShowSection("CURRENT");
    }
}

} // namespace packhouse::site
