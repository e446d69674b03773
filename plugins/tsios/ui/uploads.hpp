#pragma once

#include "upload_run.hpp"

#include <map>
#include <memory>

namespace packhouse::tsios {

/// The uploads that this program runs. They belong to the plugin, not to the page's window: closing the tab stops none. [main-thread]
class Uploads {
public:
    explicit Uploads(sdk::Host& host) : m_host{host} {}

    void start(const std::string& jobKey, const std::string& name);
    void cancel(const std::string& jobKey);
    bool runs(const std::string& jobKey) const;
    int count() const;
    UploadFigures figures(const std::string& jobKey) const;
    std::chrono::steady_clock::time_point startedAt(const std::string& jobKey) const { return m_uploads.at(jobKey).started; }
    /// Why the last upload of this job here ended early; empty: it did not.
    std::string problem(const std::string& jobKey) const;
    /// The job that a task of this title uploads or uploaded.
    std::string jobOf(const std::string& taskTitle) const;
    std::string name(const std::string& jobKey) const { return m_uploads.at(jobKey).name; }
    bool stopped(const std::string& jobKey) const; ///< the last upload of this job here was cancelled

private:
    struct Upload {
        std::shared_ptr<std::shared_ptr<UploadRun>> run; ///< made on the task's thread, which may have to open the database
        sdk::Task task;
        std::chrono::steady_clock::time_point started;
        bool active = false, stopped = false;
        std::string name, title, problem;
    };
    void ended(const std::string& jobKey, const sdk::Outcome& outcome);
    sdk::Host& m_host;
    std::map<std::string, Upload> m_uploads;
    mutable std::mutex m_mutex; ///< guards the runs while they are being made
};

} // namespace packhouse::tsios
