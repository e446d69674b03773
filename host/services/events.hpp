#pragma once

#include "host/services/main_loop.hpp"

#include <packhouse/sdk/native/events.hpp>

namespace packhouse::host {

/// Carries events to their listeners through the main loop.
class Events : public sdk::Events {
public:
    explicit Events(MainLoop& loop);

    sdk::Subscription on(std::string topic, std::function<void(std::string_view)> listener) override;
    void tell(std::string topic, std::string what) override;

private:
    struct Listeners;
    MainLoop& m_loop;
    std::shared_ptr<Listeners> m_listeners; ///< touched on the main thread only
};

} // namespace packhouse::host
