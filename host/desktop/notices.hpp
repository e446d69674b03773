#pragma once

#include "host/services/inbox_settling.hpp"

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
    void send(const std::string& place, const std::string& title, const std::string& facts);
    sdk::Host& m_host;
    std::set<std::string> m_given; ///< place and time: the same item may come back another day
    std::vector<sdk::Task> m_reading;
    std::shared_ptr<NoticeBus> m_bus; ///< shared with calls that are on their way
};

} // namespace packhouse::host::desktop
