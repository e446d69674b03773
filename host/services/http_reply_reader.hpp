#pragma once

#include "host/services/http_connection.hpp"

#include <packhouse/sdk/native/http.hpp>

#include <stdexcept>

namespace packhouse::host {

/// An answer that cannot be used as a whole one; `what()` completes "… gave no whole answer: …".
class NotWhole : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Reads one answer.
///
/// *Rationale.* Boost.Beast's parser instead of Poco's streams: those take a cut connection for the end of a chunked body, and count no
/// bytes against Content-Length.
class HttpReplyReader {
public:
    HttpReplyReader(bool withoutBody, std::uint64_t largest) : m_withoutBody{withoutBody}, m_largest{largest} {}

    /// Throws NotWhole, and Poco::Exception for the connection's own trouble.
    sdk::HttpReply readFrom(HttpConnection& connection);

private:
    bool m_withoutBody;
    std::uint64_t m_largest;
};

} // namespace packhouse::host
