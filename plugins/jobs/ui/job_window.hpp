#pragma once

#include "child_panel.hpp"
#include "child_rows.hpp"
#include "roster_trial.hpp"

#include "packhouse/sdk/native/ui/empty_state.hpp"
#include "packhouse/sdk/native/ui/tree.hpp"
#include "packhouse/sdk/native/ui/view.hpp"

#include <wx/splitter.h>

#include <map>

namespace packhouse::jobs {

/// One job: its classes with counts, the children of the chosen one, the selected child at the right.
class JobWindow : public ui::View {
public:
    JobWindow(wxWindow* parent, sdk::Host& host, const std::string& jobKey);

    std::string facts() const override;
    std::string filterHint() const override;
    void filter(const std::string& words) override;
    std::vector<sdk::PageAction> actions() const override;
    void perform(const std::string& action) override;
    void refresh() override;
    bool loading() const override;
    bool showPanel(bool shown) override;
    void bringUp(const std::string& part) override; ///< "subject:KEY", "folder:KEY", "import"
    bool can(sdk::EditCommand command) const override;
    void edit(sdk::EditCommand command) override;
    std::string selectedPlace() const override;
    const data::Job* job() const { return m_job ? &m_job->job : nullptr; }


    /// What the tree shows.
    struct Outline {
        data::Job job;
        std::vector<data::Folder> folders;
        std::map<std::int64_t, int> counts; ///< by folder; 0: without one
        int children = 0;
    };

private:
    void build();
    void show(const Outline& outline);
    void makeList();
    void choose(const std::string& branch);
    void showSelected();
    void counted();
    void bringUpWanted();
    void bringUpChild(const std::string& key);
    void showAll();
    void chooseRoster();
    void tryFile(const std::filesystem::path& file);
    void offer(const RosterTrial& trial);
    void take(const Roster& roster, const std::string& file);

    std::string m_key;
    std::string m_wanted; ///< to bring up as soon as the job has come
    std::optional<Outline> m_job;
    std::shared_ptr<ChildRows> m_rows;
    ui::Tree* m_tree = nullptr;
    wxSplitterWindow* m_split = nullptr;
    wxPanel *m_work = nullptr, *m_middle = nullptr;
    ui::List* m_list = nullptr;
    ChildPanel* m_panel = nullptr;
    ui::EmptyState* m_empty = nullptr;
    std::string m_words;
};

} // namespace packhouse::jobs
