#pragma once

#include "packhouse/data/error.hpp"
#include "packhouse/data/visit.hpp"
#include "packhouse/sdk/native/web.hpp"

#include <functional>

namespace packhouse::site {

class Site;

/// The routes under /api/v1: for the studio and the staff, with a bearer token. Errors are {"error": sentence, "trouble": word}.
std::vector<sdk::Route> apiRoutes(Site& site);

/// Handles a request of somebody who may.
using ApiHandler = std::function<sdk::WebResponse(Site&, const sdk::WebRequest&)>;

/// `role` empty: any credential will do. An administrator may everything.
sdk::Route apiRoute(Site& site, std::string method, std::string pattern, std::string role, ApiHandler handler);

/// The body, at most `most` bytes: Error{invalid} beyond.
std::string bodyOf(const sdk::WebRequest& request, std::size_t most);

std::vector<sdk::Route> jobRoutes(Site& site);
std::vector<sdk::Route> pictureRoutes(Site& site);
std::vector<sdk::Route> orderRoutesOfApi(Site& site);

} // namespace packhouse::site
