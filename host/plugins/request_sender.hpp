#pragma once

#include "host/plugins/messages.hpp"
#include "packhouse/sdk/native/http.hpp"

#include <map>
#include <string>
#include <vector>

namespace packhouse::host::plugins {

/// Sends what a plugin asks for, only to the origins of its manifest, with its secrets filled in on the way: the plugin's process
/// never holds them. [any-thread, blocks]
class RequestSender {
public:
    RequestSender(sdk::Http& http, std::vector<std::string> origins) : m_http{http}, m_origins{std::move(origins)} {}

    /// `secrets` by field key. `stepKey` goes into the header that the request names for it. Never throws: a request that is refused here
    /// is NOT_SENT, one without a whole answer is LOST.
    messages::Reply send(const messages::Request& request, const std::map<std::string, std::string>& secrets,
                         const std::string& stepKey) const;

private:
    bool mayGoTo(const std::string& url) const;

    sdk::Http& m_http;
    std::vector<std::string> m_origins;
};

} // namespace packhouse::host::plugins
