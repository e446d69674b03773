#pragma once

#include "host/services/inbox_settling.hpp"

#include <deque>
#include <memory>
#include <set>

namespace packhouse::host::desktop {

/// The setting that keeps notices of a kind away: "1" (default) or "0".
std::string noticeSetting(const std::string& kind);

struct NoticeBus;

/// Notices on the person's desktop (org.freedesktop.Notifications), outside the program: only for items that stop work, once for each, and only of
/// kinds that the settings leave on. A desktop without such a service goes without. [main-thread]
class Notices {
public:
    explicit Notices(sdk::Host& host);
    ~Notices();
    Notices(const Notices&) = delete;
    Notices& operator=(const Notices&) = delete;

    void give(const std::vector<InboxEntry>& arrived);
    std::function<void(const std::string& place)> onOpen; ///< the notice was clicked

private:
    struct Waiting {
        std::string kind, place, title, facts;
    };
    void next();
    void send(const Waiting& notice);
    sdk::Host& m_host;
    std::set<std::string> m_given; ///< place and time: the same item may come back another day
    std::deque<Waiting> m_waiting; ///< until the setting is read
    sdk::Task m_reading;
    std::shared_ptr<NoticeBus> m_bus; ///< shared with calls that are on their way
};

} // namespace packhouse::host::desktop
