#include "first_steps.hpp"

#include "packhouse/data/sheet_repository.hpp"
#include "packhouse/data/text.hpp"

namespace packhouse::fulfill {
namespace {

/// A printer was chosen, or the print folder has already taken sheets: then it is meant.
bool hasPrinter(sdk::Host& host)
{
    if (host.settings().has("fulfill.printer")) return true;
    data::Transaction work{host.database(data::Schema::studio), data::Transaction::Access::read};
    const auto counts = data::SheetRepository{work}.counts();
    return counts.contains(data::SheetState::printed) || counts.contains(data::SheetState::packed) || counts.contains(data::SheetState::shipped);
}

} // namespace

std::vector<sdk::FirstStep> firstSteps(sdk::Host& host)
{
    return {{"fulfill.printer", _("Set up a printer"), _("Where sheets go: a printer of this computer, or a folder."), "fulfill.printers", 500,
             [&host](sdk::Progress&) { return hasPrinter(host); }, {"setting.changed", "sheet.changed"}}};
}

} // namespace packhouse::fulfill
