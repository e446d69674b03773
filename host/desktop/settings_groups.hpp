#pragma once

#include "host/plugins/plugin_list.hpp"

#include <packhouse/sdk/native/host.hpp>
#include <packhouse/sdk/native/setting_groups.hpp>

namespace packhouse::host::desktop {

/// The window's own settings by name.
struct OwnSettings {
    static constexpr const char* language = "desktop.language"; ///< "" as the system, "en", "de"
    static constexpr const char* keys = "desktop.keys";         ///< "original", "desktop"
    static constexpr const char* colours = "desktop.colours";   ///< "system", "light", "dark"
    static std::string notice(const std::string& inboxKind) { return "inbox.notice." + inboxKind; } ///< "1", "0"
};

/// What the settings page shows, from plugins first and then the host's own; a name that stands there already is left out. No I/O. [main-thread]
std::vector<sdk::SettingGroup> settingGroups(sdk::Host& host, const plugins::PluginList& plugins);

/// The forms that plugins of other origin declare, each a group of its own. Asks their processes. [task-thread]
std::vector<sdk::SettingGroup> formsOfPlugins(sdk::Payments& payments, const std::vector<plugins::Manifest>& apart);

/// The sentence why the field cannot take this value, or empty: its kind and limits first, then its own rule.
std::string whyRefused(const sdk::SettingField& field, const std::string& value);

/// What the field has while it is not set, for people: "9600 px", "on".
std::string shownDefault(const sdk::SettingField& field);

/// Whether all words stand somewhere in the field's words or its group's.
bool speaksOf(const sdk::SettingGroup& group, const sdk::SettingField& field, const std::string& words);

} // namespace packhouse::host::desktop
