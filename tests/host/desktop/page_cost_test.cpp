#include "host/desktop/screen.hpp"

#include <wx/app.h>

#include <gtk/gtk.h>

#include <ctime>

namespace packhouse::test {

namespace {

// What this thread works, whatever else the machine does meanwhile.
double workedMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

double costOf(const std::function<void()>& work)
{
    const double before = workedMilliseconds();
    work();
    return workedMilliseconds() - before;
}

} // namespace

class PageCostTest : public Screen {
protected:
    /// The longest that one step of the event loop works until the page has read what it shows.
    double longestStepUntilRead(const std::string& id)
    {
        double longest = 0;
        EXPECT_TRUE(waitUntil([&] {
            longest = std::max(longest, costOf([] { gtk_main_iteration_do(FALSE); }));
            longest = std::max(longest, costOf([] { wxTheApp->ProcessPendingEvents(); }));
            return !frame().opened(id)->page().loading() && !gtk_events_pending();
        }));
        return longest;
    }
};

TEST_F(PageCostTest, openingAPageHoldsTheLoopForLessThanFiftyMilliseconds)
{
    constexpr double limit = 50;
    for (const sdk::Page* page : frame().pages().all()) {
        const std::string id = page->info().id;
        const double opening = costOf([&] { frame().open(id); });
        const double after = longestStepUntilRead(id);
        const double again = costOf([&] { frame().open("host.today"); frame().open(id); });
        std::printf("%-24s opens in %5.1f ms, then at most %5.1f ms at once; again %5.1f ms\n", id.c_str(), opening, after, again / 2);
        EXPECT_LT(opening, limit) << id;
        EXPECT_LT(after, limit) << id;
    }
}

} // namespace packhouse::test
