#pragma once

#include "packhouse/sdk/native/first_steps.hpp"
#include "packhouse/sdk/native/host.hpp"
#include "packhouse/sdk/native/setting_groups.hpp"

namespace packhouse::tsadmin {

/// The settings of this plugin, each named once.
inline constexpr const char* currencySetting = "offers.currency";

std::vector<sdk::SettingGroup> settingGroups();
std::vector<sdk::FirstStep> firstSteps(sdk::Host& host);

} // namespace packhouse::tsadmin
