#pragma once

#include "job_panel.hpp"
#include "job_rows.hpp"
#include "status_changes.hpp"

#include "packhouse/sdk/native/ui/empty_state.hpp"
#include "packhouse/sdk/native/ui/view.hpp"

namespace packhouse::tsios {

/// The jobs with their state online; uploads with progress and cancel; live and paused.
class JobsWindow : public ui::View {
public:
    static constexpr const char* pageId = "tsios.jobs";
    JobsWindow(wxWindow* parent, sdk::Host& host, Uploads& uploads, StatusChanges& changes);

    std::string facts() const override;
    std::string filterHint() const override;
    void filter(const std::string& words) override;
    std::vector<sdk::PageAction> actions() const override;
    void perform(const std::string& action) override;
    void refresh() override;
    bool showPanel(bool shown) override;
    void bringUp(const std::string& part) override;
    std::string selectedPlace() const override;

private:
    void build();
    void readJobs();
    void readSite();
    void show(std::vector<OnlineJob> jobs);
    void showRows();
    void showSelected();
    void showFailures();
    void showFailure(const OnlineJob& job);
    void showSite();
    void tick();
    const OnlineJob* selected() const;
    bool readyForLive() const;
    std::string whyNotLive() const;
    void setLive();
    void change(data::OnlineStatus status, const std::string& name, const std::string& sentence);

    Uploads& m_uploads;
    StatusChanges& m_changes;
    std::vector<OnlineJob> m_jobs;
    SiteJobs m_site;
    data::Instant m_siteAnswered; ///< last
    std::string m_words, m_wanted, m_findingsOf; ///< filter; job to bring up; job whose findings are known
    std::vector<UploadFinding> m_findings;
    bool m_read = false;
    std::shared_ptr<JobRows> m_rows;
    wxPanel* m_work;
    ui::Table* m_table;
    JobPanel* m_panel;
    ui::EmptyState* m_empty;
    wxTimer m_tick, m_soon;
    std::vector<sdk::Subscription> m_heard;
};

} // namespace packhouse::tsios
