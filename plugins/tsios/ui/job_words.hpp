#pragma once

#include "online_jobs.hpp"

#include "packhouse/sdk/native/ui/cell.hpp"
#include "packhouse/sdk/native/ui/side_panel.hpp"

namespace packhouse::tsios {

/// How a job's state is shown: icon, word and colour.
ui::Cell stateCell(const OnlineJob& job, bool uploadingHere);

/// "1,204 of 1,911 pictures", "Complete, Mon 13 Apr 16:20", "214 of 520 pictures, again at 10:52", "Goes live Mon 20 Apr 08:00".
std::string uploadWords(const OnlineJob& job);

/// How far an upload came that was stopped: what is on the site and what is not.
std::string stoppedWords(const OnlineJob& job);

/// Why an interrupted upload ended, how far it came, and when it is tried again: the sentence and what stands below it.
std::pair<std::string, std::string> interruptedWords(const OnlineJob& job);

/// "SPRING26 v4".
std::string offerWords(const data::UploadSettings& settings);

/// Findings in one line.
std::string findingWords(const std::vector<UploadFinding>& findings);

/// A kind of what an upload brings to the site, with how far it is.
struct UploadKind {
    std::string words; ///< "412 children", "Pictures 63 %"
    std::string icon;
    ui::Tone tone = ui::Tone::grey;
};

/// Data, pictures, templates, offer; `running` if it is uploaded here.
std::vector<UploadKind> uploadKinds(const OnlineJob& job, const std::optional<UploadFigures>& running);

/// A tab of a job's settings. The studio keeps no settings of mails, so there is no tab for them.
struct SettingsTab {
    std::string title;
    ui::Facts::Lines lines;
};
std::vector<SettingsTab> settingsTabs(const OnlineJob& job, const SiteJobs& site);

} // namespace packhouse::tsios
