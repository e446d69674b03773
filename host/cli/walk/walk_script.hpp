#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace packhouse::host::cli {

/// One step of a walk: a command as a person would type it, or a look at what is on the screen. "${name}" is filled from what earlier
/// steps kept.
struct WalkStep {
    enum class Kind { command = 1, startService, browse, desktop };
    Kind kind{};
    std::string title;
    std::vector<std::string> words;            ///< command: the words after "packhouse"
    std::string address, picture, size;        ///< browse: what to open, the file to write, "1280,900"
    std::map<std::string, std::string> keep;   ///< name → JSON pointer into the command's --json result
    std::map<std::string, std::string> expect; ///< JSON pointer → text; anything else fails the step
    std::string says;                          ///< what it did, for people
};

struct WalkPart {
    std::string id, title;
    bool sample = false; ///< walked to make the sample studio
    bool tour = true;    ///< walked by the tour
    std::vector<WalkStep> steps;
};

/// Reads share/packhouse/sample/walk.json. Throws data::Error{invalid} naming part and step.
std::vector<WalkPart> readWalk(std::string_view json);

/// Fills "${name}" from `values`; throws data::Error{broken} for a name that no step kept.
std::string fillIn(const std::string& text, const std::map<std::string, std::string>& values);

} // namespace packhouse::host::cli
