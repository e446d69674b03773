#include "host/desktop/appearance.hpp"

#include "host/desktop/settings_groups.hpp"
#include "host/desktop/task_pace.hpp"

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
    return std::ranges::any_of(tasks.states(), [now = TaskClock::now()](const sdk::TaskState& state) { return state.running && worthFinishing(state, now); });
}

} // namespace packhouse::host::desktop
