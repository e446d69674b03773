#include "host/desktop/look/silent_server.hpp"
#include "host/desktop/screen.hpp"

#include "support/test_databases.hpp"

#include <packhouse/data/error.hpp>
#include <packhouse/sdk/native/ui/database_away.hpp>
#include <packhouse/sdk/native/ui/empty_state.hpp>

#include <wx/button.h>
#include <wx/stattext.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <map>

namespace packhouse::test {

namespace {

using namespace std::chrono_literals;

template <typename Window>
void collect(wxWindow& parent, std::vector<Window*>& found)
{
    for (wxWindow* each : parent.GetChildren()) {
        if (!each->IsShown() || each->IsTopLevel()) continue;
        if (auto* one = dynamic_cast<Window*>(each)) found.push_back(one);
        collect(*each, found);
    }
}

template <typename Window>
std::vector<Window*> allShown(wxWindow& parent)
{
    std::vector<Window*> found;
    collect(parent, found);
    return found;
}

std::string textOf(const wxControl& control)
{
    wxString text = control.GetLabelText();
    text.Replace("\n", " ");
    return text.utf8_string();
}

std::vector<std::string> texts(wxWindow& parent)
{
    std::vector<std::string> said;
    for (const auto* text : allShown<wxStaticText>(parent)) said.push_back(textOf(*text));
    return said;
}

/// A bar as a person sees it: its sentences and its buttons that say something.
struct SeenBar {
    std::string sentence;
    std::vector<std::string> acts;
    bool asksForAct = false; ///< red or amber
};

SeenBar seen(wxWindow& bar)
{
    SeenBar found;
    if (const auto said = texts(bar); !said.empty()) found.sentence = said.front();
    for (const auto* button : allShown<wxButton>(bar))
        if (!button->GetLabelText().empty()) found.acts.push_back(textOf(*button));
    const wxColour wash = bar.GetBackgroundColour();
    found.asksForAct = wash == ui::wash(ui::Tone::red) || wash == ui::wash(ui::Tone::amber);
    return found;
}

std::vector<SeenBar> seenBars(wxWindow& top)
{
    std::vector<SeenBar> all;
    for (ui::Bars* bars : allShown<ui::Bars>(top))
        for (wxWindow* bar : bars->GetChildren())
            if (bar->IsShown()) all.push_back(seen(*bar));
    return all;
}

bool triesAgain(const SeenBar& bar)
{
    return std::ranges::find(bar.acts, "Try again") != bar.acts.end() || std::ranges::find(bar.acts, "Try now") != bar.acts.end();
}

bool says(wxWindow& parent, const std::string& words)
{
    return std::ranges::any_of(texts(parent), [&](const std::string& text) { return text.find(words) != std::string::npos; });
}

/// Pages whose facts and rows come from the studio's database.
bool standsOnDatabase(const std::string& id)
{
    return id == "host.inbox" || (!id.starts_with("host.") && id != "fulfill.printers");
}

} // namespace

enum class Home { failed, loading, empty };

/// Every page with a studio that has nothing, that does not answer yet, and that cannot be reached.
class StatesTest : public Desk, public testing::WithParamInterface<Home> {
protected:
    explicit StatesTest(Home home = GetParam()) : m_studio{home}
    {
        m_desktop = std::make_unique<host::desktop::Desktop>(m_loop, host::desktop::Wishes{.home = m_home.path(), .database = database(), .pictures = "kept still"});
        EXPECT_TRUE(waitUntil([this] { return frame().IsShownOnScreen() && (m_studio == Home::loading || m_desktop->connections().database().asked); }));
    }
    void TearDown() override
    {
        m_silent.reset(); // so that the end waits for nobody
        Desk::TearDown();
    }
    std::string database()
    {
        if (m_studio == Home::failed) return "postgresql://studio@127.0.0.1:1/studio";
        if (m_studio == Home::empty) return "sqlite://" + (m_home.path() / "studio.db").string();
        m_silent = std::make_unique<SilentServer>();
        return m_silent->url();
    }
    std::vector<std::string> places()
    {
        std::vector<std::string> ids;
        for (const sdk::Page* page : frame().pages().all()) ids.push_back(page->info().id);
        if (m_studio != Home::empty) ids.insert(ids.end(), {"job:7KQX4MWD", "order:7KQX4MWD", "offer:SPRING26"});
        return ids;
    }
    void onEachPage(const std::function<void(const std::string&)>& look)
    {
        for (const std::string& id : places()) {
            SCOPED_TRACE(id);
            frame().open(id);
            if (m_studio != Home::loading) waitFor(id);
            settle();
            look(id);
        }
    }
    // Long enough for the quiet line of what still reads.
    void settle() const
    {
        const auto end = std::chrono::steady_clock::now() + (m_studio == Home::loading ? 700ms : 250ms);
        waitUntil([&] { return std::chrono::steady_clock::now() > end; });
    }
    wxWindow& page() { return *frame().front(); }
    std::string facts() { return frame().front()->page().facts(); }
    bool factsSayReading()
    {
        return std::ranges::any_of(std::array{"Reading", "Asking", "Looking"}, [this](const char* word) { return facts().starts_with(word); });
    }

    Home m_studio;
    TemporaryFolder m_home;
    std::unique_ptr<SilentServer> m_silent;
};

TEST_P(StatesTest, factsSayReadingNoLongerThanThatLasts)
{
    onEachPage([this](const std::string&) {
        if (!frame().front()->page().loading()) {
            EXPECT_FALSE(factsSayReading()) << facts();
        }
    });
}

TEST_P(StatesTest, noTwoBarsSayTheSameAndEachThatAsksForSomethingHasTheButtonThatDoesIt)
{
    onEachPage([this](const std::string&) {
        std::map<std::string, int> said;
        for (const SeenBar& bar : seenBars(frame())) {
            EXPECT_EQ(++said[bar.sentence], 1) << bar.sentence;
            EXPECT_TRUE(!bar.asksForAct || !bar.acts.empty()) << bar.sentence;
        }
    });
}

INSTANTIATE_TEST_SUITE_P(Homes, StatesTest, testing::Values(Home::failed, Home::loading, Home::empty),
    [](const auto& each) { return std::string{each.param == Home::failed ? "Failed" : each.param == Home::loading ? "Loading" : "Empty"}; });

/// Nothing was read yet.
class UnreadTest : public StatesTest {};

TEST_P(UnreadTest, noPageSaysThatThereIsNothing)
{
    onEachPage([this](const std::string&) {
        for (ui::EmptyState* state : allShown<ui::EmptyState>(page())) ADD_FAILURE() << texts(*state).front();
        for (const char* claim : {"Nothing waits", "Nothing needs", "verything runs", " of 5 done"}) EXPECT_FALSE(says(page(), claim)) << claim;
        EXPECT_FALSE(facts().starts_with("0 ")) << facts();
    });
}

INSTANTIATE_TEST_SUITE_P(Homes, UnreadTest, testing::Values(Home::failed, Home::loading),
    [](const auto& each) { return std::string{each.param == Home::failed ? "Failed" : "Loading"}; });

class FailedStudioTest : public StatesTest {
protected:
    FailedStudioTest() : StatesTest{Home::failed} {}
};

TEST_F(FailedStudioTest, eachPageSaysThatItIsNotReadAndOneBarTriesAgain)
{
    onEachPage([this](const std::string& id) {
        if (!standsOnDatabase(id)) return;
        EXPECT_EQ(facts(), "not read yet");
        EXPECT_EQ(std::ranges::count_if(seenBars(frame()), triesAgain), 1);
    });
}

TEST_F(FailedStudioTest, buttonsThatNeedTheDatabaseAreDisabledAndSayWhy)
{
    EXPECT_TRUE(waitUntil([] { return !ui::databaseAway().empty(); }));
    ui::EmptyState state{&frame()};
    state.say("school", "No jobs yet.", "New job", [] {});
    ui::needsDatabase(state.button());
    EXPECT_FALSE(state.button()->IsEnabled());
    EXPECT_NE(state.button()->GetToolTipText().Find("does not answer"), wxNOT_FOUND);
    ui::setDatabaseAway({});
    EXPECT_TRUE(state.button()->IsEnabled());
    EXPECT_EQ(state.button()->GetToolTipText(), "");
}

class EmptyStudioTest : public StatesTest {
protected:
    EmptyStudioTest() : StatesTest{Home::empty} {}
};

/// A list that is read once and then never again.
class OldRows : public ui::View {
public:
    static constexpr const char* pageId = "test.old";
    OldRows(wxWindow* parent, sdk::Host& host) : View{parent, host, pageId} { standsOn("rows", "Reading the rows …"); }
    std::string facts() const override { return isRead() ? "3 rows" : unread(); }
    void refresh() override
    {
        read<int>("rows", "Reading", [](sdk::Progress&) { return look(); }, [](int&) {});
        read<int>("more", "Reading more", [](sdk::Progress&) { return look(); }, [](int&) {});
    }
    static int look()
    {
        if (away) throw data::Error{data::Trouble::unavailable, "The rows cannot be read."};
        return 3;
    }
    static inline std::atomic<bool> away = false;
};

class OldRowsTest : public EmptyStudioTest {
protected:
    OldRowsTest()
    {
        OldRows::away = false;
        std::vector<sdk::Page*> pages = frame().pages().all();
        pages.push_back(&m_page);
        frame().setPages(host::desktop::PageList{pages});
        open(OldRows::pageId);
        OldRows::away = true;
        view().refresh();
        EXPECT_TRUE(waitUntil([this] { return view().bars().has("rows") || view().bars().has("more"); }));
        waitFor(OldRows::pageId);
    }
    ui::ViewPage m_page{{OldRows::pageId, "Old", "package", "Test", 1}, [this](wxWindow* parent) { return new OldRows(parent, host()); }};
};

TEST_F(OldRowsTest, stayAndTheBarSaysFromWhenTheyAreAndReadsAllAnew)
{
    EXPECT_EQ(facts(), "3 rows");
    ASSERT_EQ(seenBars(page()).size(), 1U) << "two readings failed for one reason";
    EXPECT_TRUE(says(page(), "What is shown is as of"));
    OldRows::away = false;
    click("Try again");
    EXPECT_TRUE(waitUntil([this] { return seenBars(page()).empty(); }));
    EXPECT_FALSE(says(page(), "What is shown is as of"));
}

TEST_F(OldRowsTest, sayFromWhenTheyAreWhenTheFrameHasTheBar)
{
    ui::setDatabaseAway("The studio does not answer.");
    host().events().tell("database.away", {});
    EXPECT_TRUE(waitUntil([this] { return seenBars(page()).empty(); }));
    EXPECT_TRUE(says(page(), "What is shown is as of"));
    ui::setDatabaseAway({});
}

class LoadingStudioTest : public StatesTest {
protected:
    LoadingStudioTest() : StatesTest{Home::loading} {}
};

TEST_F(LoadingStudioTest, eachPageSaysAfterHalfASecondThatItReadsAndNothingBefore)
{
    onEachPage([this](const std::string& id) {
        if (!standsOnDatabase(id)) return;
        EXPECT_NE(factsSayReading(), says(*frame().front()->work(), "Reading")) << "once, in the head or above the list";
    });
    frame().close("jobs.jobs");
    frame().open("jobs.jobs");
    EXPECT_EQ(facts(), "");
    EXPECT_FALSE(says(page(), "Reading"));
}

TEST_F(EmptyStudioTest, eachPageSaysWhatBelongsThereAndHasTheButtonThatMakesIt)
{
    onEachPage([this](const std::string& id) {
        const auto empty = allShown<ui::EmptyState>(page());
        EXPECT_EQ(empty.size(), standsOnDatabase(id) ? 1U : 0U);
        for (ui::EmptyState* state : empty) {
            EXPECT_FALSE(texts(*state).front().empty());
            EXPECT_EQ(allShown<wxButton>(*state).size(), 1U);
        }
    });
}

} // namespace packhouse::test
