#pragma once

#include "job_form.hpp"

#include "packhouse/data/job_list.hpp"
#include "packhouse/sdk/native/ui/empty_state.hpp"
#include "packhouse/sdk/native/ui/list.hpp"
#include "packhouse/sdk/native/ui/side_panel.hpp"
#include "packhouse/sdk/native/ui/view.hpp"

namespace packhouse::jobs {

/// All jobs with their figures; the selected one at the right; a new one in a form above the list.
class JobsWindow : public ui::View {
public:
    static constexpr const char* pageId = "jobs.jobs";
    JobsWindow(wxWindow* parent, sdk::Host& host);

    std::string facts() const override;
    std::string filterHint() const override;
    void filter(const std::string& words) override;
    std::vector<sdk::PageAction> actions() const override;
    void perform(const std::string& action) override;
    void refresh() override;
    bool loading() const override;
    bool showPanel(bool shown) override;
    void bringUp(const std::string& part) override;
    bool can(sdk::EditCommand command) const override;
    void edit(sdk::EditCommand command) override;
    std::string selectedPlace() const override;

private:
    void build();
    void counted();
    void showSelected();
    void show(const data::JobFigures& figures);
    void add();
    void added(const data::Job& job);
    void openSelected();

    wxPanel* m_work = nullptr;
    ui::List* m_list = nullptr;
    ui::SidePanel* m_panel = nullptr;
    ui::Facts *m_facts = nullptr, *m_online = nullptr;
    ui::EmptyState* m_empty = nullptr;
    JobForm* m_form = nullptr;
};

} // namespace packhouse::jobs
