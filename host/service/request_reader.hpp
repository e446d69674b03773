#pragma once

#include <packhouse/sdk/native/web.hpp>

namespace Poco::Net {
class HTTPServerRequest;
}

namespace packhouse::host::service {

class RequestBody;

struct RequestLimits {
    std::uint64_t form = 1024 * 1024;
    std::uint64_t body = 32 * 1024 * 1024;
    std::size_t fields = 2000;
};

/// The length that a request says its body has. Throws WebFault for lengths that are none, for chunks (whose end cannot be told from a
/// cut connection) and for more than `limit`.
std::uint64_t bodyLengthOf(const Poco::Net::HTTPServerRequest& request, std::uint64_t limit);

/// Headers, cookies, query and, for form posts, fields. Throws WebFault for what is malformed or too large.
sdk::WebRequest readRequest(Poco::Net::HTTPServerRequest& request, RequestBody& body, const RequestLimits& limits);

} // namespace packhouse::host::service
