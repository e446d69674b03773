#pragma once

#include "packhouse/sdk/native/http.hpp"

namespace packhouse::sdk {

/// The studio's way to its site: address (`site.address`) and credential (secret `site.token`) are those of this home at the moment of the
/// call. [any-thread, blocks]
class SiteApi {
public:
    virtual ~SiteApi() = default;

    /// Where the site is, without a slash at the end. Throws data::Error{missing} with how to set it.
    virtual std::string address() const = 0;

    /// Sends to the site; `request.url` is the path ("/api/v1/jobs"). Returns the body of a 2xx answer. Else throws data::Error with the
    /// site's own sentence: forbidden (401, 403), missing (404), conflict (409), invalid (other 4xx), unavailable (no whole answer, 429, 5xx).
    virtual std::string ask(HttpRequest request) = 0;

    std::string get(const std::string& path) { return ask({.url = path}); }
    std::string send(const std::string& method, const std::string& path, std::string json)
    {
        return ask({.method = method, .url = path, .headers = {{"Content-Type", "application/json"}}, .body = std::move(json)});
    }
};

} // namespace packhouse::sdk
