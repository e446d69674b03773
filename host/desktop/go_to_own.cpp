#include "host/desktop/go_to_own.hpp"

#include "host/desktop/frame.hpp"
#include "host/desktop/settings_groups.hpp"

#include <packhouse/sdk/native/search.hpp>
#include <packhouse/sdk/native/ui/text.hpp>

#include <wx/accel.h>
#include <wx/menu.h>

#include <algorithm>
#include <iterator>

namespace packhouse::host::desktop {

namespace {

constexpr std::size_t some = 6, many = 200;
constexpr int afterPlugins = 100000; // commands, pages and settings stand below what was found

std::string keyOf(const wxMenuItem& item)
{
    const std::unique_ptr<wxAcceleratorEntry> key{item.GetAccel()};
    return key ? ui::utf8(key->ToString()) : std::string{};
}

void append(std::vector<Choice>& all, std::vector<Choice> more)
{
    std::ranges::move(more, std::back_inserter(all));
}

bool isCommand(const wxMenuItem& item)
{
    return !item.IsSeparator() && !item.IsSubMenu() && item.IsEnabled();
}

std::vector<wxString> pageTitles(Frame& frame)
{
    std::vector<wxString> titles;
    for (const sdk::Page* page : frame.pages().all()) titles.push_back(ui::shown(page->info().title));
    if (frame.front() != nullptr) titles.push_back(ui::shown(frame.front()->page().info().title));
    return titles;
}

Choice commandOf(const std::string& label, const std::string& icon, const std::string& key, std::function<void()> run)
{
    Choice choice;
    choice.hit.title = label;
    choice.hit.icon = icon.empty() ? "bolt" : icon;
    choice.hit.key = key;
    choice.run = std::move(run);
    return choice;
}

} // namespace

std::vector<ChoiceGroup> GoToOwn::groups(const GoToQuery& query)
{
    std::vector<Choice> found;
    if (query.sign == 0 && !query.words.empty()) {
        found = matching(query.words, pages(), some);
        append(found, matching(query.words, settings(), some));
    }
    return {{"host.pages", _("Pages and settings"), afterPlugins + 1, std::move(found)}};
}

ChoiceGroup GoToOwn::commands(const GoToQuery& query, const std::vector<sdk::Hit>& things)
{
    ChoiceGroup group{doing, _("Do"), afterPlugins, {}};
    if (query.sign != 0 && query.sign != '>') return group;
    for (const sdk::Hit& thing : things) append(group.choices, thingCommands(thing));
    if (query.sign == '>') group.choices = matching(query.words, std::move(group.choices), many);
    else if (query.words.empty()) return group;
    std::vector<Choice> others = pageActions();
    append(others, menuCommands());
    append(group.choices, matching(query.words, std::move(others), query.sign == '>' ? many : some));
    return group;
}

std::vector<Choice> GoToOwn::pages()
{
    std::vector<Choice> all;
    for (const sdk::Page* page : m_frame.pages().all()) {
        const sdk::PageInfo info = page->info();
        sdk::Hit hit;
        hit.place = info.id;
        hit.title = info.title;
        hit.detail = info.heading;
        hit.icon = info.icon;
        all.push_back({std::move(hit), {}});
    }
    return all;
}

std::vector<Choice> GoToOwn::settings()
{
    std::vector<Choice> all;
    for (const sdk::SettingGroup& group : settingGroups(m_frame.host(), m_plugins))
        for (const sdk::SettingField& field : group.fields) {
            sdk::Hit hit;
            hit.place = "host.settings#" + field.name;
            hit.title = field.label;
            hit.detail = data::format(_("Settings, {}"), group.title);
            hit.icon = "settings";
            all.push_back({std::move(hit), {}});
        }
    return all;
}

std::vector<Choice> GoToOwn::pageActions()
{
    std::vector<Choice> all;
    if (m_frame.front() == nullptr) return all;
    for (const sdk::PageAction& action : m_frame.front()->page().actions())
        if (action.enabled) all.push_back(commandOf(action.label, action.icon, action.key, [this, id = action.id] { m_frame.perform(id); }));
    return all;
}

std::vector<Choice> GoToOwn::menuCommands()
{
    std::vector<Choice> all;
    const wxMenuBar* bar = m_frame.GetMenuBar();
    const std::vector<wxString> elsewhere = pageTitles(m_frame); // the page's own menu, and pages in the Go menu
    for (std::size_t place = 0; bar != nullptr && place != bar->GetMenuCount(); ++place) {
        const wxString menu = bar->GetMenuLabelText(place);
        if (std::ranges::find(elsewhere, menu) != elsewhere.end()) continue;
        for (const wxMenuItem* item : bar->GetMenu(place)->GetMenuItems()) {
            if (!isCommand(*item) || std::ranges::find(elsewhere, item->GetItemLabelText()) != elsewhere.end()) continue;
            all.push_back(commandOf(ui::utf8(item->GetItemLabelText()), {}, keyOf(*item), [this, id = item->GetId()] { m_frame.ProcessCommand(id); }));
            all.back().hit.detail = ui::utf8(menu);
        }
    }
    return all;
}

std::vector<Choice> GoToOwn::thingCommands(const sdk::Hit& thing)
{
    std::vector<Choice> all;
    for (auto* provider : m_plugins.extensions<sdk::SearchProvider>())
        for (sdk::ThingCommand& command : provider->commandsFor(thing)) all.push_back(commandOf(command.label, command.icon, command.key, std::move(command.run)));
    return all;
}

} // namespace packhouse::host::desktop
