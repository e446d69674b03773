#pragma once

#include "packhouse/data/exchange.hpp"
#include "packhouse/sdk/native/http.hpp"
#include "packhouse/sdk/native/settings.hpp"

#include <cstdint>
#include <string>

namespace packhouse::tsios {

/// Where the site is, and the studio's credential there.
struct SiteAccess {
    std::string address, token;

    /// From the settings of this home. Throws Error{missing} naming what is not set and how to set it.
    static SiteAccess of(const sdk::Settings& settings);
};

/// How much of a picture the site holds.
struct ReceivedPicture {
    std::uint64_t bytes = 0;
    bool complete = false;
};

/// The site's API as the photographer's side uses it. Every call is safe to repeat. Throws data::Error: unavailable if no whole answer came
/// or the site is in trouble itself (try again), forbidden, missing, conflict and invalid as the site said. [any-thread, blocks]
class SiteUpload {
public:
    static constexpr std::uint64_t largestPart = 1u << 20;

    SiteUpload(sdk::Http& http, SiteAccess access) : m_http{http}, m_access{std::move(access)} {}

    std::string name(); ///< of the site: the connection test
    data::JobUploadState put(const std::string& jobKey, const std::string& document);
    data::JobUploadState state(const std::string& jobKey);
    data::JobUploadState setStatus(const std::string& jobKey, data::OnlineStatus status);

    ReceivedPicture received(const std::string& proofSha256);
    /// Sends bytes that follow the first `offset` ones. Error{conflict} if the site holds another number: ask `received` again.
    void send(const std::string& proofSha256, std::uint64_t offset, const std::string& bytes, bool last);

private:
    std::string ask(sdk::HttpRequest request);
    std::string get(const std::string& path);

    sdk::Http& m_http;
    SiteAccess m_access;
};

} // namespace packhouse::tsios
