#pragma once

#include "host/desktop/scan_keys.hpp"
#include "host/plugins/plugin_list.hpp"

#include <packhouse/sdk/native/search.hpp>

#include <map>

namespace packhouse::host::desktop {

class Frame;

/// Brings up what was scanned, wherever the window stands: plugins say what the characters mean. [main-thread]
class ScanRouter {
public:
    ScanRouter(Frame& frame, const plugins::PluginList& plugins);
    void scanned(const std::string& characters);
    bool busy() const { return !m_asking.empty() || m_keys.holding(); }

private:
    void ended(int number, const std::string& characters, const std::string& place, const sdk::Outcome& outcome);
    void sayUnknown(const std::string& characters);
    void sayFailed(const std::string& characters, const std::string& why);

    Frame& m_frame;
    std::vector<sdk::ScanProvider*> m_providers;
    std::map<int, sdk::Task> m_asking; ///< each scan counts, also of two in a row
    int m_last = 0;
    ScanKeys m_keys;
};

} // namespace packhouse::host::desktop
