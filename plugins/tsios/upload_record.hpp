#pragma once

#include "packhouse/data/database.hpp"
#include "packhouse/data/instant.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace packhouse::tsios {

enum class UploadPhase { running = 1, interrupted, stopped, done };

/// What the studio's database knows of a job's last upload, so that it can be resumed after a restart.
struct UploadRecord {
    std::string jobKey;
    UploadPhase phase{};
    std::string owner; ///< who runs it: "STATION:PROCESS"
    int pictures = 0;  ///< that the job has
    int sent = 0;      ///< by this upload
    int present = 0;   ///< that the site had whole already
    std::uint64_t bytes = 0; ///< sent
    std::string reason; ///< why it was interrupted
    data::Instant startedAt, seenAt;
    bool refused = false;  ///< time alone will not mend the reason
    bool document = false; ///< children, offer and templates are on the site
    int children = 0, templates = 0; ///< of the job's document
    std::optional<data::Instant> troubledSince; ///< first interruption since it last was complete, kept over further tries
};

std::string_view wordOf(UploadPhase phase);

std::optional<UploadRecord> findUpload(data::Transaction& work, const std::string& jobKey);
std::vector<UploadRecord> uploads(data::Transaction& work); ///< by job key
void keep(data::Transaction& work, const UploadRecord& record);

/// It ended before it was done and is gone on with by itself; also one whose program ended in the middle.
bool isInterrupted(const UploadRecord& record, const std::string& station, data::Instant at);

/// When an interrupted upload is tried again, if a program of the studio runs.
data::Instant nextTry(const UploadRecord& record);

/// The process that runs here, as an owner.
std::string ownerHere(const std::string& station);

/// True if the owner of a running upload is at work as far as this station can tell: a process of this station that lives, or one elsewhere that
/// was seen within the last two minutes.
bool isAtWork(const UploadRecord& record, const std::string& station, data::Instant at);

} // namespace packhouse::tsios
