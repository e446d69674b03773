#pragma once

#include <packhouse/sdk/native/printers.hpp>

#include <functional>
#include <memory>

namespace packhouse::host::print {

/// Print folders and CUPS queues. `folder` answers where "folder" without a path is; asked at each use, since the setting may change.
std::unique_ptr<sdk::Printers> makePrinters(std::function<std::filesystem::path()> folder);

} // namespace packhouse::host::print
