#include "way.hpp"

#include "packhouse/data/job_repository.hpp"
#include "packhouse/data/text.hpp"

#include <wx/sizer.h>

namespace packhouse::jobs {

namespace {

std::string placeOfChild(data::JobRepository& jobs, const std::string& key)
{
    const auto child = jobs.subjectByKey(key);
    const auto job = child ? jobs.find(child->job) : std::nullopt;
    return job ? "job:" + job->key + "#subject:" + key : std::string{};
}

std::string placeOfFolder(data::JobRepository& jobs, const std::string& key)
{
    for (const data::Job& job : jobs.all())
        for (const data::Folder& folder : jobs.folders(job.id))
            if (folder.key == key) return "job:" + job.key + "#folder:" + key;
    return {};
}

} // namespace

Way::Way(wxWindow* parent, sdk::Host& host, const std::string& kind, const std::string& key) : View{parent, host, kind + ":" + key}, m_kind{kind}, m_key{key}
{
    content()->Add(m_empty = new ui::EmptyState(this), wxSizerFlags{1}.Expand());
    m_empty->Hide();
}

void Way::refresh()
{
    const auto look = [&host = host(), kind = m_kind, key = m_key](sdk::Progress&) {
        data::Transaction work{host.database(data::Schema::studio), data::Transaction::Access::read};
        data::JobRepository jobs{work};
        return kind == "subject" ? placeOfChild(jobs, key) : placeOfFolder(jobs, key);
    };
    read<std::string>("way", _("Looking for it"), look, [this](std::string& place) {
        if (place.empty()) {
            m_empty->say("user", data::format(_("Nobody and no class here has the key {}. It may have been removed, or belong to another studio."), m_key), _("Look again"), [this] { refresh(); });
            m_empty->Show();
            Layout();
            return;
        }
        host().events().tell("page.open", place);
        host().events().tell("page.close", m_kind + ":" + m_key);
    });
}

} // namespace packhouse::jobs
