#pragma once

#include "upload_findings.hpp"
#include "upload_run.hpp"

#include "packhouse/data/job_repository.hpp"
#include "packhouse/sdk/native/ui/cell.hpp"

namespace packhouse::tsios {

/// A job as the page lists it.
struct OnlineJob {
    data::JobFigures figures;
    std::optional<UploadRecord> upload;
    bool atWork = false;      ///< its upload runs, here or elsewhere
    bool interrupted = false; ///< it goes on by itself

    const data::Job& job() const { return figures.job; }
    std::string name() const; ///< the friendly one
};

/// What the site said of its jobs.
struct SiteJobs {
    std::string where;   ///< "orders.lakeside.photo"; empty: no site is set up
    std::map<std::string, data::JobUploadState> states; ///< by job key
    std::string problem; ///< why it did not answer
    data::Instant at;
};

/// All jobs with what the studio knows of their uploads, in one transaction. [task-thread]
std::vector<OnlineJob> readOnlineJobs(sdk::Host& host);

/// What a person should know before this job goes live. [task-thread]
std::vector<UploadFinding> readFindings(sdk::Host& host, const std::string& jobKey);

/// Asks the site. A site that does not answer is an answer, too. [task-thread]
SiteJobs askSite(sdk::Host& host);

/// Tells the site, and keeps in the studio what it says. [task-thread]
void setStatus(sdk::Host& host, const std::string& jobKey, data::OnlineStatus status);

/// True if all of it is on the site, as far as the studio knows.
bool isOnSite(const OnlineJob& job);

} // namespace packhouse::tsios
