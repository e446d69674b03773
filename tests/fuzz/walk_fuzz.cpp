// Whatever stands in a tour's script: its steps, or a refusal in words; and no blank of a step stays unfilled unnoticed.
#include "host/cli/walk/walk_script.hpp"

#include "packhouse/data/error.hpp"

#include <cstdint>
#include <cstdlib>

using namespace packhouse;

namespace {

void fillAll(const host::cli::WalkStep& step)
{
    static const std::map<std::string, std::string> kept{{"key", "7KQX4MWD"}, {"site", "http://127.0.0.1:1"}};
    for (const auto& word : step.words) host::cli::fillIn(word, kept);
    host::cli::fillIn(step.address, kept);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    try {
        for (const auto& part : host::cli::readWalk({reinterpret_cast<const char*>(bytes), size}))
            for (const auto& step : part.steps) fillAll(step);
    } catch (const data::Error& error) {
        if (error.trouble() != data::Trouble::invalid && error.trouble() != data::Trouble::broken) std::abort();
    }
    return 0;
}
