#pragma once

#include "job_words.hpp"
#include "uploads.hpp"

#include "packhouse/sdk/native/ui/bar.hpp"
#include "packhouse/sdk/native/ui/side_panel.hpp"

#include <wx/button.h>
#include <wx/gauge.h>
#include <wx/tglbtn.h>

#include <functional>

namespace packhouse::tsios {

/// The selected job: how far its upload is by kind, what to know before it goes live, its settings by tab.
class JobPanel : public ui::SidePanel {
public:
    JobPanel(wxWindow* parent, Uploads& uploads);
    void show(const OnlineJob& job, const SiteJobs& site);
    void showFindings(const std::vector<UploadFinding>& findings);
    void clear();
    void showProgress(); ///< of an upload that runs here
    std::function<void()> onCancel;
    std::function<void(const std::string& place)> onOpen;

private:
    void buildProgress();
    void buildTabs();
    void showKinds();
    void showTab(std::size_t tab);
    void addFinding(const char* icon, ui::Tone tone, const UploadFinding& finding);
    Uploads& m_uploads;
    std::optional<OnlineJob> m_job;
    std::vector<SettingsTab> m_settings;
    std::size_t m_tab = 0;
    std::string m_kindsText;
    wxPanel *m_progress, *m_kinds, *m_findings;
    wxGauge* m_bar;
    wxStaticText *m_figures, *m_waiting;
    std::vector<wxToggleButton*> m_tabs;
    ui::Facts* m_facts;
};

} // namespace packhouse::tsios
