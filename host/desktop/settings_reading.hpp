#pragma once

#include "host/desktop/setting_row.hpp"
#include "host/plugins/manifest.hpp"

#include <packhouse/sdk/native/host.hpp>

#include <map>

namespace packhouse::host::desktop {

/// What the settings page shows beside the groups it knows already.
struct ReadSettings {
    std::vector<sdk::SettingGroup> forms;       ///< of plugins of other origin
    std::map<std::string, SettingValue> values; ///< of all fields, by name
    std::string database;                       ///< address of the studio's, without its password
};

ReadSettings readSettings(sdk::Host& host, const std::vector<plugins::Manifest>& apart, const std::vector<sdk::SettingGroup>& own); ///< [task-thread]
SettingValue valueOf(const sdk::Settings& settings, const sdk::SettingField& field);                                               ///< [task-thread]

} // namespace packhouse::host::desktop
