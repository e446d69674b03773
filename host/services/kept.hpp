#pragma once

#include "host/services/log.hpp"

#include <packhouse/sdk/native/events.hpp>
#include <packhouse/sdk/native/kept.hpp>

#include <condition_variable>
#include <filesystem>
#include <map>
#include <mutex>
#include <thread>

namespace packhouse::host {

/// One file for each name in a folder, read at the first question. A thread writes; it ends, all written, with this object.
class Kept : public sdk::Kept {
public:
    Kept(std::filesystem::path folder, sdk::Events& events, Log& log);
    ~Kept() override;

    std::optional<std::string> find(const std::string& name) const override;
    void keep(const std::string& name, const std::string& text) override;
    void drop(const std::string& name) override;
    std::vector<std::string> names(const std::string& beginning) const override;
    void flush() override;

private:
    void readFolder() const; ///< with m_mutex held
    void change(const std::string& name, std::optional<std::string> text);
    void writeOn();
    void write(const std::string& name, const std::optional<std::string>& text);
    std::filesystem::path fileOf(const std::string& name) const;

    std::filesystem::path m_folder;
    sdk::Events& m_events;
    Log& m_log;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake, m_written;
    mutable bool m_read = false;
    mutable std::map<std::string, std::string> m_texts;
    std::map<std::string, std::optional<std::string>> m_toWrite; ///< empty text: the file goes
    bool m_writing = false, m_end = false;
    std::thread m_writer;
};

} // namespace packhouse::host
