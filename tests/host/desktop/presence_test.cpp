#include "host/desktop/screen.hpp"

#include <packhouse/data/presence.hpp>

#include <wx/stattext.h>

namespace packhouse::test {

namespace {

class OfferPage : public sdk::Page {
public:
    sdk::PageInfo info() const override { return {"test.offer", "Offer", "tags", "Test", 1}; }
    wxWindow* create(wxWindow* parent) override { return new wxPanel(parent); }
    std::vector<std::string> editing() const override { return {"offer:SPRING26"}; }
    std::string shownPlace() const override { return "offer:SPRING26"; }
};

} // namespace

class PresenceTest : public Screen {
protected:
    PresenceTest()
    {
        std::vector<sdk::Page*> pages = frame().pages().all();
        pages.push_back(&m_page);
        frame().setPages(host::desktop::PageList{pages});
        open("test.offer");
    }
    void TearDown() override
    {
        frame().close("test.offer");
        Screen::TearDown();
    }
    void othersEdit(const std::string& person, const std::vector<std::string>& places)
    {
        data::Transaction work{studio()};
        data::PresenceRepository{work}.announce(person, "PRINT-1", 7, places, data::now());
        work.commit();
    }
    std::vector<data::Presence> seenByOthers()
    {
        data::Transaction work{studio()};
        return data::PresenceRepository{work}.others(7, data::now());
    }
    bool headSays(const std::string& words)
    {
        return shownChild<wxStaticText>(&frame().front()->head(), [&](const std::string& text) { return text == words; }) != nullptr;
    }
    OfferPage m_page;
};

TEST_F(PresenceTest, othersLearnWhatIsEditedHere)
{
    ASSERT_TRUE(waitUntil([this] { return !seenByOthers().empty(); }));
    EXPECT_EQ(seenByOthers().front().place, "offer:SPRING26");
    EXPECT_EQ(seenByOthers().front().person, host().person());
}

TEST_F(PresenceTest, theHeadNamesWhoElseEditsTheThingInFrontAndForgetsThemAgain)
{
    othersEdit("Marta", {"offer:SPRING26"});
    EXPECT_TRUE(waitUntil([this] { return headSays("Marta is editing this"); }));
    othersEdit("Marta", {"offer:OTHER"});
    EXPECT_TRUE(waitUntil([this] { return !headSays("Marta is editing this"); }));
}

} // namespace packhouse::test
