#include "host/desktop/inbox_kinds.hpp"

#include <packhouse/data/text.hpp>
#include <packhouse/sdk/native/ui/text.hpp>

#include <algorithm>

namespace packhouse::host::desktop {

namespace {

using namespace std::chrono_literals;
using plugins::PluginEntry, plugins::PluginState;
using sdk::Tone;

constexpr auto patience = 10min; // a site that is away for less mends itself while nobody looks

sdk::InboxItem itemOf(const PluginEntry& entry, data::Instant since)
{
    sdk::InboxItem item;
    item.key = entry.id;
    item.title = data::format(_("{} did not open"), entry.title);
    item.facts = entry.reason;
    item.icon = "plug-connected-x";
    item.tone = Tone::red;
    item.since = since;
    item.evidence = {{"puzzle", Tone::grey, _("Plugin"), entry.id}, {"info-circle", Tone::grey, _("Version"), entry.version}, {"circle-x", Tone::red, _("Reason"), entry.reason}};
    item.acts = {{"show", _("Show plugin"), "Alt+S", "puzzle", "host.plugins#plugin:" + entry.id}, {"copy", _("Copy details"), "Alt+C", "copy", {}}};
    item.note = _("The other plugins go on without it.");
    return item;
}

std::string detailsOf(const PluginEntry& entry)
{
    return data::format("{} ({} {})\n{}\n", entry.title, entry.id, entry.version, entry.reason);
}

sdk::InboxItem siteItem(const ConnectionState& site, data::Instant since)
{
    sdk::InboxItem item;
    item.key = "site";
    item.title = _("The ordering site does not answer");
    item.facts = data::format(_("{} has not answered since {}. No order comes in and no upload goes out; printing goes on."), site.where, ui::shownTime(since));
    item.icon = "cloud-off";
    item.tone = Tone::red;
    item.since = since;
    item.evidence = {{"clock", Tone::grey, _("Asked last"), ui::shownTime(site.at)}, {"circle-x", Tone::red, _("What it said"), site.sentence}};
    item.acts = {{"again", _("Try now"), "Alt+N", "refresh", {}}, {"settings", _("Show the address"), {}, "settings", "host.settings#site.address"}};
    item.note = _("It is tried again by itself.");
    item.stopsWork = true;
    return item;
}

} // namespace

std::string PluginsKind::title() const { return _("Plugins that did not open"); }

std::vector<sdk::InboxItem> PluginsKind::items(sdk::Progress&)
{
    std::vector<sdk::InboxItem> items;
    for (const PluginEntry& entry : m_plugins.entries())
        if (entry.state == PluginState::failed) items.push_back(itemOf(entry, m_since));
    return items;
}

sdk::Settling PluginsKind::settle(const std::string& item, const std::string&, sdk::Progress&)
{
    const auto entries = m_plugins.entries();
    const auto found = std::ranges::find(entries, item, &PluginEntry::id);
    if (found == entries.end()) return {};
    m_tasks.onMainThread([copy = m_copy, text = detailsOf(*found)] { copy(text); });
    return {data::format(_("What is known of {} is on the clipboard."), found->title), {}};
}

std::string SiteKind::title() const { return _("Site that does not answer"); }

std::vector<sdk::InboxItem> SiteKind::items(sdk::Progress&)
{
    const ConnectionState site = m_asks.state();
    const std::lock_guard hold{m_mutex};
    if (!site.asked || !site.set || site.answers) m_since.reset();
    else if (!m_since) m_since = site.at;
    if (!m_since || m_asks.now() - *m_since < patience) return {};
    return {siteItem(site, *m_since)};
}

sdk::Settling SiteKind::settle(const std::string&, const std::string&, sdk::Progress&)
{
    m_tasks.onMainThread(m_asks.again);
    return {_("The site is being asked; the item goes when it answers."), {}};
}

} // namespace packhouse::host::desktop
