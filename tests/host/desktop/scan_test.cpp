#include "host/desktop/screen.hpp"
#include "host/desktop/x_keys.hpp"

#include <packhouse/data/job_repository.hpp>
#include <packhouse/sdk/native/ui/scan_field.hpp>

#include <wx/srchctrl.h>

#include <gtk/gtk.h>

#include <atomic>
#include <thread>

namespace packhouse::test {

using namespace std::chrono_literals;

class ScanTest : public Screen {
protected:
    data::Subject olivia()
    {
        data::Transaction work{studio(), data::Transaction::Access::read};
        data::JobRepository jobs{work};
        return jobs.subjects(jobs.all().front().id).front();
    }
    std::string job()
    {
        data::Transaction work{studio(), data::Transaction::Access::read};
        return "job:" + data::JobRepository{work}.all().front().key;
    }
    bool comesToFront(const std::string& id)
    {
        return waitUntil([&] { return frame().front() != nullptr && frame().front()->page().info().id == id; });
    }
    wxSearchCtrl& filter() { return *child<wxSearchCtrl>(frame().front()); }

    /// Real key strokes of the X server, `pace` apart.
    void strike(const std::string& keys, std::chrono::milliseconds pace)
    {
        gdk_window_focus(gtk_widget_get_window(frame().GetHandle()), GDK_CURRENT_TIME);
        ASSERT_TRUE(waitUntil([this] { return gtk_window_has_toplevel_focus(GTK_WINDOW(frame().GetHandle())) != FALSE; }));
        std::atomic<bool> done = false;
        std::thread hands{[&] {
            strikeKeys(keys, pace);
            done = true;
        }};
        waitUntil([&] { return done.load(); });
        hands.join();
        settleKeys();
    }
};

TEST_F(ScanTest, theKeyOfAChildBringsItUpFromAnyPage)
{
    open("fulfill.queue");
    scan("/%K" + olivia().key);
    EXPECT_TRUE(comesToFront(job()));
    EXPECT_TRUE(waitUntil([this] { return frame().front()->page().selectedPlace() == job() + "#subject:" + olivia().key; }));
}

TEST_F(ScanTest, theIdOnAShootCardBringsTheChildUp)
{
    open("fulfill.queue");
    scan("/%S" + olivia().subjectId);
    EXPECT_TRUE(comesToFront(job()));
}

TEST_F(ScanTest, aScanInAFilterIsNotTypedThere)
{
    open("fulfill.queue");
    press("Ctrl+F");
    scan("/%K" + olivia().key);
    ASSERT_TRUE(comesToFront(job()));
    open("fulfill.queue");
    EXPECT_EQ(filter().GetValue(), "");
}

TEST_F(ScanTest, aFieldThatExpectsScansGetsThemAsTheyAre)
{
    open("fulfill.queue");
    press("Ctrl+F");
    ui::expectScans(&filter());
    scan("/%KABCDEFGH");
    EXPECT_EQ(filter().GetValue(), "/%KABCDEFGH");
    EXPECT_EQ(frame().front()->page().info().id, "fulfill.queue");
    ui::expectScans(&filter(), false);
}

TEST_F(ScanTest, typingArrivesWholeAndInOrder)
{
    open("fulfill.queue");
    press("Ctrl+F");
    type("benn 7kqx");
    EXPECT_EQ(filter().GetValue(), "benn 7kqx");
    press("Enter");
    EXPECT_EQ(frame().front()->page().info().id, "fulfill.queue");
}

TEST_F(ScanTest, anUnknownScanIsNamedInABarAndIsNoCommand)
{
    open("fulfill.queue");
    scan("XX99YY88");
    EXPECT_TRUE(waitUntil([this] { return frame().bars().sentence("scan").find("XX99YY88") != std::string::npos; })) << frame().bars().sentence("scan");
    EXPECT_EQ(frame().front()->page().info().id, "fulfill.queue");
}

TEST_F(ScanTest, realKeyStrokesAtAScannersSpeedAreAScan)
{
    open("fulfill.queue");
    strike("xx99yy88\n", 4ms);
    EXPECT_TRUE(waitUntil([this] { return frame().bars().sentence("scan").find("xx99yy88") != std::string::npos; })) << frame().bars().sentence("scan");
}

TEST_F(ScanTest, realKeyStrokesAtAPersonsSpeedAreTyped)
{
    open("fulfill.queue");
    press("Ctrl+F");
    strike("xx99yy88\n", 60ms);
    EXPECT_EQ(filter().GetValue(), "xx99yy88");
    EXPECT_TRUE(frame().bars().sentence("scan").empty());
}

} // namespace packhouse::test
