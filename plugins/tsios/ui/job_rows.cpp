#include "job_rows.hpp"

#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/ui/text.hpp"

#include <wx/tokenzr.h>

#include <algorithm>

namespace packhouse::tsios {

using ui::Tone;

namespace {

std::vector<wxString> wordsIn(const std::string& text)
{
    std::vector<wxString> words;
    for (wxStringTokenizer tokens{ui::shown(text).Lower()}; tokens.HasMoreTokens();) words.push_back(tokens.GetNextToken());
    return words;
}

} // namespace

std::vector<ui::Column> jobColumns()
{
    return {{_("State"), 116, ui::ColumnKind::iconText}, {_("Friendly name"), 216}, {_("Site"), 116}, {_("Offer"), 96}, {_("Orders"), 64, ui::ColumnKind::number}, {_("Upload"), 224}};
}

JobRows::JobRows(const std::vector<OnlineJob>& jobs, const SiteJobs& site, const Uploads& uploads, const std::string& words) : m_site{site}, m_uploads{uploads}
{
    const auto wanted = wordsIn(words);
    std::ranges::copy_if(jobs, std::back_inserter(m_jobs), [&](const OnlineJob& job) { return holds(job, wanted); });
}

bool JobRows::holds(const OnlineJob& job, const std::vector<wxString>& words) const
{
    if (words.empty()) return true;
    std::string text = job.job().name;
    for (std::size_t column = 0; column != jobColumns().size(); ++column) text += " " + cell(job, column).text;
    const wxString all = ui::shown(text).Lower();
    return std::ranges::all_of(words, [&](const wxString& word) { return all.Contains(word); });
}

ui::Cell JobRows::cell(std::size_t row, std::size_t column) const
{
    return cell(m_jobs[row], column);
}

ui::Cell JobRows::cell(const OnlineJob& job, std::size_t column) const
{
    const data::UploadSettings& settings = job.job().upload;
    const auto onSite = m_site.states.find(job.job().key);
    switch (column) {
    case 0: return stateCell(job, m_uploads.runs(job.job().key));
    case 1: return {job.name()};
    case 2: return {settings.provider.empty() ? m_site.where : settings.provider};
    case 3: return {offerWords(settings)};
    case 4: return {ui::shownNumber(onSite == m_site.states.end() ? job.figures.orders : onSite->second.orders)};
    default: return uploadCell(job);
    }
}

ui::Cell JobRows::uploadCell(const OnlineJob& job) const
{
    if (!m_uploads.runs(job.job().key)) return {uploadWords(job), {}, job.interrupted ? Tone::red : Tone::grey};
    const UploadFigures figures = m_uploads.figures(job.job().key);
    return {data::format(_("{} of {} pictures"), figures.done, figures.pictures), {}, Tone::blue};
}

} // namespace packhouse::tsios
