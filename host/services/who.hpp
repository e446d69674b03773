#pragma once

#include <string>

namespace packhouse::host {

std::string computerName(); ///< what `station` is unless it is set
std::string userName();     ///< what `person` is unless it is set

} // namespace packhouse::host
