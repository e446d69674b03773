#include "host/desktop/appearance.hpp"

#include "host/desktop/settings_groups.hpp"

#include <packhouse/sdk/native/ui/colour_scheme.hpp>

#include <algorithm>

namespace packhouse::host::desktop {

void useColours(const sdk::Settings& settings)
{
    const std::string chosen = settings.text(OwnSettings::colours, "system");
    ui::chooseColours(chosen == "dark" ? ui::ColourScheme::dark : chosen == "light" ? ui::ColourScheme::light : ui::ColourScheme::system);
}

bool worksLong(const sdk::Tasks& tasks)
{
    constexpr auto brief = std::chrono::seconds{1};
    const auto now = std::chrono::steady_clock::now();
    return std::ranges::any_of(tasks.states(), [&](const sdk::TaskState& state) { return state.running && now - state.started > brief; });
}

} // namespace packhouse::host::desktop
