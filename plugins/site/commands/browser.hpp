#pragma once

#include "commands/html_page.hpp"
#include "packhouse/sdk/native/http.hpp"

#include <functional>
#include <map>

namespace packhouse::site {

/// A browser without script: keeps cookies by their path, follows 303, sends forms as the page has them.
class Browser {
public:
    using Transport = std::function<sdk::HttpReply(const sdk::HttpRequest&)>;
    Browser(Transport transport, std::string site) : m_transport{std::move(transport)}, m_site{std::move(site)} {}

    const HtmlPage& open(const std::string& path);
    const HtmlPage& send(const HtmlForm& form);
    sdk::HttpReply fetch(const std::string& path); ///< a picture of the page; changes nothing here

    const HtmlPage& page() const { return *m_page; }
    const std::string& path() const { return m_path; } ///< where it ended
    int status() const { return m_status; }

private:
    void follow(sdk::HttpRequest request, std::string path);
    std::string cookiesFor(const std::string& path) const;
    void keepCookie(const std::string& header);

    Transport m_transport;
    std::string m_site, m_path;
    int m_status = 0;
    std::optional<HtmlPage> m_page;
    std::map<std::pair<std::string, std::string>, std::string> m_cookies; ///< path and name → value
};

} // namespace packhouse::site
