#include "host/desktop/connections_page.hpp"

#include <packhouse/sdk/native/ui/table.hpp>
#include <packhouse/sdk/native/ui/text.hpp>

#include <wx/sizer.h>

namespace packhouse::host::desktop {

namespace {

ui::Cell stateCell(const ConnectionState& state)
{
    if (!state.asked) return {_("Asking"), "loader", ui::Tone::blue};
    if (!state.set) return {_("Not set up"), "circle-dashed", ui::Tone::grey};
    return state.answers ? ui::Cell{_("Answers"), "circle-check", ui::Tone::green} : ui::Cell{_("Does not answer"), "circle-x", ui::Tone::red};
}

class ConnectionRows : public ui::Rows {
public:
    explicit ConnectionRows(const Connections& connections) : m_states{connections.database(), connections.site()} {}
    std::size_t count() const override { return m_states.size(); }
    ui::Cell cell(std::size_t row, std::size_t column) const override
    {
        const ConnectionState& state = m_states[row];
        switch (column) {
        case 0: return {row == 0 ? _("Studio database") : _("Ordering site"), row == 0 ? "database" : "world", ui::Tone::plain, true};
        case 1: return {state.where};
        case 2: return stateCell(state);
        case 3: return {state.asked ? ui::shownTime(state.at) : std::string{}};
        default: return {state.sentence};
        }
    }

private:
    std::vector<ConnectionState> m_states;
};

class ConnectionsView : public ui::View {
public:
    ConnectionsView(wxWindow* parent, sdk::Host& host, Connections& connections) : View{parent, host, "host.connections"}, m_connections{connections}
    {
        m_table = new ui::Table(this, _("Connections"),
            {{_("What"), 170, ui::ColumnKind::iconText}, {_("Where"), 210}, {_("State"), 150, ui::ColumnKind::iconText}, {_("Asked"), 70}, {_("What to do"), 400}});
        setFirst(m_table);
        content()->Add(m_table, wxSizerFlags{1}.Expand());
        m_heard = host.events().on("connection.changed", [this](std::string_view) { show(); });
    }

    void refresh() override
    {
        m_connections.ask();
        show();
    }
    std::string facts() const override { return _("asked by themselves: the database every 10 s, the site every 30 s"); }
    std::vector<sdk::PageAction> actions() const override { return {{"ask", _("Test now"), "", true, true, "", "refresh"}}; }
    void perform(const std::string&) override { refresh(); }

private:
    void show()
    {
        m_table->show(std::make_shared<ConnectionRows>(m_connections));
        // The row has no room for the whole sentence. That of the database stands above every page.
        const ConnectionState site = m_connections.site();
        if (site.asked && site.set && !site.answers) bars().show("site", {ui::Tone::red, "world", site.sentence, {}, {{_("Test now"), [this] { refresh(); }}}});
        else bars().drop("site");
    }
    Connections& m_connections;
    ui::Table* m_table;
    sdk::Subscription m_heard;
};

} // namespace

std::unique_ptr<sdk::Page> connectionsPage(sdk::Host& host, Connections& connections)
{
    return std::make_unique<ui::ViewPage>(sdk::PageInfo{"host.connections", _("Connections"), "plug-connected", _("Program"), 900, "connections"},
        [&host, &connections](wxWindow* parent) { return new ConnectionsView(parent, host, connections); });
}

} // namespace packhouse::host::desktop
