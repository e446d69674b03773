#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace packhouse::sdk {

enum class PrintJobState { waiting = 1, printing, done, failed, unknown };

struct PrintJobStatus {
    PrintJobState state{};
    std::string words; ///< the printer's own
};

struct PrinterInfo {
    std::string name;  ///< "folder" or "cups:lab"
    std::string state; ///< in the printer's words
    bool ready = false;
};

/// One file to print. `name` is the same for the same sheets, so that a repeated submission is found again.
struct PrintRequest {
    std::string printer; ///< "folder" (the print folder of this home), "folder:/path" or "cups:queue"
    std::string name;    ///< "7KQX4MWD-184205"
    std::string pdf;     ///< bytes
    std::map<std::string, std::string> options; ///< "media", "copies" …
};

/// Print folders and CUPS queues. Submitting to a folder is done when the file stands under its name (`done`); to CUPS when the
/// queue took the job (`waiting`). [any-thread, blocks]
class Printers {
public:
    virtual ~Printers() = default;
    virtual std::vector<PrinterInfo> list() = 0;
    /// Returns the job's name for `status`. Throws data::Error{unavailable} only if surely nothing was handed over, Error{broken} if it is not known.
    virtual std::string submit(const PrintRequest& request) = 0;
    virtual PrintJobStatus status(const std::string& job) = 0;
    /// The job that an earlier submit of this request made, found by its name; empty if the printer knows none (or cannot tell).
    virtual std::string find(const PrintRequest& request) = 0;
};

} // namespace packhouse::sdk
