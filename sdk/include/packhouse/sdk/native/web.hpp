#pragma once

#include "packhouse/sdk/native/http.hpp"

#include <functional>
#include <iosfwd>
#include <vector>

namespace packhouse::sdk {

struct WebRequest {
    std::string method, path, query;
    std::map<std::string, std::string> parameters; ///< {name} parts of the route's pattern, decoded
    std::multimap<std::string, std::string> form;  ///< query and, for form posts up to 1 MB, the body's fields, decoded
    std::map<std::string, std::string> headers;    ///< names in small letters
    std::map<std::string, std::string> cookies;
    std::string remoteAddress;
    std::istream* body = nullptr; ///< the raw body, unless it was a form
    std::uint64_t contentLength = 0;

    /// The first value of a form field, or empty.
    std::string field(const std::string& name) const
    {
        const auto found = form.find(name);
        return found == form.end() ? std::string{} : found->second;
    }
};

struct WebResponse {
    int status = 200;
    std::multimap<std::string, std::string> headers;
    std::string body;
    std::optional<std::filesystem::path> file; ///< sent instead of `body`

    static WebResponse html(std::string page, int status = 200) { return {status, {{"Content-Type", "text/html; charset=utf-8"}}, std::move(page), {}}; }
    static WebResponse json(std::string document, int status = 200) { return {status, {{"Content-Type", "application/json"}}, std::move(document), {}}; }
    static WebResponse seeOther(std::string location) { return {303, {{"Location", std::move(location)}}, {}, {}}; }
};

/// One address: method and pattern ("/shop/{n}/package/{code}"). A pattern part matches one path segment. The handler may block; what it
/// throws becomes a page or, under /api/, {"error": …} with a fitting status. [many threads at once]
struct Route {
    std::string method, pattern;
    std::function<WebResponse(const WebRequest&)> handle;
};

/// Extension "packhouse.native.routes/1".
class RouteProvider {
public:
    static constexpr const char* id = "packhouse.native.routes/1";
    virtual ~RouteProvider() = default;
    virtual std::vector<Route> routes() const = 0;
    /// The page for a fault, in the site's own look. `code` is written to the log beside the cause.
    virtual WebResponse faultPage(int status, const std::string& code) const = 0;
};

} // namespace packhouse::sdk
