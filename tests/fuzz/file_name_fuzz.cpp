// Whatever a camera or a person calls a picture: it is one subject's, or nobody's with a sentence that can be shown.
#include "file_name_match.hpp"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <cstdlib>

using namespace packhouse;

namespace {

std::vector<data::Subject> someSubjects()
{
    data::Subject maya, zoe, twin;
    maya.id = {1}, maya.subjectId = "4101", maya.firstName = "Maya", maya.lastName = "Okafor";
    zoe.id = {2}, zoe.subjectId = "AB-12", zoe.firstName = "Zoé", zoe.lastName = "da Silva";
    twin.id = {3}, twin.subjectId = "4102", twin.firstName = "Maya", twin.lastName = "Okafor";
    return {maya, zoe, twin};
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    static const jobs::FileNameMatcher matcher{someSubjects()};
    const auto match = matcher.match({reinterpret_cast<const char*>(bytes), size});
    if (match.subject.has_value() != match.reason.empty()) std::abort();
    static_cast<void>(nlohmann::json(match.reason).dump());
    static_cast<void>(nlohmann::json(match.pose).dump());
    return 0;
}
