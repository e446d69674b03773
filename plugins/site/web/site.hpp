#pragma once

#include "packhouse/sdk/native/host.hpp"
#include "packhouse/sdk/native/web.hpp"
#include "rules/signer.hpp"
#include "rules/site_facts.hpp"
#include "rules/words.hpp"
#include "web/look.hpp"
#include "web/picture_cache.hpp"

#include <mutex>

namespace packhouse::site {

/// What a site knows of itself once its database was read.
struct Identity {
    SiteFacts facts;
    Signer signer;
    Words words;
};

/// All that the pages share. Nothing is read before the first page is asked for: the command line opens this plugin, too. [any-thread]
class Site {
public:
    explicit Site(sdk::Host& host) : m_host{host} {}

    sdk::Host& host() const { return m_host; }
    data::Database& database() const { return m_host.database(data::Schema::site); }
    const Look& look();
    const Identity& identity();
    PictureCache& pictures() { return m_pictures; }

private:
    sdk::Host& m_host;
    std::mutex m_mutex;
    std::unique_ptr<const Look> m_look;
    std::unique_ptr<const Identity> m_identity;
    PictureCache m_pictures;
};

} // namespace packhouse::site
