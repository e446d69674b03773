// A list of a million rows, beside a bare virtual list of the toolkit. Ratios of one run are what counts: times are this machine's.
#include "sdk/ui/numbers_source.hpp"
#include "sdk/ui/window.hpp"

#include <wx/app.h>
#include <wx/dataview.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

using namespace packhouse;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

namespace {

constexpr std::size_t rows = 1'000'000;
constexpr unsigned columns = 4;

double since(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

class BareModel : public wxDataViewVirtualListModel {
public:
    unsigned GetColumnCount() const override { return columns; }
    wxString GetColumnType(unsigned) const override { return "string"; }
    void GetValueByRow(wxVariant& value, unsigned row, unsigned) const override { value = wxString::Format("%u", row); }
    bool SetValueByRow(const wxVariant&, unsigned, unsigned) override { return false; }
};

double bareReset()
{
    test::Window window;
    auto* view = new wxDataViewCtrl(window.frame(), wxID_ANY);
    wxObjectDataPtr<BareModel> model{new BareModel};
    view->AssociateModel(model.get());
    for (unsigned column = 0; column != columns; ++column) view->AppendTextColumn(wxString::Format("%u", column), column);
    window.show(view);
    test::watch(300ms);
    const auto start = Clock::now();
    model->Reset(rows);
    test::watch(20ms);
    return since(start) - 20;
}

struct Times {
    double first = 0, longest = 0, own = 0, whole = 0, filter = 0, key = 0, again = 0;
    std::string at;
};

bool painted(const ui::List& list)
{
    for (wxWindow* each : list.GetChildren())
        if (auto* view = dynamic_cast<wxDataViewCtrl*>(each)) {
            wxVariant value;
            static_cast<wxDataViewVirtualListModel*>(view->GetModel())->GetValueByRow(value, 0, 0);
            return value.GetString() != wxString::FromUTF8("\u2026");
        }
    return false;
}

std::size_t reached(const ui::List& list)
{
    for (wxWindow* each : list.GetChildren())
        if (auto* view = dynamic_cast<wxDataViewCtrl*>(each)) return static_cast<wxDataViewVirtualListModel*>(view->GetModel())->GetCount();
    return 0;
}

Times list()
{
    test::Window window;
    const auto source = std::make_shared<test::NumbersSource>(rows);
    auto* list = new ui::List(window.frame(), window.host(), "bench", "Numbers", source);
    window.show(list);
    Times times;
    std::string phase = "the first rows";
    const auto turn = [&] {
        const test::Held held = test::watch(2ms);
        const auto took = static_cast<double>(held.clock.count());
        times.own = std::max(times.own, static_cast<double>(held.own.count()));
        if (took <= times.longest) return;
        times.longest = took;
        times.at = phase;
    };
    const auto start = Clock::now();
    list->refresh();
    while (list->count() == 0 || !painted(*list)) turn();
    times.first = since(start);
    phase = "the others";
    while (reached(*list) != rows) turn();
    times.whole = since(start);

    // Someone else is busy with long work while a person types.
    const auto busy = window.host().tasks().start("busy", [](sdk::Progress& progress) {
        volatile double sum = 0;
        for (std::size_t at = 0; !progress.cancelled(); ++at) sum = sum + static_cast<double>(at);
    }, [](const sdk::Outcome&) {});
    auto typed = Clock::now();
    list->filter("7");
    times.key = since(typed); // until the window takes the next key
    list->filter("77");
    phase = "filtering";
    while (list->loading() || !painted(*list)) turn();
    times.filter = since(typed);
    typed = Clock::now();
    phase = "clearing the filter";
    list->filter("");
    while (list->loading() || !painted(*list)) turn();
    times.again = since(typed);
    while (reached(*list) != rows) turn();
    return times;
}

int missed = 0;

void line(const char* what, double value, double bar, const char* unit)
{
    const bool good = value <= bar;
    missed += good ? 0 : 1;
    std::printf("%-58s %9.2f %-3s (bar %g) %s\n", what, value, unit, bar, good ? "" : "MISSED");
}

} // namespace

int main(int argc, char** argv)
{
    setenv("NO_AT_BRIDGE", "1", 1);
    wxApp::SetInstance(new wxApp);
    int one = 1;
    if (!wxEntryStart(one, argv)) return 4;
    test::withEventLoop([] {
        const double bare = bareReset();
        const Times times = list();
        std::printf("a bare virtual list takes %.0f ms to be told of %zu rows\n", bare, rows);
        line("window held up at worst, against the bare list", times.longest / bare, 0.5, "x");
        line("window thread's own work at worst", times.own, 50, "ms");
        std::printf("the window was held up longest by: %s\n", times.at.c_str());
        line("window held up at worst, by the clock", times.longest, 100, "ms");
        line("first rows on the screen", times.first, 300, "ms");
        line("all rows reachable", times.whole, 10'000, "ms");
        line("a key in the filter, until the next key", times.key, 100, "ms");
        line("filter to its rows on the screen, beside a busy task", times.filter, 1000, "ms");
        line("filter cleared, rows on the screen", times.again, 1000, "ms");
        return 0;
    });
    wxEntryCleanup();
    return argc > 1 && std::strcmp(argv[1], "--check") == 0 && missed != 0 ? 1 : 0;
}
