#pragma once

#include <packhouse/data/error.hpp>
#include <packhouse/sdk/native/web.hpp>

namespace packhouse::host::service {

/// A request that is refused before any plugin sees it, or an answer that is none: the status and what the log may say.
struct WebFault {
    int status = 500;
    std::string sentence;
    data::Trouble trouble = data::Trouble::invalid;
    std::multimap<std::string, std::string> headers{}; ///< besides the usual ones, e.g. Allow
};

/// What a thrown thing is to the client. Sentences of our own faults stay in the log.
WebFault faultOf(std::exception_ptr error);

/// The answer: the site's own page, or under /api/ {"error", "trouble"}. `code` stands in the log beside the cause.
sdk::WebResponse answerOf(const WebFault& fault, bool api, const sdk::RouteProvider* look, const std::string& code);

} // namespace packhouse::host::service
