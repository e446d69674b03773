#pragma once

#include "host/desktop/connections.hpp"

#include <packhouse/sdk/native/ui/bar.hpp>

namespace packhouse::host::desktop {

/// Says since when the database is away, what is kept meanwhile and when it is tried again; and, quietly, that it is back.
class ConnectionBar {
public:
    struct Acts {
        std::function<int()> pendingChanges;
        std::function<void(const std::string& why)> lost; ///< what needs the database cannot be done
        std::function<void()> back;
    };
    ConnectionBar(ui::Bars& bars, Connections& connections, Acts acts) : m_bars{bars}, m_connections{connections}, m_acts{std::move(acts)} {}

    void look();    ///< after an answer, and from time to time for the seconds that are left
    void dismiss(); ///< that it is back was seen

    static constexpr const char* subject = "database"; ///< of its bar

private:
    void lose(const ConnectionState& state);
    void comeBack(const ConnectionState& state);
    ui::Bars& m_bars;
    Connections& m_connections;
    Acts m_acts;
    bool m_away = false;
};

} // namespace packhouse::host::desktop
