#include "host/desktop/welcome_page.hpp"

#include "host/desktop/connect_form.hpp"
#include "host/desktop/wrapped_text.hpp"

#include <packhouse/sdk/native/ui/access.hpp>
#include <packhouse/sdk/native/ui/button.hpp>
#include <packhouse/sdk/native/ui/icons.hpp>
#include <packhouse/sdk/native/ui/panel.hpp>
#include <packhouse/sdk/native/ui/space.hpp>
#include <packhouse/sdk/native/ui/text.hpp>
#include <packhouse/sdk/native/ui/type.hpp>

#include <wx/gauge.h>
#include <wx/sizer.h>
#include <wx/statbmp.h>

namespace packhouse::host::desktop {

namespace {

constexpr int cardText = 248, cardWidth = 288, look = 200; // milliseconds between looks at how far the sample is
constexpr const char* making = "making";

class WelcomeView : public ui::View {
public:
    WelcomeView(wxWindow* parent, sdk::Host& host) : View{parent, host, "host.welcome"}
    {
        content()->Add(new WrappedText(this, _("There is no studio on this computer yet. Choose how to begin; nothing is made before you do."), 860),
            wxSizerFlags{}.Border(wxBOTTOM, ui::gap(this, ui::Space::section)));
        auto* ways = new wxBoxSizer(wxHORIZONTAL);
        addWays(ways);
        content()->Add(ways);
        content()->Add(m_progress = progressRow(), wxSizerFlags{}.Border(wxTOP, ui::gap(this, ui::Space::section)));
        content()->Add(m_form = new ConnectForm(this), wxSizerFlags{}.Expand().Border(wxTOP, ui::gap(this, ui::Space::section)));
        m_form->onTest = [this](const ServerAddress& address) { test(address); };
        m_form->onConnect = [this](const ServerAddress& address) { connect(address); };
        m_form->Hide();
        showProgress(false);
        m_tick.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { showHowFar(); });
        setFirst(m_buttons.front());
    }

    std::string facts() const override { return _("three ways to begin"); }

private:
    void addWays(wxSizer* row)
    {
        addWay(row, "photo-check", _("Look around"), _("A school with twenty children, portraits, prices and a site, all on this computer. It takes about a minute."),
            _("Try the sample studio"), [this] { makeSample(); });
        addWay(row, "home", _("Begin anew"), _("An empty studio in a database on this computer. It can move to a server later."), _("New studio on this computer"),
            [this] { makeNew(); });
        addWay(row, "plug-connected", _("Join others"), _("The studio is on a server. You need its address, a user and a password."), _("Connect to a studio"),
            [this] { showForm(); });
    }

    void addWay(wxSizer* row, const char* icon, const std::string& title, const std::string& sentence, const std::string& act, std::function<void()> run)
    {
        auto* card = new ui::Panel(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL | wxBORDER_THEME);
        ui::makeCard(card);
        auto* column = new wxBoxSizer(wxVERTICAL);
        const wxSizerFlags next = wxSizerFlags{}.Border(wxTOP, ui::gap(this, ui::Space::label));
        column->Add(new wxStaticBitmap(card, wxID_ANY, ui::icon(icon, ui::Tone::blue, 32)));
        auto* head = new wxStaticText(card, wxID_ANY, ui::shown(title));
        head->SetFont(ui::titleFont());
        column->Add(head, next);
        column->Add(new WrappedText(card, sentence, cardText, ui::Tone::grey), wxSizerFlags{1}.Border(wxTOP, ui::gap(this, ui::Space::related)));
        m_buttons.push_back(ui::button(card, {act, {}, {}}, std::move(run)));
        column->Add(m_buttons.back(), wxSizerFlags{}.Expand().Border(wxTOP, ui::gap(this, ui::Space::edge)));
        auto* around = new wxBoxSizer(wxVERTICAL);
        around->Add(column, wxSizerFlags{1}.Expand().Border(wxALL, ui::gap(this, ui::Space::edge)));
        card->SetSizer(around);
        card->SetMinSize({FromDIP(cardWidth), -1});
        row->Add(card, wxSizerFlags{}.Expand().Border(wxRIGHT, ui::gap(this, ui::Space::label)));
    }

    wxSizer* progressRow()
    {
        auto* row = new wxBoxSizer(wxHORIZONTAL);
        row->Add(m_bar = new wxGauge(this, wxID_ANY, 100, wxDefaultPosition, {FromDIP(cardWidth), -1}), wxSizerFlags{}.CentreVertical());
        ui::nameControl(m_bar, _("How far the sample studio is"));
        row->Add(m_step = ui::quietLabel(this, {}), wxSizerFlags{}.CentreVertical().Border(wxLEFT, ui::gap(this, ui::Space::label)));
        m_step->SetMinSize({FromDIP(420), -1});
        row->Add(m_cancel = ui::button(this, {_("Cancel"), "x", {}}, [this] { stop(making); }), wxSizerFlags{}.CentreVertical().Border(wxLEFT, ui::gap(this, ui::Space::label)));
        return row;
    }

    void showProgress(bool shown)
    {
        for (wxWindow* each : {static_cast<wxWindow*>(m_bar), static_cast<wxWindow*>(m_step), static_cast<wxWindow*>(m_cancel)}) each->Show(shown);
        for (wxButton* button : m_buttons) button->Enable(!shown);
        m_form->Enable(!shown);
        if (shown) m_tick.Start(look);
        else m_tick.Stop();
        Layout();
    }

    void showHowFar()
    {
        for (const sdk::TaskState& state : host().tasks().states()) {
            if (!state.running || state.title != _("Making the sample studio")) continue;
            m_bar->SetValue(state.total == 0 ? 0 : static_cast<int>(100 * state.done / state.total));
            ui::setLabel(m_step, state.item);
        }
    }

    void makeSample()
    {
        m_form->Hide();
        begin(_("Making the sample studio"), [&host = host()](sdk::Progress& progress) { makeSampleStudio(host, progress); },
            _("The sample studio was stopped. Nothing of it was kept."));
        showProgress(true);
    }

    void makeNew()
    {
        begin(_("Making a studio"), [&host = host()](sdk::Progress&) { makeStudio(host); }, {});
    }

    void begin(const std::string& title, std::function<void(sdk::Progress&)> work, const std::string& stopped)
    {
        bars().drop(making);
        const auto again = [this, title, work, stopped] {
            begin(title, work, stopped);
            showProgress(!stopped.empty());
        };
        run({making, title, std::move(work), [this] { host().events().tell("studio.chosen", {}); }, [this, stopped, again](const sdk::Outcome& outcome) {
                 showProgress(false);
                 if (outcome.end == sdk::Outcome::End::failed) bars().show(making, {ui::Tone::red, {}, outcome.sentence, {}, {{_("Try again"), again}}, true});
                 else bars().show(making, {ui::Tone::blue, {}, stopped, {}, {}, true});
             }});
    }

    void showForm()
    {
        m_form->Show();
        Layout();
        m_form->begin();
    }

    void test(const ServerAddress& address)
    {
        const auto answer = std::make_shared<std::string>();
        m_form->say(_("Asking the database…"), ui::Tone::grey);
        run({"test", _("Asking the database"), [address, answer](sdk::Progress&) { *answer = testStudio(address); },
            [this, answer] { m_form->say(*answer, ui::Tone::green); }, [this](const sdk::Outcome& outcome) { m_form->say(outcome.sentence, ui::Tone::red); }});
    }

    void connect(const ServerAddress& address)
    {
        m_form->say(_("Connecting…"), ui::Tone::grey);
        run({making, _("Connecting to the studio"), [&host = host(), address](sdk::Progress&) { connectStudio(host, address); },
            [this] { host().events().tell("studio.chosen", {}); }, [this](const sdk::Outcome& outcome) { m_form->say(outcome.sentence, ui::Tone::red); }});
    }

    std::vector<wxButton*> m_buttons;
    wxSizer* m_progress;
    wxGauge* m_bar;
    wxStaticText* m_step;
    wxButton* m_cancel;
    ConnectForm* m_form;
    wxTimer m_tick;
};

} // namespace

std::unique_ptr<sdk::Page> welcomePage(sdk::Host& host)
{
    return std::make_unique<ui::ViewPage>(sdk::PageInfo{"host.welcome", _("Welcome"), "home", "", 0, "first-steps"},
        [&host](wxWindow* parent) { return new WelcomeView(parent, host); });
}

} // namespace packhouse::host::desktop
