#include "host/desktop/today_page.hpp"

#include "host/desktop/first_steps_card.hpp"
#include "host/desktop/running_list.hpp"
#include "host/desktop/today_cards.hpp"

#include <packhouse/sdk/native/ui/empty_state.hpp>
#include <packhouse/sdk/native/ui/space.hpp>
#include <packhouse/sdk/native/ui/text.hpp>
#include <packhouse/sdk/native/ui/type.hpp>

#include <wx/scrolwin.h>
#include <wx/sizer.h>
#include <wx/wrapsizer.h>
#include <wx/wupdlock.h>

namespace packhouse::host::desktop {

namespace {

constexpr const char* pageId = "host.today";
constexpr int printersAgain = 60'000; // milliseconds

struct Shown {
    sdk::PageInfo page;
    sdk::PageFigure figure;
};
using Printers = std::vector<sdk::PrinterInfo>;

class TodayView : public ui::View {
public:
    TodayView(wxWindow* parent, sdk::Host& host, const plugins::PluginList& plugins, std::function<PageList()> pages)
        : View{parent, host, pageId}, m_pages{std::move(pages)}, m_steps{host, plugins}
    {
        m_room = new wxScrolledWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL);
        m_room->SetScrollRate(0, FromDIP(8));
        auto* column = new wxBoxSizer(wxVERTICAL);
        const wxSizerFlags next = wxSizerFlags{}.Expand().Border(wxBOTTOM, ui::gap(this, ui::Space::label));
        column->Add(m_firstSteps = new FirstStepsCard(m_room, m_steps, [this](const std::string& place) { go(place); }), next);
        column->Add(m_figures = new wxWrapSizer(wxHORIZONTAL, 0), next);
        column->Add(m_printersHead = ui::strongLabel(m_room, _("Printers")), next);
        column->Add(m_printers = new wxWrapSizer(wxHORIZONTAL, 0), next);
        column->Add(m_runningHead = ui::strongLabel(m_room, _("Running now")), next);
        column->Add(m_running = new RunningList(m_room, host.tasks()), wxSizerFlags{}.Expand());
        m_room->SetSizer(column);
        m_empty = new ui::EmptyState(this);
        m_empty->say("sun", _("Nothing waits. What is to print, to upload or to decide shows here."), _("Open the help"), [this] { go("host.help#first-steps"); });
        content()->Add(m_room, wxSizerFlags{1}.Expand());
        content()->Add(m_empty, wxSizerFlags{1}.Expand());
        listen();
        showSteps();
        layOut();
    }

    std::string facts() const override { return ui::shownLongDate(data::now()); }

    void refresh() override
    {
        readFigures();
        m_steps.look();
        read<Printers>("printers", _("Asking the printers"), [&host = host()](sdk::Progress&) { return host.printers().list(); },
            [this](Printers& found) {
                m_asked = true;
                showPrinters(found);
                layOut();
            });
    }

private:
    void listen()
    {
        m_heard = host().events().on("page.changed", [this](std::string_view id) { if (id != pageId) readFigures(); });
        m_steps.onChange = [this] { showSteps(); };
        m_running->onChange = [this] { layOut(); };
        m_again.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { if (IsShownOnScreen()) refresh(); });
        m_again.Start(printersAgain);
    }

    void go(const std::string& place) { host().events().tell("page.open", place); }

    void showSteps()
    {
        m_firstSteps->update();
        layOut();
    }

    void readFigures()
    {
        std::vector<Shown> found;
        for (const sdk::Page* page : m_pages().all())
            for (const sdk::PageFigure& figure : page->figures()) found.push_back({page->info(), figure});
        if (const std::string text = textOf(found); text == m_figuresShow) return;
        else m_figuresShow = text;
        const wxWindowUpdateLocker still{m_room};
        m_figures->Clear(true);
        for (const Shown& one : found) {
            const std::string place = one.figure.place.empty() ? one.page.id : one.figure.place;
            m_figures->Add(figureCard(m_room, one.page, one.figure, [this, place] { go(place); }), besides());
        }
        m_hasFigures = !found.empty();
        layOut();
    }

    static std::string textOf(const std::vector<Shown>& found)
    {
        std::string text;
        for (const Shown& one : found) text += one.page.id + one.figure.number + one.figure.words + one.figure.place + "\n";
        return text;
    }

    void showPrinters(const Printers& printers)
    {
        std::string text;
        for (const sdk::PrinterInfo& printer : printers) text += printer.name + printer.state + (printer.ready ? "+" : "-");
        if (std::exchange(m_printersShow, text) == text) return;
        m_printers->Clear(true);
        for (const sdk::PrinterInfo& printer : printers) m_printers->Add(printerCard(m_room, printer), besides());
        m_hasPrinters = !printers.empty();
        layOut();
    }

    wxSizerFlags besides() const { return wxSizerFlags{}.Expand().Border(wxRIGHT | wxBOTTOM, ui::gap(this, ui::Space::label)); }

    void layOut()
    {
        const bool any = m_hasFigures || m_firstSteps->IsShown() || m_running->any();
        m_printersHead->Show(m_hasPrinters);
        m_runningHead->Show(m_running->any());
        m_running->Show(m_running->any());
        m_room->Show(any);
        m_empty->Show(!any && m_asked); // before the first answers nothing is known to be empty
        Layout();
        m_room->FitInside();
    }

    std::function<PageList()> m_pages;
    FirstSteps m_steps;
    wxScrolledWindow* m_room;
    FirstStepsCard* m_firstSteps;
    wxSizer *m_figures, *m_printers;
    wxWindow *m_printersHead, *m_runningHead;
    RunningList* m_running;
    ui::EmptyState* m_empty;
    std::string m_figuresShow, m_printersShow;
    bool m_hasFigures = false, m_hasPrinters = false, m_asked = false;
    wxTimer m_again;
    sdk::Subscription m_heard;
};

} // namespace

std::unique_ptr<sdk::Page> todayPage(sdk::Host& host, const plugins::PluginList& plugins, std::function<PageList()> pages)
{
    return std::make_unique<ui::ViewPage>(sdk::PageInfo{pageId, _("Today"), "sun", "", 0, "today"},
        [&host, &plugins, pages = std::move(pages)](wxWindow* parent) { return new TodayView(parent, host, plugins, pages); });
}

} // namespace packhouse::host::desktop
