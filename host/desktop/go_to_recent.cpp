#include "host/desktop/go_to_recent.hpp"

#include <nlohmann/json.hpp>

namespace packhouse::host::desktop {

namespace {

using nlohmann::json;

constexpr const char* keptAs = "layout/go-to/recent";
constexpr std::size_t most = 10;

sdk::Hit hitOf(const json& kept)
{
    sdk::Hit hit;
    hit.place = kept.value("place", "");
    hit.title = kept.value("title", "");
    hit.detail = kept.value("detail", "");
    hit.icon = kept.value("icon", "");
    hit.proofSha256 = kept.value("proof", "");
    return hit;
}

std::vector<sdk::Hit> hitsOf(const std::string& text)
{
    std::vector<sdk::Hit> hits;
    const json kept = json::parse(text, nullptr, false);
    if (!kept.is_array()) return hits;
    for (const json& each : kept)
        if (each.is_object()) hits.push_back(hitOf(each));
    return hits;
}

std::string textOf(const std::vector<sdk::Hit>& hits)
{
    json kept = json::array();
    for (const sdk::Hit& hit : hits)
        kept.push_back({{"place", hit.place}, {"title", hit.title}, {"detail", hit.detail}, {"icon", hit.icon}, {"proof", hit.proofSha256}});
    return kept.dump(-1, ' ', false, json::error_handler_t::replace);
}

} // namespace

GoToRecent::GoToRecent(sdk::Kept& kept) : m_kept{kept}, m_hits{hitsOf(kept.find(keptAs).value_or(""))} {}

void GoToRecent::opened(sdk::Hit hit)
{
    if (hit.place.empty()) return;
    std::erase_if(m_hits, [&](const sdk::Hit& each) { return each.place == hit.place; });
    hit.exact = false;
    m_hits.insert(m_hits.begin(), std::move(hit));
    if (m_hits.size() > most) m_hits.resize(most);
    m_kept.keep(keptAs, textOf(m_hits));
}

} // namespace packhouse::host::desktop
