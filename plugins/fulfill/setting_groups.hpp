#pragma once

#include "packhouse/sdk/native/setting_groups.hpp"

namespace packhouse::fulfill {

/// The settings that fulfilment reads: where sheets go, and what stands about the studio on headers.
std::vector<sdk::SettingGroup> settingGroups();

} // namespace packhouse::fulfill
