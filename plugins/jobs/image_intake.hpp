#pragma once

#include "image_import.hpp"
#include "image_match.hpp"
#include "packhouse/sdk/native/command.hpp"
#include "packhouse/sdk/native/host.hpp"

namespace packhouse::jobs {

struct ImageIntake {
    ImageImport import;
    ImageMatch match;
};

/// Imports a folder and matches what came in; prints what it did.
ImageIntake takeImages(sdk::Host& host, const data::Job& job, const std::string& folder, sdk::Output& out);

/// Throws Error{invalid} with the first reason.
void refuseIfNoneUsable(const ImageImport& import, const std::string& folder);

} // namespace packhouse::jobs
