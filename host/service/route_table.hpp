#pragma once

#include <packhouse/sdk/native/web.hpp>

#include <optional>

namespace packhouse::host::service {

/// The routes of all plugins. A literal segment goes before a {name}; of two routes with one method and pattern the first counts.
class RouteTable {
public:
    struct Entry {
        sdk::Route route;
        const sdk::RouteProvider* provider = nullptr;
        std::vector<std::string> pattern; ///< its segments
    };
    struct Match {
        const Entry* entry = nullptr; ///< null: no route of this method
        std::map<std::string, std::string> parameters;
        std::vector<std::string> methods; ///< that this path has; empty: there is no such path
    };

    explicit RouteTable(const std::vector<sdk::RouteProvider*>& providers);

    bool empty() const noexcept { return m_entries.empty(); }
    /// HEAD finds the route of GET.
    Match match(const std::string& method, const std::vector<std::string>& segments) const;
    /// The provider whose look the faults without a route have; null if there is none.
    const sdk::RouteProvider* firstProvider() const noexcept { return m_entries.empty() ? nullptr : m_entries.front().provider; }
    /// "GET /shop/{n}" of each route that was left out because it was there already.
    const std::vector<std::string>& doubles() const noexcept { return m_doubles; }

private:
    void add(sdk::Route route, const sdk::RouteProvider* provider);

    std::vector<Entry> m_entries;
    std::vector<std::string> m_doubles;
};

} // namespace packhouse::host::service
