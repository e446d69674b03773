#pragma once

#include <packhouse/sdk/native/settings.hpp>
#include <packhouse/sdk/native/site_api.hpp>

namespace packhouse::host {

/// Both must outlive it.
class StudioSiteApi : public sdk::SiteApi {
public:
    StudioSiteApi(const sdk::Settings& settings, sdk::Http& http) : m_settings{settings}, m_http{http} {}
    std::string address() const override;
    std::string ask(sdk::HttpRequest request) override;

private:
    std::string token() const;

    const sdk::Settings& m_settings;
    sdk::Http& m_http;
};

} // namespace packhouse::host
