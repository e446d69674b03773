#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace packhouse::sdk {

struct HttpRequest {
    std::string method = "GET";
    std::string url; ///< http:// or https://
    std::map<std::string, std::string> headers;
    std::string body;
    std::optional<std::filesystem::path> bodyFile; ///< sent instead of `body`, from `bodyOffset`
    std::uint64_t bodyOffset = 0;
    std::chrono::milliseconds timeout{30'000};
};

struct HttpReply {
    int status = 0;
    std::map<std::string, std::string> headers; ///< names in small letters
    std::string body;
};

/// The host's HTTP client: follows no redirect, keeps no cookie, verifies TLS. [any-thread]
class Http {
public:
    virtual ~Http() = default;
    /// Throws data::Error{unavailable} naming address and reason if no whole answer came. A status of 400 or 500 is an answer.
    virtual HttpReply send(const HttpRequest& request) = 0;
};

} // namespace packhouse::sdk
