#pragma once

#include "packhouse/sdk/native/host.hpp"
#include "packhouse/sdk/native/inbox.hpp"

namespace packhouse::jobs {

/// Pictures that belong to nobody yet: one item for each job.
class UnmatchedPictures : public sdk::InboxKind {
public:
    explicit UnmatchedPictures(sdk::Host& host) : m_host{host} {}
    std::string id() const override { return "jobs.unmatched"; }
    std::string title() const override;
    std::vector<std::string> topics() const override { return {"job.changed"}; }
    std::vector<sdk::InboxItem> items(sdk::Progress& progress) override;
    sdk::Settling settle(const std::string& item, const std::string& act, sdk::Progress& progress) override;

private:
    sdk::Host& m_host;
};

/// Pictures that cannot be used: broken ones, and originals that are not in their place any more. One item for each job.
class UnusablePictures : public sdk::InboxKind {
public:
    explicit UnusablePictures(sdk::Host& host) : m_host{host} {}
    std::string id() const override { return "jobs.unusable"; }
    std::string title() const override;
    std::vector<std::string> topics() const override { return {"job.changed"}; }
    std::vector<sdk::InboxItem> items(sdk::Progress& progress) override;
    sdk::Settling settle(const std::string& item, const std::string& act, sdk::Progress& progress) override;

private:
    sdk::Host& m_host;
};

} // namespace packhouse::jobs
