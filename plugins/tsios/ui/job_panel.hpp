#pragma once

#include "online_jobs.hpp"
#include "uploads.hpp"

#include "packhouse/sdk/native/ui/bar.hpp"
#include "packhouse/sdk/native/ui/side_panel.hpp"

#include <wx/button.h>
#include <wx/gauge.h>

#include <functional>

namespace packhouse::tsios {

/// The selected job: how far its upload is, what to know before it goes live, its settings.
class JobPanel : public ui::SidePanel {
public:
    JobPanel(wxWindow* parent, Uploads& uploads);
    void show(const OnlineJob& job);
    void clear();
    void showProgress(); ///< of an upload that runs here
    std::function<void()> onCancel;

private:
    void buildProgress();
    void showFindings(const std::vector<UploadFinding>& findings);
    Uploads& m_uploads;
    std::string m_jobKey;
    wxPanel* m_progress;
    wxGauge* m_bar;
    wxStaticText *m_figures, *m_waiting;
    ui::Facts *m_facts, *m_settings;
    wxPanel* m_findings;
};

} // namespace packhouse::tsios
