#pragma once

#include "packhouse/sdk/native/setting_groups.hpp"
#include "packhouse/sdk/native/settings.hpp"
#include "site_retry.hpp"

namespace packhouse::tsios {

/// What a person may set about uploads.
struct UploadOptions {
    static constexpr const char* attempts = "upload.attempts";         ///< how often a site that does not answer is asked
    static constexpr const char* longestPause = "upload.longest-pause"; ///< seconds between two of them, at most
};

/// Throws Error{invalid} for a setting that is no number.
RetryPolicy retryPolicyOf(const sdk::Settings& settings);

std::vector<sdk::SettingGroup> uploadSettingGroups();

} // namespace packhouse::tsios
