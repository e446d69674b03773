#pragma once

#include <optional>
#include <string>
#include <vector>

namespace packhouse::sdk {

/// What this person's window remembers in this home: layout, filters, and pending changes that a crash must not take. Small texts (JSON) by
/// name ("layout/fulfill.queue/sheets", "pending/tsadmin.offers"). [main-thread]; `keep` returns at once and a thread of its own writes: whole or not at
/// all, last value wins, on the disk within 100 ms. What could not be written is logged and told by the event "kept.failed" with the sentence.
class Kept {
public:
    virtual ~Kept() = default;
    virtual std::optional<std::string> find(const std::string& name) const = 0;
    virtual void keep(const std::string& name, const std::string& text) = 0;
    virtual void drop(const std::string& name) = 0;
    virtual std::vector<std::string> names(const std::string& beginning) const = 0; ///< sorted
    virtual void flush() = 0; ///< returns when all is written
};

} // namespace packhouse::sdk
