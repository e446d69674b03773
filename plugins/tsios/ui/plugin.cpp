#include "jobs_window.hpp"

#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/plugin.hpp"
#include "packhouse/sdk/native/ui/text.hpp"
#include "packhouse/sdk/native/ui/watched.hpp"

#include <algorithm>

namespace packhouse::tsios {
namespace {

struct Sums {
    int live = 0, interrupted = 0;
};

Sums readSums(sdk::Host& host)
{
    Sums sums;
    for (const OnlineJob& job : readOnlineJobs(host)) {
        sums.live += job.job().status == data::OnlineStatus::live;
        sums.interrupted += job.upload && job.upload->phase == UploadPhase::interrupted;
    }
    return sums;
}

class JobsPage : public ui::ViewPage {
public:
    JobsPage(sdk::Host& host, Uploads& uploads)
        : ViewPage{{JobsWindow::pageId, _("Online jobs"), "cloud-upload", _("tsIOS"), 300},
              [&host, &uploads](wxWindow* parent) { return new JobsWindow(parent, host, uploads); }},
          m_sums{host, JobsWindow::pageId, {"job.changed", "upload.changed"}, [&host] { return readSums(host); }}
    {
    }

    int badge() const override { return m_sums.value() ? m_sums.value()->interrupted : 0; }

    std::vector<sdk::PageFigure> figures() const override
    {
        if (!m_sums.value()) return {};
        std::vector<sdk::PageFigure> figures{{ui::shownNumber(m_sums.value()->live), _("jobs live"), false}};
        if (m_sums.value()->interrupted > 0) figures.push_back({ui::shownNumber(m_sums.value()->interrupted), _("uploads interrupted"), true});
        return figures;
    }

private:
    ui::Watched<Sums> m_sums;
};

class TsiosPages : public sdk::PageProvider {
public:
    explicit TsiosPages(sdk::Host& host) : m_uploads{host}, m_jobs{host, m_uploads} {}
    const void* extension(std::string_view asked) const { return asked == sdk::PageProvider::id ? static_cast<const sdk::PageProvider*>(this) : nullptr; }
    std::vector<sdk::Page*> pages() override { return {&m_jobs}; }

private:
    Uploads m_uploads;
    JobsPage m_jobs;
};

} // namespace
} // namespace packhouse::tsios

PACKHOUSE_NATIVE_PLUGIN(packhouse::tsios::TsiosPages, "tsios-desktop", "tsIOS");
