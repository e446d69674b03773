#pragma once

#include "job_panel.hpp"

#include "packhouse/sdk/native/ui/empty_state.hpp"
#include "packhouse/sdk/native/ui/table.hpp"
#include "packhouse/sdk/native/ui/view.hpp"

namespace packhouse::tsios {

/// The jobs with their state online; uploads with progress and cancel; live and paused.
class JobsWindow : public ui::View {
public:
    static constexpr const char* pageId = "tsios.jobs";
    JobsWindow(wxWindow* parent, sdk::Host& host, Uploads& uploads);

    std::string facts() const override;
    std::string filterHint() const override;
    void filter(const std::string& words) override;
    std::vector<sdk::PageAction> actions() const override;
    void perform(const std::string& action) override;
    void refresh() override;
    bool showPanel(bool shown) override;

private:
    class JobRows;
    void build();
    void show(std::vector<OnlineJob> jobs);
    void showRows();
    void showSelected();
    void showFailures();
    void tick();
    const OnlineJob* selected() const;
    void change(data::OnlineStatus status, const std::string& done);

    Uploads& m_uploads;
    std::vector<OnlineJob> m_jobs;
    std::string m_words;
    bool m_read = false;
    std::shared_ptr<JobRows> m_rows;
    wxPanel* m_work;
    ui::Table* m_table;
    JobPanel* m_panel;
    ui::EmptyState* m_empty;
    wxTimer m_tick;
};

} // namespace packhouse::tsios
