#pragma once

#include "packhouse/data/database.hpp"
#include "packhouse/data/job.hpp"

#include <string>
#include <vector>

namespace packhouse::tsios {

/// A setting that two jobs have differently, in words for people.
struct SettingDifference {
    std::string field, was, now;
    bool operator==(const SettingDifference&) const = default;
};

std::vector<SettingDifference> differences(const data::UploadSettings& was, const data::UploadSettings& now);

/// What copying makes of `to`: all but the name that parents see.
data::UploadSettings copied(const data::UploadSettings& from, const data::UploadSettings& to);

/// Each setting with its value, for showing.
std::vector<std::pair<std::string, std::string>> wordsOf(const data::UploadSettings& settings);

/// Puts "CODE@2" into the settings; without a version the newest. Throws Error{missing} for an unknown offer, version, or an offer that was
/// never published.
void chooseOffer(data::Transaction& work, const std::string& reference, data::UploadSettings& settings);

/// The currency of the chosen offer. Throws Error{missing} if none is chosen.
data::Currency currencyOf(data::Transaction& work, const data::UploadSettings& settings);

} // namespace packhouse::tsios
