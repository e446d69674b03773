#include "searches.hpp"

#include "child_rows.hpp"
#include "job_rows.hpp"

#include "packhouse/data/finder.hpp"
#include "packhouse/data/job_repository.hpp"
#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/ui/text.hpp"

#include <wx/clipbrd.h>
#include <wx/dataobj.h>

namespace packhouse::jobs {

namespace {

using data::format;

bool isKey(const std::string& words, const std::string& key)
{
    return ui::shown(words).IsSameAs(ui::shown(key), false);
}

/// Jobs by their ids, each read once.
class Jobs {
public:
    explicit Jobs(data::Transaction& work) : m_jobs{work} {}
    const data::Job& of(data::Id<data::Job> id)
    {
        const auto [found, isNew] = m_known.try_emplace(id.value);
        if (isNew) found->second = m_jobs.find(id).value_or(data::Job{});
        return found->second;
    }

private:
    data::JobRepository m_jobs;
    std::map<std::int64_t, data::Job> m_known;
};

std::vector<sdk::Hit> children(data::Transaction& work, const std::string& words, std::size_t limit)
{
    std::vector<sdk::Hit> hits;
    Jobs jobs{work};
    for (const data::SubjectLine& line : data::Finder{work}.subjects(words, static_cast<int>(limit))) {
        const data::Subject& child = line.subject;
        sdk::Hit hit;
        hit.place = "job:" + jobs.of(child.job).key + "#subject:" + child.key;
        hit.title = nameOf(child);
        hit.detail = line.folder.empty() ? line.job : format(_("{} · {}"), line.folder, line.job);
        hit.icon = "user";
        hit.proofSha256 = line.primaryProofSha256;
        hit.key = child.key;
        hit.exact = isKey(words, child.key);
        hits.push_back(std::move(hit));
    }
    return hits;
}

std::vector<sdk::Hit> classes(data::Transaction& work, const std::string& words, std::size_t limit)
{
    std::vector<sdk::Hit> hits;
    Jobs jobs{work};
    for (const data::Folder& folder : data::Finder{work}.folders(words, static_cast<int>(limit))) {
        const data::Job& job = jobs.of(folder.job);
        sdk::Hit hit;
        hit.place = "job:" + job.key + "#folder:" + folder.key;
        hit.title = folder.name;
        hit.detail = job.name;
        hit.icon = "folder";
        hit.exact = isKey(words, folder.key);
        hits.push_back(std::move(hit));
    }
    return hits;
}

std::vector<sdk::Hit> jobs(data::Transaction& work, const std::string& words, std::size_t limit)
{
    std::vector<sdk::Hit> hits;
    for (const data::Job& job : data::Finder{work}.jobs(words, static_cast<int>(limit))) {
        const ui::Cell state = stateCell(job.status);
        sdk::Hit hit;
        hit.place = "job:" + job.key;
        hit.title = job.name;
        hit.detail = dayWords(job.eventDate);
        hit.icon = "school";
        hit.state = state.text;
        hit.stateIcon = state.icon;
        hit.stateTone = state.tone;
        hit.key = job.key;
        hit.exact = isKey(words, job.key);
        hits.push_back(std::move(hit));
    }
    return hits;
}

using Find = std::vector<sdk::Hit> (*)(data::Transaction&, const std::string&, std::size_t);

sdk::Search searchOf(sdk::Host& host, const std::string& id, const std::string& group, int position, char sign, Find find)
{
    sdk::Search search{id, group, position, sign, {}};
    search.find = [&host, find](const std::string& words, std::size_t limit, sdk::Progress&) -> std::vector<sdk::Hit> {
        if (words.empty()) return {};
        data::Transaction work{host.database(data::Schema::studio), data::Transaction::Access::read};
        return find(work, words, limit);
    };
    return search;
}

void copyKey(const std::string& key)
{
    if (!wxTheClipboard->Open()) return;
    wxTheClipboard->SetData(new wxTextDataObject{ui::shown(key)});
    wxTheClipboard->Close();
}

} // namespace

std::vector<sdk::Search> Searches::searches()
{
    return {searchOf(m_host, "jobs.children", _("Children"), 200, '@', children), searchOf(m_host, "jobs.classes", _("Classes and teams"), 210, 0, classes),
        searchOf(m_host, "jobs.jobs", _("Jobs"), 220, 0, jobs)};
}

std::vector<sdk::ThingCommand> Searches::commandsFor(const sdk::Hit& hit)
{
    const bool child = hit.place.find("subject:") != std::string::npos;
    if (child && !hit.key.empty()) return {{format(_("Copy the key of {}"), hit.title), "copy", {}, [key = hit.key] { copyKey(key); }}};
    if (!hit.place.starts_with("job:") || hit.place.find('#') != std::string::npos) return {};
    return {{format(_("Import a roster into {}…"), hit.title), "file-import", "Ctrl+T", [this, place = hit.place] { m_host.events().tell("page.open", place + "#import"); }}};
}

} // namespace packhouse::jobs
