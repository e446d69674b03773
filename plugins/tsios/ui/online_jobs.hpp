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
    std::vector<UploadFinding> findings;
    bool atWork = false; ///< its upload runs, here or elsewhere

    const data::Job& job() const { return figures.job; }
    std::string name() const; ///< the friendly one
};

/// All jobs with what the studio knows of their uploads, in one transaction. [task-thread]
std::vector<OnlineJob> readOnlineJobs(sdk::Host& host);

/// How a job's state is shown: icon, word and colour.
ui::Cell stateCell(const OnlineJob& job, bool uploadingHere);

/// "1,204 of 1,911", "Complete, Mon 13 Apr", "resumes by itself".
std::string uploadWords(const OnlineJob& job);

/// How far an upload came that was stopped: what is on the site and what is not.
std::string stoppedWords(const OnlineJob& job);

/// True if all of it is on the site, as far as the studio knows.
bool isOnSite(const OnlineJob& job);

/// Tells the site, and keeps in the studio what it says. [task-thread]
void setStatus(sdk::Host& host, const std::string& jobKey, data::OnlineStatus status);

} // namespace packhouse::tsios
