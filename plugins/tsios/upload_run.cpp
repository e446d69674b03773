#include "upload_run.hpp"

#include "job_status.hpp"
#include "packhouse/data/error.hpp"
#include "packhouse/data/text.hpp"
#include "upload_options.hpp"

#include <algorithm>
#include <fstream>

namespace packhouse::tsios {

using data::Error;
using data::format;
using data::Trouble;
using data::Transaction;

namespace {

std::string partOf(const std::filesystem::path& file, std::uint64_t offset, std::uint64_t length)
{
    std::string bytes(length, '\0');
    std::ifstream in{file, std::ios::binary};
    in.seekg(static_cast<std::streamoff>(offset));
    in.read(bytes.data(), static_cast<std::streamsize>(length));
    if (!in) throw Error{Trouble::missing, format(_("The proof {} cannot be read; import the pictures of the job again"), file.string())};
    return bytes;
}

std::uint64_t sizeOf(const std::filesystem::path& file)
{
    std::error_code error;
    const auto size = std::filesystem::file_size(file, error);
    if (error) throw Error{Trouble::missing, format(_("The proof {} is not there; import the pictures of the job again"), file.string())};
    return size;
}

} // namespace

UploadTools UploadTools::of(sdk::Host& host)
{
    static_cast<void>(host.site().address()); // without a site nothing is begun
    return {host.database(data::Schema::studio),
            host.site(),
            [&host](const std::string& key) { return host.templates().document(key); },
            [&host](const std::string& proof) { return host.pictures(data::Schema::studio).proof(proof); },
            host.station(),
            [&host](const std::string& jobKey) { host.events().tell("upload.changed", jobKey); },
            retryPolicyOf(host.settings())};
}

UploadFigures UploadRun::figures() const
{
    const std::lock_guard lock{m_mutex};
    return m_figures;
}

data::JobUpload UploadRun::readJob()
{
    Transaction work{m_tools.studio, Transaction::Access::read};
    auto upload = jobDocument(work, jobIn(work, m_wanted), m_tools.templateOf);
    if (upload.images.empty())
        throw Error{Trouble::missing, format(_("The job {} has no matched picture to upload; import and match its pictures first"), upload.job.name)};
    return upload;
}

void UploadRun::claim(const data::JobUpload& upload)
{
    Transaction work{m_tools.studio};
    const auto known = findUpload(work, upload.job.key);
    const auto here = ownerHere(m_tools.station);
    if (known && known->owner != here && isAtWork(*known, m_tools.station, data::now()))
        throw Error{Trouble::conflict, format(_("The job {} is being uploaded already, by {}; wait for it or stop it there"), upload.job.name, known->owner)};
    m_record = {upload.job.key, UploadPhase::running, here, static_cast<int>(upload.images.size())};
    m_record.startedAt = m_record.seenAt = data::now();
    if (known && known->phase != UploadPhase::done) {
        m_record.reason = known->reason;
        m_record.document = known->document; // until the site has been asked, what it had before counts
        m_record.present = std::min(m_record.pictures, known->present + known->sent);
        m_record.refused = known->refused;
        m_record.troubledSince = known->troubledSince;
    }
    m_record.children = static_cast<int>(upload.subjects.size());
    m_record.templates = static_cast<int>(upload.templates.size());
    keep(work, m_record);
    work.commit();
    m_tools.changed(m_record.jobKey);
}

UploadResult UploadRun::run(sdk::Progress& progress)
{
    const auto upload = readJob();
    claim(upload);
    try {
        transfer(upload, progress);
    } catch (const sdk::Cancelled&) {
        endEarly(UploadPhase::stopped, _("Stopped by hand"));
        throw;
    } catch (const std::exception& error) {
        const auto* known = dynamic_cast<const Error*>(&error);
        m_record.refused = known == nullptr || known->trouble() != Trouble::unavailable;
        if (!m_record.troubledSince) m_record.troubledSince = data::now();
        endEarly(UploadPhase::interrupted, error.what());
        throw;
    }
    return {m_state, figures()};
}

void UploadRun::transfer(const data::JobUpload& upload, sdk::Progress& progress)
{
    change([&](auto& figures) {
        figures.children = upload.subjects.size();
        figures.templates = upload.templates.size();
    });
    progress.report(0, upload.images.size(), format(_("{}: names, offer and templates"), upload.job.name));
    const auto document = data::toJson(upload);
    m_state = ask(progress, [&] { return m_site.put(upload.job.key, document); });
    m_record.document = true;
    change([](auto& figures) { figures.document = true; });
    measure(m_state.missing, upload.images.size());
    noteStatus();
    sendPictures(m_state.missing, upload, progress);
    finish(progress);
}

void UploadRun::measure(const std::vector<std::string>& missing, std::size_t all)
{
    std::uint64_t total = 0;
    for (const auto& proof : missing) total += sizeOf(m_tools.proofOf(proof));
    change([&](auto& figures) {
        figures.pictures = all;
        figures.done = all - std::min(all, missing.size());
        figures.totalBytes = total;
    });
    m_record.present = static_cast<int>(all - std::min(all, missing.size()));
}

void UploadRun::sendPictures(const std::vector<std::string>& missing, const data::JobUpload& upload, sdk::Progress& progress)
{
    std::map<std::string, std::string> names;
    for (const auto& image : upload.images) names[image.proofSha256] = image.fileName;
    for (const auto& proof : missing) {
        const auto so = figures();
        progress.report(so.done, so.pictures, names[proof]);
        sendPicture(proof, progress);
        change([](auto& figures) { ++figures.done; });
        note();
    }
    const auto all = figures();
    progress.report(all.done, all.pictures, {});
}

void UploadRun::sendPicture(const std::string& proofSha256, sdk::Progress& progress)
{
    try {
        sendOnce(proofSha256, progress);
    } catch (const Error& error) {
        // What the site had of it was not what we have, or somebody else sent at the same time: it has dropped or moved its copy, so once more.
        if (error.trouble() != Trouble::invalid && error.trouble() != Trouble::conflict) throw;
        sendOnce(proofSha256, progress);
    }
}

void UploadRun::sendOnce(const std::string& proofSha256, sdk::Progress& progress)
{
    const auto file = m_tools.proofOf(proofSha256);
    const auto size = sizeOf(file);
    const auto before = figures().bytes;
    // Asked again before each part that failed: the site may have taken it though its answer was lost.
    for (bool complete = false; !complete;) {
        complete = ask(progress, [&] {
            const auto held = m_site.received(proofSha256);
            if (held.complete) return true;
            const auto length = std::min(SiteUpload::largestPart, size - std::min(size, held.bytes));
            const bool last = held.bytes + length >= size;
            m_site.send(proofSha256, held.bytes, partOf(file, held.bytes, length), last);
            change([length](auto& figures) { figures.bytes += length; });
            return last;
        });
        if (!complete) note();
    }
    if (figures().bytes != before) change([](auto& figures) { ++figures.sent; });
}

void UploadRun::finish(sdk::Progress& progress)
{
    m_state = ask(progress, [&] { return m_site.state(m_record.jobKey); });
    if (!m_state.missing.empty())
        throw Error{Trouble::unavailable, format(_("The site still misses {} pictures; start the upload again"), m_state.missing.size())};
    noteStatus();
    m_record.phase = UploadPhase::done;
    m_record.reason.clear();
    m_record.refused = false;
    m_record.troubledSince.reset();
    note();
}

/// Says why it ended early; if even that cannot be kept, the first reason is the one to tell.
void UploadRun::endEarly(UploadPhase phase, const std::string& reason) noexcept
try {
    m_record.phase = phase;
    m_record.reason = reason;
    note();
} catch (const std::exception&) {
}

/// Keeps how far it is.
void UploadRun::note()
{
    const auto so = figures();
    m_record.sent = static_cast<int>(so.sent);
    m_record.bytes = so.bytes;
    m_record.seenAt = data::now();
    Transaction work{m_tools.studio};
    keep(work, m_record);
    work.commit();
    m_tools.changed(m_record.jobKey);
}

/// Keeps what the site says of the job.
void UploadRun::noteStatus()
{
    Transaction work{m_tools.studio};
    keepStatus(work, m_record.jobKey, m_state.status);
    work.commit();
    note();
}

void UploadRun::wait(sdk::Progress& progress, const std::string& sentence)
{
    change([&](auto& figures) { figures.waiting = sentence; });
    note();
    const auto so = figures();
    progress.report(so.done, so.pictures, sentence);
}

} // namespace packhouse::tsios
