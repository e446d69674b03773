// Whatever stands in a file that calls itself a roster: nobody is made up, no row is taken twice, and all text that leaves is UTF-8.
#include "roster.hpp"

#include "packhouse/data/error.hpp"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <cstdlib>
#include <set>

using namespace packhouse;

namespace {

void require(bool holds)
{
    if (!holds) std::abort();
}

// Writing JSON throws for text that is not UTF-8.
void requireText(const std::string& text) { static_cast<void>(nlohmann::json(text).dump()); }

void look(const jobs::Roster& roster)
{
    std::set<int> rows;
    for (const auto& [row, subject, folder] : roster.subjects) {
        require(row > 0 && rows.insert(row).second);
        require(!subject.subjectId.empty() || !subject.lastName.empty() || !subject.firstName.empty());
        for (const auto& text : {subject.subjectId, subject.firstName, subject.lastName, folder}) requireText(text);
    }
    for (const auto& [row, reason] : roster.refused) requireText(reason);
    for (const auto& warning : roster.warnings) requireText(warning);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    try {
        look(jobs::readRoster({reinterpret_cast<const char*>(bytes), size}));
    } catch (const data::Error& error) {
        require(error.trouble() == data::Trouble::invalid);
        requireText(error.what());
    }
    return 0;
}
