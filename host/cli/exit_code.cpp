#include "host/cli/exit_code.hpp"

#include <packhouse/data/text.hpp>

namespace packhouse::host::cli {

ExitCode exitCodeOf(data::Trouble trouble) noexcept
{
    switch (trouble) {
    case data::Trouble::conflict:
    case data::Trouble::missing:
    case data::Trouble::invalid:
    case data::Trouble::forbidden: return ExitCode::input;
    case data::Trouble::unavailable: return ExitCode::environment;
    case data::Trouble::broken: return ExitCode::internal;
    }
    return ExitCode::internal;
}

Ending endingOf(std::exception_ptr error) noexcept
try {
    std::rethrow_exception(error);
} catch (const UsageError& usage) {
    return {ExitCode::usage, usage.what()};
} catch (const data::Error& trouble) {
    return {exitCodeOf(trouble.trouble()), trouble.what()};
} catch (const std::exception& fault) {
    return {ExitCode::internal, data::format(_("That was Packhouse's own fault: {}. The log has more; please report it."), fault.what())};
} catch (...) {
    return {ExitCode::internal, _("That was Packhouse's own fault. The log has more; please report it.")};
}

} // namespace packhouse::host::cli
