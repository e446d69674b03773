#include "job_window.hpp"
#include "jobs_window.hpp"
#include "searches.hpp"
#include "way.hpp"

#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/objects.hpp"
#include "packhouse/sdk/native/plugin.hpp"

namespace packhouse::jobs {
namespace {

/// A job as a tab; named after it once it was read.
class JobPage : public ui::ViewPage {
public:
    JobPage(sdk::Host& host, const std::string& key)
        : ViewPage{{"job:" + key, key, "school", _("Jobs"), 0, "jobs"}, [&host, key](wxWindow* parent) { return new JobWindow(parent, host, key); }}
    {
    }

    sdk::PageInfo info() const override
    {
        sdk::PageInfo info = ViewPage::info();
        const auto* window = dynamic_cast<const JobWindow*>(view());
        if (window != nullptr && window->job() != nullptr) info.title = window->job()->name;
        return info;
    }
};

class WayPage : public ui::ViewPage {
public:
    WayPage(sdk::Host& host, const std::string& kind, const std::string& key)
        : ViewPage{{kind + ":" + key, key, kind == "subject" ? "user" : "folder", _("Jobs"), 0, "jobs"}, [&host, kind, key](wxWindow* parent) { return new Way(parent, host, kind, key); }}
    {
    }
};

class JobsPages : public sdk::PageProvider, public sdk::ObjectProvider {
public:
    explicit JobsPages(sdk::Host& host)
        : m_host{host}, m_jobs{{JobsWindow::pageId, _("Jobs"), "school", _("Jobs and orders"), 200, "jobs"}, [&host](wxWindow* parent) { return new JobsWindow(parent, host); }}, m_searches{host}
    {
    }

    const void* extension(std::string_view asked) const
    {
        if (asked == sdk::PageProvider::id) return static_cast<const sdk::PageProvider*>(this);
        if (asked == sdk::ObjectProvider::id) return static_cast<const sdk::ObjectProvider*>(this);
        return asked == sdk::SearchProvider::id ? static_cast<const sdk::SearchProvider*>(&m_searches) : nullptr;
    }

    std::vector<sdk::Page*> pages() override { return {&m_jobs}; }
    std::vector<std::string> kinds() const override { return {"job", "subject", "folder"}; }
    std::unique_ptr<sdk::Page> open(const std::string& kind, const std::string& key) override
    {
        if (kind == "job") return std::make_unique<JobPage>(m_host, key);
        return std::make_unique<WayPage>(m_host, kind, key);
    }

private:
    sdk::Host& m_host;
    ui::ViewPage m_jobs;
    Searches m_searches;
};

} // namespace
} // namespace packhouse::jobs

PACKHOUSE_NATIVE_PLUGIN(packhouse::jobs::JobsPages, "jobs-desktop", "Jobs");
