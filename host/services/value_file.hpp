#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>

namespace packhouse::host {

/// Names and values in a JSON file that several processes share: each change is read, merged and written under a lock, and what
/// another process wrote is seen at the next question. [any-thread]
class ValueFile {
public:
    ValueFile(std::filesystem::path file, unsigned mode);

    /// Throws data::Error{invalid} naming the file if it is not such a JSON file.
    std::optional<std::string> value(const std::string& name) const;
    std::map<std::string, std::string> all() const;
    /// Kept on the disk on return.
    void set(const std::string& name, const std::string& value);
    void drop(const std::string& name);

private:
    /// Which writing of the file was read: a rename changes all three.
    struct Stamp {
        std::uintmax_t inode = 0, size = 0;
        std::int64_t time = 0;
        bool operator==(const Stamp&) const = default;
    };
    static Stamp stampOf(const std::filesystem::path& file);
    void readAnew() const; ///< with m_mutex held
    void change(const std::function<void(std::map<std::string, std::string>&)>& act);

    std::filesystem::path m_file;
    unsigned m_mode;
    mutable std::mutex m_mutex;
    mutable Stamp m_stamp;
    mutable std::map<std::string, std::string> m_values;
};

} // namespace packhouse::host
