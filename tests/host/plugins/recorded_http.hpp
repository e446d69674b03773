#pragma once

#include "packhouse/data/error.hpp"
#include "packhouse/sdk/native/http.hpp"

#include <vector>

namespace packhouse::host::plugins {

/// A provider that takes every request, or one that never answers; keeps what reached it.
class RecordedHttp final : public sdk::Http {
public:
    sdk::HttpReply send(const sdk::HttpRequest& request) override
    {
        sent.push_back(request);
        if (!answers) throw data::Error{data::Trouble::unavailable, "the answer was lost"};
        return reply;
    }

    std::vector<sdk::HttpRequest> sent;
    sdk::HttpReply reply{201, {}, "{}"};
    bool answers = true;
};

} // namespace packhouse::host::plugins
