#pragma once

#include "host/plugins/plugin_list.hpp"

#include <packhouse/sdk/native/first_steps.hpp>
#include <packhouse/sdk/native/host.hpp>

#include <functional>
#include <optional>
#include <vector>

namespace packhouse::host::desktop {

/// What a new studio does first, collected from the plugins, each marked once it is done. Gone for good when all are done or a person
/// dismisses it. [main-thread]
class FirstSteps {
public:
    FirstSteps(sdk::Host& host, const plugins::PluginList& plugins);

    struct Entry {
        sdk::FirstStep step;
        std::optional<bool> done; ///< empty: not known yet
    };
    bool shown() const;
    const std::vector<Entry>& entries() const { return m_entries; }
    std::size_t countDone() const;
    void dismiss();
    void look(); ///< asks anew

    std::function<void()> onChange;

private:
    using Answers = std::vector<std::optional<bool>>;
    void answered(const Answers& answers);
    sdk::Host& m_host;
    std::vector<Entry> m_entries;
    std::vector<sdk::Subscription> m_heard;
    sdk::Task m_task;
    bool m_looking = false, m_again = false;
};

} // namespace packhouse::host::desktop
