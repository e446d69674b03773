#pragma once

#include "job_words.hpp"
#include "uploads.hpp"

#include "packhouse/sdk/native/ui/table.hpp"

namespace packhouse::tsios {

/// The columns of the list: state, friendly name, site, offer, orders, upload.
std::vector<ui::Column> jobColumns();

/// The jobs that hold all words of the filter, in any order and over all columns.
class JobRows : public ui::Rows {
public:
    JobRows(const std::vector<OnlineJob>& jobs, const SiteJobs& site, const Uploads& uploads, const std::string& words);
    std::size_t count() const override { return m_jobs.size(); }
    std::string key(std::size_t row) const override { return m_jobs[row].job().key; }
    const OnlineJob& at(std::size_t row) const { return m_jobs.at(row); }
    ui::Cell cell(std::size_t row, std::size_t column) const override;

private:
    ui::Cell cell(const OnlineJob& job, std::size_t column) const;
    ui::Cell uploadCell(const OnlineJob& job) const;
    bool holds(const OnlineJob& job, const std::vector<wxString>& words) const;
    std::vector<OnlineJob> m_jobs;
    SiteJobs m_site;
    const Uploads& m_uploads;
};

} // namespace packhouse::tsios
