#pragma once

#include <filesystem>
#include <memory>
#include <packhouse/sdk/native/templates.hpp>

namespace packhouse::host::render {

/// The templates (*.json) of a folder; it need not be there yet. Looks at it anew at each call and reads what has changed.
std::unique_ptr<sdk::Templates> makeTemplates(std::filesystem::path folder);

} // namespace packhouse::host::render
