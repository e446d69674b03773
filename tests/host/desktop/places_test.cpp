#include "host/desktop/screen.hpp"

#include "host/desktop/place.hpp"

#include <packhouse/sdk/native/objects.hpp>

#include <wx/stattext.h>

namespace packhouse::test {

namespace {

/// A page that reads for a moment, as those of objects do.
class ThingPage : public sdk::Page {
public:
    ThingPage(sdk::Host& host, std::string id, int& alive) : m_host{host}, m_id{std::move(id)}, m_alive{alive} { ++m_alive; }
    ~ThingPage() override { --m_alive; }
    sdk::PageInfo info() const override { return {m_id, "Thing " + m_id, "package", "", 0}; }
    wxWindow* create(wxWindow* parent) override
    {
        refresh();
        return new wxStaticText(parent, wxID_ANY, m_id);
    }
    void refresh() override
    {
        m_reading = m_host.tasks().start("reading", [](sdk::Progress& progress) { progress.wait(std::chrono::milliseconds{100}); }, [this](const sdk::Outcome&) {
            m_loading = false;
            m_host.events().tell("page.changed", m_id);
        });
        m_loading = true;
    }
    bool loading() const override { return m_loading; }
    void bringUp(const std::string& part) override
    {
        EXPECT_FALSE(m_loading) << "nothing can be brought up before it was read";
        m_broughtUp = part;
    }
    bool mayClose() override { return m_mayClose; }

    std::string m_broughtUp;
    bool m_mayClose = true;

private:
    sdk::Host& m_host;
    std::string m_id;
    int& m_alive;
    sdk::Task m_reading;
    bool m_loading = false;
};

class Things : public sdk::ObjectProvider {
public:
    explicit Things(sdk::Host& host) : m_host{host} {}
    std::vector<std::string> kinds() const override { return {"thing"}; }
    std::unique_ptr<sdk::Page> open(const std::string& kind, const std::string& key) override
    {
        return std::make_unique<ThingPage>(m_host, kind + ":" + key, m_alive);
    }
    int m_alive = 0;

private:
    sdk::Host& m_host;
};

} // namespace

class PlacesTest : public Screen {
protected:
    PlacesTest() : m_things{host()} { frame().setPages(host::desktop::PageList{frame().pages()}, host::desktop::ObjectKinds{{&m_things}}); }
    ThingPage& thing(const std::string& id) { return dynamic_cast<ThingPage&>(frame().opened(id)->page()); }
    Things m_things;
};

TEST(PlaceTest, isAPageAnObjectOrAPartOfEither)
{
    using host::desktop::Place;
    EXPECT_EQ(Place::of("fulfill.queue").id, "fulfill.queue");
    EXPECT_EQ(Place::of("fulfill.queue").kind, "");
    EXPECT_EQ(Place::of("fulfill.queue#state:unknown").part, "state:unknown");
    const Place object = Place::of("order:7KQX4MWD#sheet:184204");
    EXPECT_EQ(object.id, "order:7KQX4MWD");
    EXPECT_EQ(object.kind, "order");
    EXPECT_EQ(object.key, "7KQX4MWD");
    EXPECT_EQ(object.part, "sheet:184204");
}

TEST_F(PlacesTest, anObjectOpensAsATabOfItsOwnAndIsFoundAgain)
{
    open("fulfill.queue");
    open("thing:A");
    open("thing:B");
    frame().open("thing:A");
    EXPECT_EQ(frame().tabs().ids(), (std::vector<std::string>{"fulfill.queue", "thing:A", "thing:B"}));
    EXPECT_EQ(frame().front()->id(), "thing:A");
    EXPECT_EQ(m_things.m_alive, 2);
}

TEST_F(PlacesTest, theEventOpensAnyPlace)
{
    host().events().tell("page.open", "thing:C");
    EXPECT_TRUE(waitUntil([this] { return frame().front() != nullptr && frame().front()->id() == "thing:C"; }));
}

TEST_F(PlacesTest, aPartIsBroughtUpOnceThePageHasReadIt)
{
    frame().open("thing:A#sheet:7");
    EXPECT_EQ(thing("thing:A").m_broughtUp, "");
    EXPECT_TRUE(waitUntil([this] { return thing("thing:A").m_broughtUp == "sheet:7"; }));
    frame().open("thing:A#sheet:8");
    EXPECT_EQ(thing("thing:A").m_broughtUp, "sheet:8");
}

TEST_F(PlacesTest, anObjectsPageGoesWithItsTabAndComesBackWithIt)
{
    open("thing:A");
    press("Ctrl+W");
    EXPECT_EQ(m_things.m_alive, 0);
    EXPECT_EQ(frame().opened("thing:A"), nullptr);
    press("Ctrl+Shift+T");
    EXPECT_EQ(frame().front()->id(), "thing:A");
}

TEST_F(PlacesTest, aPageThatHasSomethingToAskStaysUntilItSaysThatItCloses)
{
    open("thing:A");
    thing("thing:A").m_mayClose = false;
    press("Ctrl+W");
    ASSERT_NE(frame().opened("thing:A"), nullptr);
    thing("thing:A").m_mayClose = true;
    host().events().tell("page.close", "thing:A");
    EXPECT_TRUE(waitUntil([this] { return frame().opened("thing:A") == nullptr; }));
}

TEST_F(PlacesTest, aPlaceThatNobodyKnowsIsSaidInABar)
{
    open("fulfill.queue");
    frame().open("unheard:OF");
    EXPECT_NE(frame().bars().sentence("unknown").find("unheard:OF"), std::string::npos);
    EXPECT_EQ(frame().front()->id(), "fulfill.queue");
    frame().bars().press("unknown", 0);
    EXPECT_EQ(frame().front()->id(), "host.plugins");
    EXPECT_EQ(frame().bars().sentence("unknown"), "");
}

TEST_F(PlacesTest, aKindThatTwoPluginsOpenIsRefusedToTheSecond)
{
    Things other{host()};
    const host::desktop::ObjectKinds kinds{{&m_things, &other}};
    ASSERT_EQ(kinds.refused().size(), 1U);
    EXPECT_NE(kinds.refused().front().find("thing"), std::string::npos);
    kinds.open("thing", "A");
    EXPECT_EQ(other.m_alive, 0);
}

TEST_F(PlacesTest, ctrlKGoesToWhatTheHookOpens)
{
    int went = 0;
    frame().onGoTo = [&went](const std::string&) { ++went; };
    press("Ctrl+K");
    EXPECT_EQ(went, 1);
}

} // namespace packhouse::test
