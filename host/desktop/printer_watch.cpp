#include "host/desktop/printer_watch.hpp"

#include <packhouse/data/text.hpp>

namespace packhouse::host::desktop {

namespace {
using namespace std::chrono_literals;
} // namespace

std::vector<sdk::BackgroundTask> PrinterWatch::tasks()
{
    return {{"desktop.printers", _("Asking the printers"), 30s, data::Schema::studio, [this](sdk::Progress&) { look(); }}};
}

void PrinterWatch::look()
{
    State state{.asked = true};
    try {
        state.printers = m_host.printers().list();
    } catch (const std::exception& error) {
        state.failed = error.what();
    }
    {
        const std::lock_guard hold{m_mutex};
        m_state = std::move(state);
    }
    m_host.events().tell("printers.changed", {});
}

PrinterWatch::State PrinterWatch::state() const
{
    const std::lock_guard hold{m_mutex};
    return m_state;
}

} // namespace packhouse::host::desktop
