#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace packhouse::host::cli {

/// Runs one command line (without the program's name) and answers the exit code. Results go to `out`, sentences of failure to `err`.
int run(const std::vector<std::string>& words, std::ostream& out, std::ostream& err);

} // namespace packhouse::host::cli
