#pragma once

#include "packhouse/sdk/native/host.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace packhouse::ui {

/// Stands for a number that has not been read.
inline constexpr const char* unknownNumber = "–";

/// A value that a page shows before it is opened (badge, figures): read in the background at first and after each of the topics.
/// Many events in a row are one more read. A read that fails keeps the value. [main-thread]
template <typename Value>
class Watched {
public:
    Watched(sdk::Host& host, std::string pageId, const std::vector<std::string>& topics, std::function<Value()> look)
        : m_host{host}, m_pageId{std::move(pageId)}, m_look{std::move(look)}
    {
        for (const std::string& topic : topics) m_heard.push_back(host.events().on(topic, [this](std::string_view) { read(); }));
        read();
    }

    const std::optional<Value>& value() const { return m_value; }

private:
    void read()
    {
        m_again = m_reading;
        if (m_reading) return;
        m_reading = true;
        const auto found = std::make_shared<std::optional<Value>>();
        m_task = m_host.tasks().start({}, [look = m_look, found](sdk::Progress&) { *found = look(); }, [this, found](const sdk::Outcome&) {
            m_reading = false;
            if (*found) m_value = std::move(*found);
            m_host.events().tell("page.changed", m_pageId);
            if (m_again) read();
        });
    }

    sdk::Host& m_host;
    std::string m_pageId;
    std::function<Value()> m_look;
    std::optional<Value> m_value;
    std::vector<sdk::Subscription> m_heard;
    sdk::Task m_task;
    bool m_reading = false, m_again = false;
};

} // namespace packhouse::ui
