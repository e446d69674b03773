#include "host/services/events.hpp"

#include <map>
#include <vector>

namespace packhouse::host {

using Listener = std::function<void(std::string_view)>;

struct Events::Listeners {
    std::multimap<std::string, std::weak_ptr<Listener>, std::less<>> byTopic;

    // A listener may subscribe, unsubscribe itself or another: those that went are passed over, even if they went just now.
    void call(const std::string& topic, const std::string& what)
    {
        std::erase_if(byTopic, [](const auto& entry) { return entry.second.expired(); });
        std::vector<std::weak_ptr<Listener>> listening;
        const auto [begin, end] = byTopic.equal_range(topic);
        for (auto at = begin; at != end; ++at)
            listening.push_back(at->second);
        for (const auto& weak : listening)
            if (const auto listener = weak.lock()) (*listener)(what);
    }
};

Events::Events(MainLoop& loop) : m_loop{loop}, m_listeners{std::make_shared<Listeners>()} {}

sdk::Subscription Events::on(std::string topic, std::function<void(std::string_view)> listener)
{
    auto kept = std::make_shared<Listener>(std::move(listener));
    m_listeners->byTopic.emplace(std::move(topic), kept);
    return kept;
}

void Events::tell(std::string topic, std::string what)
{
    m_loop.post([listeners = std::weak_ptr{m_listeners}, topic = std::move(topic), what = std::move(what)] {
        if (const auto here = listeners.lock()) here->call(topic, what);
    });
}

} // namespace packhouse::host
