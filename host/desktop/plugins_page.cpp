#include "host/desktop/plugins_page.hpp"

#include <packhouse/sdk/native/ui/space.hpp>
#include <packhouse/sdk/native/ui/table.hpp>
#include <packhouse/sdk/native/ui/text.hpp>
#include <packhouse/sdk/native/ui/type.hpp>

#include <wx/clipbrd.h>
#include <wx/sizer.h>

#include <algorithm>

namespace packhouse::host::desktop {

namespace {

using plugins::PluginState;

ui::Cell stateCell(PluginState state)
{
    switch (state) {
    case PluginState::open: return {_("Opened"), "circle-check", ui::Tone::green};
    case PluginState::apart: return {_("In a process of its own"), "circle-check", ui::Tone::green};
    case PluginState::failed: return {_("Did not open"), "circle-x", ui::Tone::red};
    case PluginState::closed: return {_("Not opened yet"), "circle-dashed", ui::Tone::grey};
    }
    return {};
}

class PluginRows : public ui::Rows {
public:
    explicit PluginRows(std::vector<plugins::PluginEntry> entries) : m_entries{std::move(entries)} {}
    std::size_t count() const override { return m_entries.size(); }
    std::string key(std::size_t row) const override { return m_entries[row].id; }
    const plugins::PluginEntry& at(std::size_t row) const { return m_entries[row]; }
    ui::Cell cell(std::size_t row, std::size_t column) const override
    {
        const plugins::PluginEntry& entry = m_entries[row];
        switch (column) {
        case 0: return {_(entry.title.c_str()), {}, ui::Tone::plain, true};
        case 1: return stateCell(entry.state);
        case 2: return {entry.version};
        default: return {entry.reason};
        }
    }

private:
    std::vector<plugins::PluginEntry> m_entries;
};

class RefusedRows : public ui::Rows {
public:
    explicit RefusedRows(std::vector<RefusedKey> keys) : m_keys{std::move(keys)} {}
    std::size_t count() const override { return m_keys.size(); }
    ui::Cell cell(std::size_t row, std::size_t column) const override
    {
        const RefusedKey& key = m_keys[row];
        switch (column) {
        case 0: return {key.key, {}, ui::Tone::plain, true};
        case 1: return {key.action};
        case 2: return {key.page};
        default: return {key.takenBy};
        }
    }

private:
    std::vector<RefusedKey> m_keys;
};

class PluginsView : public ui::View {
public:
    PluginsView(wxWindow* parent, sdk::Host& host, plugins::PluginList& plugins, std::function<std::vector<RefusedKey>()> refusedKeys)
        : View{parent, host, "host.plugins"}, m_plugins{plugins}, m_refusedKeys{std::move(refusedKeys)}
    {
        m_table = new ui::Table(this, _("Plugins"),
            {{_("Plugin"), 300}, {_("State"), 200, ui::ColumnKind::iconText}, {_("Version"), 90}, {_("Reason"), 500}});
        m_table->onSelect = [this] { changed(); };
        setFirst(m_table);
        content()->Add(m_table, wxSizerFlags{2}.Expand());
        m_refusedHead = ui::strongLabel(this, _("Keys that were already taken: these actions go without"));
        content()->Add(m_refusedHead, wxSizerFlags{}.Expand().Border(wxTOP | wxBOTTOM, ui::gap(this, ui::Space::label)));
        m_refused = new ui::Table(this, _("Keys that were already taken"), {{_("Key"), 140}, {_("Action"), 260}, {_("Page"), 200}, {_("Taken by"), 260}});
        content()->Add(m_refused, wxSizerFlags{1}.Expand());
    }

    void refresh() override
    {
        m_rows = std::make_shared<PluginRows>(m_plugins.entries());
        m_table->show(m_rows);
        showRefused();
        changed();
    }

    std::string facts() const override
    {
        const int failed = countFailed();
        if (failed == 0) return data::format(_("{} plugins, all open"), m_rows->count());
        return data::format(_("{} plugins, {} did not open; everything else goes on"), m_rows->count(), failed);
    }

    std::vector<sdk::PageAction> actions() const override
    {
        const plugins::PluginEntry* entry = chosen();
        const bool retry = entry != nullptr && entry->mayRetry;
        return {{"copy", _("Copy details"), "", true, true, "", "copy", {}, false},
            {"retry", _("Try again"), "", retry, false, _("Choose a plugin that did not open."), "refresh", {}, false},
            {"settings", _("Settings"), "", true, false, "", "settings", {}, false}};
    }

    void perform(const std::string& action) override
    {
        if (action == "copy") return copy();
        if (action == "settings") return host().events().tell("page.open", "host.settings");
        if (const plugins::PluginEntry* entry = chosen()) tryAgain(*entry);
    }

private:
    void tryAgain(const plugins::PluginEntry& entry)
    {
        const std::string id = entry.id;
        m_plugins.tryAgain(id);
        refresh();
        const auto entries = m_plugins.entries();
        const auto now = std::ranges::find(entries, id, &plugins::PluginEntry::id);
        if (now->state == PluginState::open) host().events().tell("plugins.changed", id);
    }

    void showRefused()
    {
        auto rows = std::make_shared<RefusedRows>(m_refusedKeys());
        const bool any = rows->count() != 0;
        m_refused->show(std::move(rows));
        m_refusedHead->Show(any);
        m_refused->Show(any);
        Layout();
    }

    const plugins::PluginEntry* chosen() const
    {
        const auto row = m_table->selected();
        return row ? &m_rows->at(*row) : nullptr;
    }

    int countFailed() const
    {
        int failed = 0;
        for (std::size_t row = 0; row != m_rows->count(); ++row) failed += m_rows->at(row).state == PluginState::failed;
        return failed;
    }

    void copy()
    {
        std::string text;
        for (std::size_t row = 0; row != m_rows->count(); ++row) {
            const plugins::PluginEntry& entry = m_rows->at(row);
            text += entry.id + "\t" + entry.version + "\t" + stateCell(entry.state).text + "\t" + entry.reason + "\n";
        }
        for (const RefusedKey& key : m_refusedKeys()) text += key.key + "\t" + key.action + "\t" + key.page + "\t" + key.takenBy + "\n";
        if (!wxTheClipboard->Open()) return;
        wxTheClipboard->SetData(new wxTextDataObject(ui::shown(text)));
        wxTheClipboard->Close();
    }

    plugins::PluginList& m_plugins;
    std::function<std::vector<RefusedKey>()> m_refusedKeys;
    ui::Table *m_table, *m_refused;
    wxWindow* m_refusedHead;
    std::shared_ptr<PluginRows> m_rows = std::make_shared<PluginRows>(std::vector<plugins::PluginEntry>{});
};

} // namespace

std::unique_ptr<sdk::Page> pluginsPage(sdk::Host& host, plugins::PluginList& plugins, std::function<std::vector<RefusedKey>()> refusedKeys)
{
    return std::make_unique<ui::ViewPage>(sdk::PageInfo{"host.plugins", _("Plugins"), "puzzle", _("Program"), 910, "plugins"},
        [&host, &plugins, refusedKeys = std::move(refusedKeys)](wxWindow* parent) { return new PluginsView(parent, host, plugins, refusedKeys); });
}

} // namespace packhouse::host::desktop
