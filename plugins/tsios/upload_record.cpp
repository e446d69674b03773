#include "upload_record.hpp"

#include "packhouse/data/error.hpp"
#include "packhouse/data/text.hpp"
#include "packhouse/data/visit_repository.hpp"

#include <nlohmann/json.hpp>

#include <csignal>
#include <unistd.h>

#include <cerrno>
#include <charconv>

namespace packhouse::tsios {

namespace {

constexpr auto resumeInterval = std::chrono::minutes{1}; // as the resume task does
const std::string prefix = "tsios.upload.";

constexpr std::pair<UploadPhase, std::string_view> phases[] = {
    {UploadPhase::running, "running"}, {UploadPhase::interrupted, "interrupted"}, {UploadPhase::stopped, "stopped"}, {UploadPhase::done, "done"}};

UploadPhase phaseOf(const std::string& word)
{
    for (const auto& [phase, name] : phases)
        if (name == word) return phase;
    return UploadPhase::interrupted;
}

UploadRecord recordOf(const std::string& jobKey, const std::string& text)
{
    const auto document = nlohmann::json::parse(text, nullptr, false);
    if (!document.is_object())
        throw data::Error{data::Trouble::broken, data::format(_("What is stored of the upload of job {} cannot be read; start the upload again"), jobKey)};
    UploadRecord record;
    record.jobKey = jobKey;
    record.phase = phaseOf(document.value("phase", ""));
    record.owner = document.value("owner", "");
    record.pictures = document.value("pictures", 0);
    record.sent = document.value("sent", 0);
    record.present = document.value("present", 0);
    record.bytes = document.value("bytes", std::uint64_t{0});
    record.reason = document.value("reason", "");
    record.refused = document.value("refused", false);
    record.document = document.value("document", record.phase == UploadPhase::done || record.present + record.sent > 0);
    record.children = document.value("children", 0);
    record.templates = document.value("templates", 0);
    if (const auto since = document.value("troubledSince", ""); !since.empty()) record.troubledSince = data::instantFromIso(since);
    record.startedAt = data::instantFromIso(document.value("startedAt", "1970-01-01"));
    record.seenAt = data::instantFromIso(document.value("seenAt", "1970-01-01"));
    return record;
}

/// Whether the process of "STATION:PROCESS" lives on this station; empty if it is of another one.
std::optional<bool> livesHere(const std::string& owner, const std::string& station)
{
    const auto colon = owner.rfind(':');
    if (colon == std::string::npos || owner.substr(0, colon) != station) return {};
    pid_t process = 0;
    std::from_chars(owner.data() + colon + 1, owner.data() + owner.size(), process);
    return process > 0 && (kill(process, 0) == 0 || errno == EPERM);
}

} // namespace

std::string_view wordOf(UploadPhase phase)
{
    for (const auto& [value, word] : phases)
        if (value == phase) return word;
    return {};
}

std::optional<UploadRecord> findUpload(data::Transaction& work, const std::string& jobKey)
{
    const auto text = data::SettingRepository{work}.find(prefix + jobKey);
    return text ? std::optional{recordOf(jobKey, *text)} : std::nullopt;
}

std::vector<UploadRecord> uploads(data::Transaction& work)
{
    std::vector<UploadRecord> records;
    for (const auto& name : data::SettingRepository{work}.names(prefix))
        if (auto record = findUpload(work, name.substr(prefix.size()))) records.push_back(*std::move(record));
    return records;
}

void keep(data::Transaction& work, const UploadRecord& record)
{
    const nlohmann::json document{{"phase", wordOf(record.phase)},
                                  {"owner", record.owner},
                                  {"pictures", record.pictures},
                                  {"sent", record.sent},
                                  {"present", record.present},
                                  {"bytes", record.bytes},
                                  {"reason", record.reason},
                                  {"refused", record.refused},
                                  {"document", record.document},
                                  {"children", record.children},
                                  {"templates", record.templates},
                                  {"troubledSince", record.troubledSince ? data::toIso(*record.troubledSince) : std::string{}},
                                  {"startedAt", data::toIso(record.startedAt)},
                                  {"seenAt", data::toIso(record.seenAt)}};
    data::SettingRepository{work}.set(prefix + record.jobKey, document.dump());
}

bool isInterrupted(const UploadRecord& record, const std::string& station, data::Instant at)
{
    return record.phase == UploadPhase::interrupted || (record.phase == UploadPhase::running && !isAtWork(record, station, at));
}

data::Instant nextTry(const UploadRecord& record)
{
    return record.seenAt + resumeInterval;
}

std::string ownerHere(const std::string& station)
{
    return station + ":" + std::to_string(getpid());
}

bool isAtWork(const UploadRecord& record, const std::string& station, data::Instant at)
{
    constexpr auto longestSilence = std::chrono::minutes{2};
    if (record.phase != UploadPhase::running) return false;
    return livesHere(record.owner, station).value_or(at - record.seenAt < longestSilence);
}

} // namespace packhouse::tsios
