#include "api/api.hpp"
#include "commands/commands.hpp"
#include "web/caller.hpp"
#include "web/pages.hpp"

#include <packhouse/sdk/native/command.hpp>
#include <packhouse/sdk/native/plugin.hpp>

namespace {

using namespace packhouse;

/// The ordering site: customer pages, the API for the studio, and the commands to set it up.
class SitePlugin : public sdk::RouteProvider, public sdk::CommandProvider {
public:
    explicit SitePlugin(sdk::Host& host) : m_site{host} {}

    const void* extension(std::string_view id)
    {
        if (id == sdk::RouteProvider::id) return static_cast<const sdk::RouteProvider*>(this);
        if (id == sdk::CommandProvider::id) return static_cast<const sdk::CommandProvider*>(this);
        return nullptr;
    }

    // The routes keep to the site object, which changes with what it reads; the plugin lives as long as they do.
    std::vector<sdk::Route> routes() const override
    {
        auto routes = site::apiRoutes(m_site);
        for (auto& route : site::customerRoutes(m_site)) routes.push_back(std::move(route));
        return routes;
    }

    sdk::WebResponse faultPage(int status, const std::string& code) const override { return site::faultPage(m_site, status, code); }

    std::vector<sdk::Command> commands() const override { return site::commands(m_site.host()); }

private:
    mutable site::Site m_site;
};

} // namespace

PACKHOUSE_NATIVE_PLUGIN(SitePlugin, "site", "Ordering site");
