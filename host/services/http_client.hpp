#pragma once

#include <packhouse/sdk/native/http.hpp>

namespace packhouse::host {

/// The HTTP client: one connection a request. `timeout` bounds each silence, ten times that the whole exchange. An answer counts
/// only if its end can be told (length or chunks) and was reached; certificates are verified against the system's list (or $SSL_CERT_FILE).
/// Sentences name scheme, host and port, never path, user or headers: those hold keys.
class HttpClient : public sdk::Http {
public:
    static constexpr std::uint64_t usualLargestReply = 32 * 1024 * 1024;
    explicit HttpClient(std::uint64_t largestReply = usualLargestReply) : m_largestReply{largestReply} {}

    /// Besides what Http says: throws data::Error{invalid} for an address or header that cannot be sent.
    sdk::HttpReply send(const sdk::HttpRequest& request) override;

private:
    std::uint64_t m_largestReply;
};

} // namespace packhouse::host
