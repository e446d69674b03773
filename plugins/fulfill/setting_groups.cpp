#include "setting_groups.hpp"

#include "packhouse/data/text.hpp"

namespace packhouse::fulfill {
namespace {

std::string refusePrinter(const std::string& value)
{
    const bool good = value == "folder" || (value.starts_with("folder:/") && value.size() > 8) || (value.starts_with("cups:") && value.size() > 5);
    return good ? std::string{} : data::format(_("“{}” names no printer. Write folder, folder:/path or cups:QUEUE; the page Printers lists them."), value);
}

} // namespace

std::vector<sdk::SettingGroup> settingGroups()
{
    using enum sdk::SettingKind;
    return {{_("Printing sheets"), _("Fulfill"),
             {{"fulfill.printer", _("Printer of this station"), _("Takes every sheet whose product names no printer of its own: folder, folder:/path or cups:QUEUE."), text, "folder", {}, 0, 0, {}, refusePrinter}}},
            {_("Studio on headers and labels"), _("Fulfill"),
             {{"studio.name", _("Name"), _("Stands at the top of each order header."), text, "Packhouse"},
              {"studio.address1", _("Address, first line"), _("Street and number."), text},
              {"studio.address2", _("Address, second line"), _("Town and postal code."), text},
              {"studio.contact", _("Contact"), _("Telephone or e-mail for questions of customers."), text}}}};
}

} // namespace packhouse::fulfill
