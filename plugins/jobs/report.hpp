#pragma once

#include "image_import.hpp"
#include "image_match.hpp"
#include "packhouse/sdk/native/command.hpp"
#include "roster_import.hpp"

#include <nlohmann/json.hpp>

namespace packhouse::jobs {

/// What an import did, for people line by line and for programs as JSON: all that was refused is named with its reason.
void print(const Roster& roster, sdk::Output& out);
void print(const RosterImport& import, sdk::Output& out);
void print(const ImageImport& import, sdk::Output& out);
void print(const ImageMatch& match, sdk::Output& out);

nlohmann::ordered_json jsonOf(const Roster& roster);
nlohmann::ordered_json jsonOf(const RosterImport& import);
nlohmann::ordered_json jsonOf(const ImageImport& import);
nlohmann::ordered_json jsonOf(const ImageMatch& match);

} // namespace packhouse::jobs
