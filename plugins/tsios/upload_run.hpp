#pragma once

#include "job_document.hpp"
#include "packhouse/sdk/native/host.hpp"
#include "site_retry.hpp"
#include "site_upload.hpp"
#include "upload_record.hpp"

#include <filesystem>
#include <functional>
#include <mutex>

namespace packhouse::tsios {

/// What an upload works with; `of` takes it from the host.
struct UploadTools {
    data::Database& studio;
    sdk::SiteApi& site;
    TemplateSource templateOf;
    std::function<std::filesystem::path(const std::string& proofSha256)> proofOf;
    std::string station;
    std::function<void(const std::string& jobKey)> changed; ///< tells that the job's upload or state changed [any-thread]
    RetryPolicy retries{};

    /// Throws Error{missing} if this studio knows no site.
    static UploadTools of(sdk::Host& host);
};

/// How far an upload is.
struct UploadFigures {
    std::size_t pictures = 0; ///< to have on the site
    std::size_t done = 0;     ///< whole on the site
    std::size_t sent = 0;     ///< of these, by this upload
    std::uint64_t bytes = 0, totalBytes = 0; ///< sent, and to be sent by this upload
    std::size_t children = 0, templates = 0;
    bool document = false; ///< children, offer and templates are on the site
    std::string waiting; ///< while the site does not answer: why, and when it is asked again
};

struct UploadResult {
    data::JobUploadState state;
    UploadFigures figures;
};

/// One upload of a job: first the job itself, then the pictures that the site misses, each in parts from where the site's copy ends. Whoever
/// was interrupted (site away, program killed) starts a new run, and it goes on from there: nothing is sent twice. How far it is stands in
/// the studio's database all the time.
class UploadRun {
public:
    UploadRun(UploadTools tools, std::string jobNameOrKey) : m_tools{std::move(tools)}, m_wanted{std::move(jobNameOrKey)} {}

    /// Throws data::Error{unavailable} when the site stayed away too long, Error{conflict} if this job is being uploaded elsewhere,
    /// Error{missing} as jobDocument does, sdk::Cancelled. Runs once. [task-thread, blocks]
    UploadResult run(sdk::Progress& progress);

    UploadFigures figures() const; ///< [any-thread]

private:
    data::JobUpload readJob();
    void claim(const data::JobUpload& upload);
    void transfer(const data::JobUpload& upload, sdk::Progress& progress);
    void sendPictures(const std::vector<std::string>& missing, const data::JobUpload& upload, sdk::Progress& progress);
    void sendPicture(const std::string& proofSha256, sdk::Progress& progress);
    void sendOnce(const std::string& proofSha256, sdk::Progress& progress);
    void finish(sdk::Progress& progress);
    void endEarly(UploadPhase phase, const std::string& reason) noexcept;
    void note();
    void noteStatus();
    void measure(const std::vector<std::string>& missing, std::size_t all);

    template <typename Change>
    void change(Change&& change)
    {
        const std::lock_guard lock{m_mutex};
        change(m_figures);
    }

    /// Asks the site, patiently.
    template <typename Call>
    auto ask(sdk::Progress& progress, Call&& call)
    {
        const Waiting waiting = [this, &progress](const std::string& sentence) { wait(progress, sentence); };
        auto answer = withRetries(m_tools.retries, progress, waiting, std::forward<Call>(call));
        change([](auto& figures) { figures.waiting.clear(); });
        return answer;
    }
    void wait(sdk::Progress& progress, const std::string& sentence);

    UploadTools m_tools;
    std::string m_wanted;
    SiteUpload m_site{m_tools.site};
    UploadRecord m_record;
    data::JobUploadState m_state;

    mutable std::mutex m_mutex;
    UploadFigures m_figures; ///< under m_mutex
};

} // namespace packhouse::tsios
