#pragma once

#include "packhouse/sdk/native/host.hpp"

#include <nlohmann/json.hpp>

namespace packhouse::site {

/// The site's API as this home's commands use it: its address and credential come from the settings.
class ApiClient {
public:
    /// `address` empty: setting site.address. Throws Error{missing} naming what is not set.
    ApiClient(sdk::Host& host, std::string address);

    /// The JSON of the answer. Throws data::Error with the site's own sentence.
    nlohmann::json get(const std::string& path);
    nlohmann::json post(const std::string& path, const nlohmann::json& body);

private:
    nlohmann::json send(const std::string& method, const std::string& path, std::string body);
    sdk::Host& m_host;
    std::string m_address, m_token;
};

/// `--site`, or the setting site.address. Throws Error{missing}.
std::string siteAddress(sdk::Host& host, const std::string& given);

} // namespace packhouse::site
