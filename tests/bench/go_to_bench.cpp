// Prints how long Go to takes on a big studio from a key stroke to the first row that the database found: go_to_bench HOME [--check]. With --check it
// ends with 1 if a bar is missed. Opens the desktop on that home, so it needs a screen: xvfb-run -a go_to_bench HOME. Make the studio with big_studio.
#include "host/desktop/desktop.hpp"
#include "host/desktop/wx_loop.hpp"

#include <packhouse/sdk/native/ui/text.hpp>

#include <wx/evtloop.h>

#include <gtk/gtk.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <thread>

using namespace packhouse;

namespace {

using Clock = std::chrono::steady_clock;

constexpr double firstHits = 100; // milliseconds, desktop.md section 1

void pump()
{
    while (gtk_events_pending()) gtk_main_iteration();
    wxTheApp->ProcessPendingEvents();
    wxTheApp->ProcessIdle();
}

template <typename Done>
bool waitUntil(Done done)
{
    const auto end = Clock::now() + std::chrono::seconds{5};
    while (!done() && Clock::now() < end) {
        pump();
        std::this_thread::sleep_for(std::chrono::milliseconds{1});
    }
    return done();
}

bool fromDatabase(const host::desktop::Found& found, const std::string& group)
{
    const auto groups = found.groups();
    return std::ranges::find(groups, group, &host::desktop::ChoiceGroup::id) != groups.end();
}

// The whole line as it stands after the key stroke; the work before it is stopped by it, as in earnest.
double strokes(host::desktop::GoTo& goTo, const std::string& text, const std::string& group)
{
    std::vector<double> times;
    for (int round = 0; round != 9; ++round) {
        goTo.open(text.substr(0, text.size() - 1));
        for (int turn = 0; turn != 10; ++turn) pump();
        const auto start = Clock::now();
        goTo.line().SetValue(ui::shown(text));
        waitUntil([&] { return goTo.answered(group) && fromDatabase(goTo.found(), group); });
        times.push_back(std::chrono::duration<double, std::milli>(Clock::now() - start).count());
        waitUntil([&] { return !goTo.searching(); });
    }
    std::ranges::sort(times);
    return times[times.size() / 2]; // a busy machine is no fault of the search
}

bool report(const std::string& text, const std::string& group, double milliseconds)
{
    std::printf("go to \"%s\": first of %-18s %8.1f ms (bar %.0f)%s\n", text.c_str(), group.c_str(), milliseconds, firstHits, milliseconds > firstHits ? "  MISSED" : "");
    return milliseconds <= firstHits;
}

} // namespace

int main(int count, char** words)
{
    if (count < 2) return std::fprintf(stderr, "go_to_bench HOME [--check]\n"), 2;
    const bool check = count > 2 && std::strcmp(words[2], "--check") == 0;
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    setenv("NO_AT_BRIDGE", "1", 1);
    wxApp::SetInstance(new wxApp);
    int one = 1;
    if (!wxEntryStart(one, words)) return 4;
    bool holds = true;
    {
        wxEventLoop loop;
        const wxEventLoopActivator active{&loop};
        host::desktop::WxLoop posts;
        host::desktop::Desktop desktop{posts, host::desktop::Wishes{.home = words[1], .pictures = "kept still"}};
        desktop.frame().open("host.today");
        waitUntil([&] { return !desktop.frame().front()->page().loading(); });
        for (const auto& [text, group] : std::vector<std::pair<std::string, std::string>>{{"ada", "fulfill.orders"}, {"ada hart", "fulfill.orders"}, {"m schwarzstrom", "jobs.children"}, {"a", "jobs.children"}, {"oak", "jobs.jobs"}})
            holds = report(text, group, strokes(desktop.goTo(), text, group)) && holds;
    }
    wxEntryCleanup();
    return check && !holds ? 1 : 0;
}
