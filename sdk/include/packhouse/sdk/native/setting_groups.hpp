#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace packhouse::sdk {

enum class SettingKind { text = 1, secret, number, yesNo, choice, folder };

/// One setting as the settings page shows it. It takes effect at once: the event "setting.changed" tells its name.
struct SettingField {
    std::string name;  ///< "site.address", as in sdk::Settings
    std::string label; ///< "Address of the ordering site"
    std::string help;  ///< one sentence
    SettingKind kind = SettingKind::text;
    std::string fallback{}; ///< the default: "1"/"0" for yesNo
    std::vector<std::pair<std::string, std::string>> choices{}; ///< value and label
    std::int64_t minimum = 0, maximum = 0;                      ///< of a number; both 0: no limits
    std::string unit{};                                         ///< "s", "%"
    std::function<std::string(const std::string&)> refuse{};    ///< sentence why a value cannot be taken, or empty; no I/O
};

struct SettingGroup {
    std::string title;   ///< "Ordering site"
    std::string heading; ///< as in the navigation: "tsIOS"
    std::vector<SettingField> fields;
};

/// Extension "packhouse.native.settings/1" of a plugin's library.
class SettingsProvider {
public:
    static constexpr const char* id = "packhouse.native.settings/1";
    virtual ~SettingsProvider() = default;
    virtual std::vector<SettingGroup> settingGroups() = 0;
};

} // namespace packhouse::sdk
