#pragma once

#include <optional>
#include <string>

namespace packhouse::sdk {

/// Settings of this computer and home, by dotted name ("site.address"). Each plugin names its own once, in one struct. [any-thread]
class Settings {
public:
    virtual ~Settings() = default;
    virtual std::string text(const std::string& name, const std::string& fallback) const = 0;
    virtual std::int64_t number(const std::string& name, std::int64_t fallback) const = 0;
    virtual bool has(const std::string& name) const = 0;                     ///< false: the default holds
    virtual void set(const std::string& name, const std::string& value) = 0; ///< kept at once; told by the event "setting.changed" with the name
    virtual void drop(const std::string& name) = 0;                          ///< back to the default; told likewise
    /// Secrets lie apart, readable by this user only, and are in no log and no listing.
    virtual std::optional<std::string> secret(const std::string& name) const = 0;
    virtual void setSecret(const std::string& name, const std::string& value) = 0;
};

} // namespace packhouse::sdk
