#include "host/desktop/tab_memory.hpp"

#include <nlohmann/json.hpp>

namespace packhouse::host::desktop {

namespace {
constexpr const char* keptAs = "layout/shell/tabs";
} // namespace

std::string TabMemory::recall()
try {
    m_recalled = true;
    const auto kept = nlohmann::json::parse(m_kept.find(keptAs).value_or("{}"));
    for (const auto& tab : kept.value("tabs", nlohmann::json::array())) m_pages.wait(tab.value("id", ""), tab.value("title", ""));
    return kept.value("front", "");
} catch (const nlohmann::json::exception&) {
    return {}; // a layout that cannot be read is one that was never made
}

void TabMemory::keep()
{
    if (!m_recalled) return;
    nlohmann::json kept{{"tabs", nlohmann::json::array()}, {"front", m_pages.front() == nullptr ? "" : m_pages.front()->id()}};
    for (const std::string& id : m_pages.ids()) kept["tabs"].push_back({{"id", id}, {"title", m_pages.titleOf(id)}});
    m_kept.keep(keptAs, kept.dump());
}

} // namespace packhouse::host::desktop
