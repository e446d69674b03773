#pragma once

#include <packhouse/sdk/native/web.hpp>

namespace Poco::Net {
class HTTPServerResponse;
}

namespace packhouse::host::service {

/// Sends an answer, with the headers that keep the pages safe unless the plugin set its own. Without its body for `headOnly`. Returns the
/// body's size. Throws data::Error{missing} for a file that is not there and std::logic_error for a header with a line break, before
/// anything was sent.
std::uint64_t writeResponse(const sdk::WebResponse& answer, bool headOnly, Poco::Net::HTTPServerResponse& to);

} // namespace packhouse::host::service
