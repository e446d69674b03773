#pragma once

#include "packhouse/sdk/native/task.hpp"
#include "packhouse/sdk/native/tone.hpp"

#include <functional>
#include <string>
#include <vector>

namespace packhouse::sdk {

/// One thing that *Go to* found.
struct Hit {
    std::string place;  ///< where Enter goes (objects.hpp)
    std::string title;  ///< "7KQX4MWD", "Olivia Bennett"
    std::string detail; ///< "Hannah Bennett · 14 Apr · $106.83"
    std::string icon;   ///< name in shared()/icons
    std::string proofSha256; ///< a picture in place of the icon; may be empty
    std::string state, stateIcon;
    Tone stateTone = Tone::grey;
    std::string key;    ///< at the right, to read aloud
    bool exact = false; ///< the words are this thing's key: it stands first and Enter opens it before anything else has come
};

/// One group of hits.
struct Search {
    std::string id;     ///< "fulfill.orders"
    std::string group;  ///< heading: "Orders"
    int position = 0;   ///< groups sort by it
    char sign = 0;      ///< '@' children, '#' sheets; 0: none. With a sign only its searches are asked
    /// The best `limit` hits. Must look at `progress.cancelled()` between steps: the next key stroke cancels. [task-thread]
    std::function<std::vector<Hit>(const std::string& words, std::size_t limit, Progress& progress)> find;
};

/// What can be done with a thing without going there: "Hold order 7KQX4MWD".
struct ThingCommand {
    std::string label, icon, key; ///< the key shown teaches; the page's own action has it
    std::function<void()> run;    ///< [main-thread]
};

/// Extension "packhouse.native.searches/1" of a plugin's desktop library.
class SearchProvider {
public:
    static constexpr const char* id = "packhouse.native.searches/1";
    virtual ~SearchProvider() = default;
    virtual std::vector<Search> searches() = 0;
    /// For a thing that was found or is selected; no I/O. [main-thread]
    virtual std::vector<ThingCommand> commandsFor(const Hit& /*hit*/) { return {}; }
};

/// Says what a scan means. Extension "packhouse.native.scans/1" of a plugin's library.
class ScanProvider {
public:
    static constexpr const char* id = "packhouse.native.scans/1";
    virtual ~ScanProvider() = default;
    /// The place to open for these characters ("/%K98M2M8W5", "184204"); empty: not known here. [task-thread]
    virtual std::string placeOf(const std::string& scanned) = 0;
};

} // namespace packhouse::sdk
