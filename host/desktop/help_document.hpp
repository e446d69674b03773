#pragma once

#include <string>
#include <vector>

namespace packhouse::host::desktop {

/// A stretch of a help page in one look.
struct HelpRun {
    std::string text;
    int heading = 0; ///< 1, 2 …; 0: no heading
    int indent = 0;  ///< steps to the right
    bool strong = false, emphasis = false, code = false;
    std::string link; ///< a topic ("queue"), a place ("place:host.inbox") or an address; empty: none
};

/// Markdown as runs of text, line ends included.
std::vector<HelpRun> readMarkdown(const std::string& markdown);

} // namespace packhouse::host::desktop
