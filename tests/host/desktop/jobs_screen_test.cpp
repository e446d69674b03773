#include "host/desktop/screen.hpp"

#include <packhouse/data/job_repository.hpp>
#include <packhouse/sdk/native/ui/list.hpp>
#include <packhouse/sdk/native/ui/tree.hpp>

#include <wx/textctrl.h>

namespace packhouse::test {

class JobsScreenTest : public Screen {
protected:
    ui::List& list() { return *child<ui::List>(frame().front()); }
    data::Job job()
    {
        data::Transaction work{studio(), data::Transaction::Access::read};
        return data::JobRepository{work}.all().front();
    }
    std::size_t jobs()
    {
        data::Transaction work{studio(), data::Transaction::Access::read};
        return data::JobRepository{work}.all().size();
    }
    void openJob(const std::string& key)
    {
        frame().open("job:" + key);
        waitFor("job:" + key);
    }
};

TEST_F(JobsScreenTest, listsTheJobsWithTheFirstOneInThePanel)
{
    open("jobs.jobs");
    EXPECT_EQ(list().count(), jobs());
    EXPECT_TRUE(waitUntil([this] { return view().selectedPlace() == "job:" + job().key; })) << view().selectedPlace();
    EXPECT_TRUE(waitUntil([this] { return shownChild<wxStaticText>(frame().front(), [this](const std::string& text) { return text == job().key; }) != nullptr; }));
}

TEST_F(JobsScreenTest, aNewJobIsAddedInThePageAndOffersItsRoster)
{
    open("jobs.jobs");
    press("Ctrl+N");
    type("Oakhill Spring");
    press("Enter");
    EXPECT_TRUE(waitUntil([this] { return jobs() == 2; }));
    waitFor("jobs.jobs");
    EXPECT_TRUE(waitUntil([this] { return list().count() == 2; }));
}

TEST_F(JobsScreenTest, aNameThatIsTakenIsSaidInTheFormWhichStays)
{
    open("jobs.jobs");
    press("Ctrl+N");
    type(job().name);
    press("Enter");
    EXPECT_TRUE(waitUntil([this] { return shownChild<wxStaticText>(frame().front(), [this](const std::string& text) { return text.find(job().name) != std::string::npos && text.size() > job().name.size(); }) != nullptr; }));
    EXPECT_EQ(jobs(), 1U);
    EXPECT_NE(dynamic_cast<wxTextCtrl*>(wxWindow::FindFocus()), nullptr);
}

TEST_F(JobsScreenTest, aJobIsATabNamedAfterItWithItsChildren)
{
    openJob(job().key);
    EXPECT_EQ(frame().front()->page().info().title, job().name);
    data::Transaction work{studio(), data::Transaction::Access::read};
    EXPECT_EQ(list().count(), data::JobRepository{work}.subjects(job().id).size());
}

TEST_F(JobsScreenTest, theKeyOfAChildFindsItsWayToTheJob)
{
    open("host.today");
    data::Transaction work{studio(), data::Transaction::Access::read};
    const data::Subject child = data::JobRepository{work}.subjects(job().id).back();
    frame().open("subject:" + child.key);
    EXPECT_TRUE(waitUntil([&] { return frame().front()->page().selectedPlace() == "job:" + job().key + "#subject:" + child.key; })) << frame().front()->page().selectedPlace();
    EXPECT_EQ(frame().opened("subject:" + child.key), nullptr);
}

TEST_F(JobsScreenTest, aKeyThatNobodyHasIsSaidInItsPage)
{
    frame().open("subject:QQQQQQQQ");
    EXPECT_TRUE(waitUntil([this] { return frame().front() != nullptr && shownChild<wxStaticText>(frame().front(), [](const std::string& text) { return text.find("QQQQQQQQ") != std::string::npos && text.size() > 20; }) != nullptr; }));
}

TEST_F(JobsScreenTest, anEmptyJobSaysWhereChildrenComeFrom)
{
    data::Job empty;
    {
        data::Transaction work{studio()};
        data::Job wanted;
        wanted.name = "Oakhill Spring";
        wanted.scope = job().scope;
        empty = data::JobRepository{work}.add(wanted);
        work.commit();
    }
    openJob(empty.key);
    EXPECT_TRUE(waitUntil([this] { return shownChild<wxButton>(frame().front(), [](const std::string& label) { return label.starts_with("Import roster"); }) != nullptr; }));
}

} // namespace packhouse::test
