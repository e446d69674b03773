#include "packhouse/sdk/native/ui/keys.hpp"

#include "packhouse/data/text.hpp"

#include <map>

namespace packhouse::ui {

namespace {

std::string nameOf(const std::string& key)
{
    const std::map<std::string, std::string> names{{"Ctrl", _("Ctrl")}, {"Shift", _("Shift")}, {"Alt", _("Alt")}, {"Enter", _("Enter")}, {"Return", _("Enter")},
        {"Esc", _("Esc")}, {"Escape", _("Esc")}, {"Tab", _("Tab")}, {"Ins", _("Ins")}, {"Insert", _("Ins")}, {"Del", _("Del")}, {"Delete", _("Del")},
        {"Home", _("Home")}, {"End", _("End")}, {"Left", _("Left")}, {"Right", _("Right")}, {"Up", _("Up")}, {"Down", _("Down")}, {"Space", _("Space")}};
    const auto found = names.find(key);
    return found == names.end() ? key : found->second;
}

} // namespace

std::string shownKeys(const std::string& keys)
{
    std::string shown;
    std::size_t begin = 0;
    for (std::size_t plus = keys.find('+', 1); plus != std::string::npos; plus = keys.find('+', begin + 1)) {
        shown += nameOf(keys.substr(begin, plus - begin)) + "+";
        begin = plus + 1;
    }
    return shown + nameOf(keys.substr(begin));
}

} // namespace packhouse::ui
