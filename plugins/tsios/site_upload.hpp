#pragma once

#include "packhouse/data/exchange.hpp"
#include "packhouse/sdk/native/site_api.hpp"

#include <cstdint>
#include <string>

namespace packhouse::tsios {

/// How much of a picture the site holds.
struct ReceivedPicture {
    std::uint64_t bytes = 0;
    bool complete = false;
};

/// The site's API as the photographer's side uses it. Every call is safe to repeat; troubles as sdk::SiteApi says. [any-thread, blocks]
class SiteUpload {
public:
    static constexpr std::uint64_t largestPart = 1u << 20;

    explicit SiteUpload(sdk::SiteApi& site) : m_site{site} {}

    std::string name(); ///< of the site: the connection test
    data::JobUploadState put(const std::string& jobKey, const std::string& document);
    data::JobUploadState state(const std::string& jobKey);
    std::vector<data::JobUploadState> states(); ///< of all jobs that the site has
    data::JobUploadState setStatus(const std::string& jobKey, data::OnlineStatus status);

    ReceivedPicture received(const std::string& proofSha256);
    /// Sends bytes that follow the first `offset` ones. Error{conflict} if the site holds another number: ask `received` again.
    void send(const std::string& proofSha256, std::uint64_t offset, const std::string& bytes, bool last);

private:
    sdk::SiteApi& m_site;
};

} // namespace packhouse::tsios
