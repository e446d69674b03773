#pragma once

#include "packhouse/sdk/native/host.hpp"
#include "packhouse/sdk/native/inbox.hpp"
#include "upload_record.hpp"

namespace packhouse::tsios {

/// Uploads that the site refused, and those that wait for a site for so long that a person should know.
class InterruptedUploads : public sdk::InboxKind {
public:
    explicit InterruptedUploads(sdk::Host& host) : m_host{host} {}
    std::string id() const override { return "tsios.uploads"; }
    std::string title() const override;
    std::vector<std::string> topics() const override { return {"upload.changed", "job.changed"}; }
    std::vector<sdk::InboxItem> items(sdk::Progress& progress) override;
    /// "again" uploads at once, "stop" gives it up (undoable).
    sdk::Settling settle(const std::string& jobKey, const std::string& act, sdk::Progress& progress) override;

private:
    sdk::Host& m_host;
};

/// Jobs that close to parents within three days while pictures are missing on the site.
class ClosingJobs : public sdk::InboxKind {
public:
    explicit ClosingJobs(sdk::Host& host) : m_host{host} {}
    std::string id() const override { return "tsios.closing"; }
    std::string title() const override;
    std::vector<std::string> topics() const override { return {"upload.changed", "job.changed"}; }
    std::vector<sdk::InboxItem> items(sdk::Progress& progress) override;
    sdk::Settling settle(const std::string& jobKey, const std::string& act, sdk::Progress& progress) override; ///< "again" uploads at once

private:
    sdk::Host& m_host;
};

} // namespace packhouse::tsios
