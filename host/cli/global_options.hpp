#pragma once

#include <string>
#include <vector>

namespace packhouse::host::cli {

/// What every command understands, before its name or after it.
struct GlobalOptions {
    std::string home, database, plugins;
    bool json = false, help = false, version = false;
    std::vector<std::string> rest; ///< the words that are left: the command and its arguments
};

/// Throws UsageError for an option without its value.
GlobalOptions takeGlobalOptions(const std::vector<std::string>& words);

/// Option and sentence of each, for the help.
std::vector<std::vector<std::string>> globalOptionsHelp();

} // namespace packhouse::host::cli
