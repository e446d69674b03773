#pragma once

#include "packhouse/data/catalogue.hpp"

#include <map>
#include <string_view>

namespace packhouse::data {

enum class OnlineStatus { notUploaded = 1, paused, live, expired, archived };

/// "not uploaded", "paused" … as stored, sent and shown before translation.
std::string_view wordOf(OnlineStatus status);
OnlineStatus onlineStatusOf(std::string_view word); ///< Error{broken} for an unknown word

/// How sheets of a job are delivered; one of these is chosen at checkout.
struct DeliveryOption {
    std::string code, description;
    Money price;
    bool needsAddress = false;
    bool taxable = true;
    bool operator==(const DeliveryOption&) const = default;
};

/// How a job behaves on the site.
struct UploadSettings {
    std::string friendlyName; ///< what parents see; empty: the job's name
    std::string offerCode;
    int offerVersion = 0; ///< 0: no version chosen yet
    std::optional<Instant> liveFrom, liveUntil; ///< half-open
    std::string provider; ///< provider code, ties the job to one site
    std::string watermark = "Preview"; ///< drawn over previews; empty: none
    std::vector<DeliveryOption> delivery; ///< empty: no address asked, no charge
    bool operator==(const UploadSettings&) const = default;
};

struct Job {
    Id<Job> id;
    std::string key; ///< 8 characters, unique over all keys of the database; empty on add: drawn
    std::string name; ///< unique, case-insensitive
    Scope scope;
    std::string eventDate; ///< "2026-04-14" or empty
    UploadSettings upload;
    OnlineStatus status = OnlineStatus::notUploaded;
    std::int64_t revision = 0; ///< rises with every write of the job row
};

struct Folder {
    Id<Folder> id;
    Id<Job> job;
    std::optional<Id<Folder>> parent;
    std::string key;
    std::string name; ///< class or team; unique within its parent
};

struct Subject {
    Id<Subject> id;
    Id<Job> job;
    std::optional<Id<Folder>> folder; ///< home folder
    std::string key;
    std::string subjectId; ///< the unique `ID` within the job
    std::string firstName, lastName, email;
    std::map<std::string, std::string> fields; ///< any other field of the roster, by its heading
};

/// A picture of a job. Its file lies in the picture store under `sha256`; the original is never changed.
struct Image {
    Id<Image> id;
    Id<Job> job;
    std::optional<Id<Subject>> subject; ///< empty: not matched
    std::string fileName; ///< as the photographer named it; unique within the job
    std::string sha256;   ///< of the original file
    int width = 0, height = 0; ///< pixels as seen (after EXIF orientation)
    int number = 0;       ///< image number within its subject, from 1
    std::string pose;     ///< label, e.g. "1"
    bool primary = false; ///< exactly one of a subject's images
    std::string problem;  ///< why it cannot be used (sentence); empty: usable
    std::string proofSha256; ///< of the 1200-pixel proof; what the site gets
};

} // namespace packhouse::data
