#include "host/desktop/settings_page.hpp"

#include "host/desktop/setting_row.hpp"
#include "host/desktop/settings_groups.hpp"
#include "host/desktop/settings_reading.hpp"

#include <packhouse/sdk/native/ui/access.hpp>
#include <packhouse/sdk/native/ui/button.hpp>
#include <packhouse/sdk/native/ui/empty_state.hpp>
#include <packhouse/sdk/native/ui/space.hpp>
#include <packhouse/sdk/native/ui/text.hpp>
#include <packhouse/sdk/native/ui/tree.hpp>
#include <packhouse/sdk/native/ui/type.hpp>

#include <wx/scrolwin.h>
#include <wx/sizer.h>
#include <wx/wupdlock.h>

#include <algorithm>

namespace packhouse::host::desktop {

namespace {

using sdk::SettingField;
using sdk::SettingGroup;
using sdk::SettingKind;

constexpr int listWidth = 264;

std::string keyOf(const SettingGroup& group) { return group.heading + "/" + group.title; }

class SettingsView : public ui::View {
public:
    SettingsView(wxWindow* parent, sdk::Host& host, plugins::PluginList& plugins)
        : View{parent, host, "host.settings"}, m_plugins{plugins}, m_own{settingGroups(host, plugins)}
    {
        auto* row = new wxBoxSizer(wxHORIZONTAL);
        m_list = new ui::Tree(this, _("Groups of settings"), {{_("Group"), listWidth - 24, ui::ColumnKind::iconText}});
        m_list->SetMinSize({FromDIP(listWidth), -1});
        m_list->onSelect = [this](const std::string& key) { choose(key); };
        m_fields = new wxScrolledWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL);
        m_fields->SetScrollRate(0, FromDIP(8));
        m_fields->SetSizer(new wxBoxSizer(wxVERTICAL));
        m_empty = new ui::EmptyState(this);
        m_empty->Hide();
        row->Add(m_list, wxSizerFlags{}.Expand());
        row->Add(m_fields, wxSizerFlags{1}.Expand().Border(wxLEFT, ui::gap(this, ui::Space::label)));
        row->Add(m_empty, wxSizerFlags{1}.Expand());
        content()->Add(row, wxSizerFlags{1}.Expand());
        setFirst(m_list);
        m_heard = host.events().on("setting.changed", [this](std::string_view name) { heard(std::string{name}); });
        listGroups();
    }

    std::string facts() const override { return _("each takes effect at once"); }
    std::string filterHint() const override { return _("settings"); }

    void filter(const std::string& words) override
    {
        m_words = words;
        m_narrowed.clear();
        listGroups();
        showFields();
    }

    void refresh() override
    {
        const auto apart = m_plugins.apart();
        read<ReadSettings>("settings", _("Reading the settings"),
            [&host = host(), apart, own = m_own](sdk::Progress&) { return readSettings(host, apart, own); }, [this](ReadSettings& found) { show(found); });
    }

    void bringUp(const std::string& name) override
    {
        m_wanted = name;
        if (m_read) showWanted();
    }

    bool mayClose() override
    {
        for (SettingRow* row : m_rows) row->take();
        return true;
    }

private:
    void show(ReadSettings& found)
    {
        m_groups = m_own;
        m_groups.insert(m_groups.end(), found.forms.begin(), found.forms.end());
        m_values = std::move(found.values);
        m_database = found.database;
        m_read = true;
        listGroups();
        if (!m_wanted.empty()) return showWanted();
        showFields();
    }

    void listGroups()
    {
        const std::vector<SettingGroup>& groups = m_read ? m_groups : m_own;
        std::vector<ui::Branch> branches;
        for (const SettingGroup& group : groups) {
            if (!hasHit(group)) continue;
            auto heading = std::ranges::find(branches, group.heading, &ui::Branch::key);
            if (heading == branches.end()) heading = branches.insert(heading, {group.heading, {{group.heading, {}, ui::Tone::plain, true}}, {}});
            heading->branches.push_back({keyOf(group), {{group.title}}, {}});
        }
        if (m_chosen.empty() && !groups.empty()) m_chosen = keyOf(groups.front());
        m_list->show(std::move(branches));
        m_list->select(m_words.empty() ? m_chosen : std::string{});
    }

    bool hasHit(const SettingGroup& group) const
    {
        return m_words.empty() || std::ranges::any_of(group.fields, [&](const SettingField& field) { return speaksOf(group, field, m_words); });
    }

    // While a filter holds, a group narrows the hits to its own.
    void choose(const std::string& key)
    {
        std::string& chosen = m_words.empty() ? m_chosen : m_narrowed;
        if (key.empty() || (key == chosen && m_read && !m_rows.empty())) return;
        chosen = key;
        showFields();
    }

    static bool isIn(const SettingGroup& group, const std::string& key) { return keyOf(group) == key || group.heading == key; }

    bool isShown(const SettingGroup& group, const SettingField& field) const
    {
        if (!m_words.empty()) return speaksOf(group, field, m_words) && (m_narrowed.empty() || isIn(group, m_narrowed));
        return isIn(group, m_chosen);
    }

    void showFields()
    {
        if (!m_read) return;
        const wxWindowUpdateLocker still{m_fields};
        m_rows.clear();
        m_fields->GetSizer()->Clear(true);
        for (const SettingGroup& group : m_groups) showGroup(group);
        m_empty->Show(m_rows.empty());
        m_fields->Show(!m_rows.empty());
        if (m_rows.empty()) m_empty->say("search", data::format(_("No setting speaks of “{}”."), m_words));
        Layout();
        m_fields->FitInside();
        m_fields->Scroll(0, 0);
        changed();
    }

    void showGroup(const SettingGroup& group)
    {
        bool first = true;
        for (const SettingField& field : group.fields) {
            if (!isShown(group, field)) continue;
            if (first) addHeading(group);
            first = false;
            addRow(field);
        }
    }

    void addHeading(const SettingGroup& group)
    {
        const bool top = m_rows.empty();
        auto* title = new wxStaticText(m_fields, wxID_ANY, ui::shown(group.title));
        title->SetFont(ui::strongFont());
        m_fields->GetSizer()->Add(title, wxSizerFlags{}.Border(wxTOP | wxBOTTOM, ui::gap(this, top ? ui::Space::hair : ui::Space::label)));
        const bool ofStudio = std::ranges::any_of(group.fields, [](const SettingField& field) { return field.name == "person"; });
        if (ofStudio) addDatabase();
    }

    // Where the studio's records are is chosen at the first start and changed there, not in a field.
    void addDatabase()
    {
        auto* row = new wxBoxSizer(wxHORIZONTAL);
        auto* label = new wxStaticText(m_fields, wxID_ANY, ui::shown(_("Studio database")), wxDefaultPosition, {FromDIP(180), -1}, wxALIGN_RIGHT | wxST_NO_AUTORESIZE);
        row->Add(label, wxSizerFlags{}.CentreVertical());
        auto* address = new wxTextCtrl(m_fields, wxID_ANY, ui::shown(m_database), wxDefaultPosition, {FromDIP(300), -1}, wxTE_READONLY);
        ui::nameControl(address, _("Studio database"));
        row->Add(address, wxSizerFlags{}.CentreVertical().Border(wxLEFT, ui::gap(this, ui::Space::label)));
        row->Add(ui::button(m_fields, {_("Connections"), "plug-connected", {}}, [this] { host().events().tell("page.open", "host.connections"); }),
            wxSizerFlags{}.CentreVertical().Border(wxLEFT, ui::gap(this, ui::Space::related)));
        m_fields->GetSizer()->Add(row, wxSizerFlags{}.Border(wxBOTTOM, ui::gap(this, ui::Space::label)));
    }

    void addRow(const SettingField& field)
    {
        auto* row = new SettingRow(m_fields, field);
        row->show(m_values[field.name]);
        row->onValue = [this, field](const std::string& value) { keep(field, value); };
        row->onDefault = [this, field] { back(field); };
        m_fields->GetSizer()->Add(row, wxSizerFlags{}.Expand().Border(wxBOTTOM, ui::gap(this, ui::Space::label)));
        m_rows.push_back(row);
    }

    SettingRow* rowOf(const std::string& name) const
    {
        const auto found = std::ranges::find_if(m_rows, [&](const SettingRow* row) { return row->field().name == name; });
        return found == m_rows.end() ? nullptr : *found;
    }

    void showWanted()
    {
        const std::string name = std::exchange(m_wanted, {});
        for (const SettingGroup& group : m_groups)
            for (const SettingField& field : group.fields)
                if (field.name == name) m_chosen = keyOf(group);
        m_words.clear();
        listGroups();
        showFields();
        if (SettingRow* row = rowOf(name)) {
            m_fields->Scroll(0, row->GetPosition().y / FromDIP(8));
            row->CallAfter([row] { row->control()->SetFocus(); }); // after the page itself got it
        }
    }

    void keep(const SettingField& field, const std::string& value)
    {
        const SettingValue before = m_values[field.name];
        sdk::Settings& settings = host().settings();
        const bool secret = field.kind == SettingKind::secret;
        const auto set = [&settings, name = field.name, value, secret](sdk::Progress&) { secret ? settings.setSecret(name, value) : settings.set(name, value); };
        write(field, set, [this, field, before, set, secret] {
            if (!secret) did({data::format(_("change “{}”"), field.label), {}, {restoring(field, before), {}}, {set, {}}});
        });
    }

    void back(const SettingField& field)
    {
        const SettingValue before = m_values[field.name];
        sdk::Settings& settings = host().settings();
        if (field.kind == SettingKind::secret) return write(field, [&settings, name = field.name](sdk::Progress&) { settings.setSecret(name, {}); }, {});
        const auto drop = [&settings, name = field.name](sdk::Progress&) { settings.drop(name); };
        write(field, drop, [this, field, before, drop] {
            did({data::format(_("put “{}” back to its default"), field.label), {}, {restoring(field, before), {}}, {drop, {}}});
        });
    }

    std::function<void(sdk::Progress&)> restoring(const SettingField& field, const SettingValue& before)
    {
        return [&settings = host().settings(), name = field.name, before](sdk::Progress&) {
            before.isSet ? settings.set(name, before.text) : settings.drop(name);
        };
    }

    void write(const SettingField& field, std::function<void(sdk::Progress&)> work, std::function<void()> done)
    {
        run({"set " + field.name, data::format(_("Setting “{}”"), field.label), std::move(work), std::move(done), [this, name = field.name](const sdk::Outcome& outcome) {
                 if (SettingRow* row = rowOf(name)) row->refuse(outcome.sentence);
             }});
    }

    void heard(const std::string& name)
    {
        for (const SettingGroup& group : m_groups)
            for (const SettingField& field : group.fields)
                if (field.name == name) readAgain(field);
    }

    void readAgain(const SettingField& field)
    {
        read<SettingValue>("value " + field.name, data::format(_("Reading “{}”"), field.label),
            [&settings = host().settings(), field](sdk::Progress&) { return valueOf(settings, field); },
            [this, name = field.name](SettingValue& value) {
                m_values[name] = value;
                if (SettingRow* row = rowOf(name)) row->show(value);
            });
    }

    plugins::PluginList& m_plugins;
    std::vector<SettingGroup> m_own, m_groups; ///< without, with the forms of plugins
    std::map<std::string, SettingValue> m_values;
    std::string m_database, m_words, m_chosen, m_narrowed, m_wanted;
    bool m_read = false;
    ui::Tree* m_list;
    wxScrolledWindow* m_fields;
    ui::EmptyState* m_empty;
    std::vector<SettingRow*> m_rows;
    sdk::Subscription m_heard;
};

} // namespace

std::unique_ptr<sdk::Page> settingsPage(sdk::Host& host, plugins::PluginList& plugins)
{
    return std::make_unique<ui::ViewPage>(sdk::PageInfo{"host.settings", _("Settings"), "settings", _("Program"), 890, "settings"},
        [&host, &plugins](wxWindow* parent) { return new SettingsView(parent, host, plugins); });
}

} // namespace packhouse::host::desktop
