#include "host/desktop/inbox_kinds.hpp"
#include "host/desktop/inbox_window.hpp"
#include "host/desktop/screen.hpp"

#include <packhouse/data/error.hpp>

#include <wx/button.h>
#include <wx/stattext.h>

#include <gmock/gmock.h>

namespace packhouse::test {

using host::InboxEntry;
using host::desktop::InboxCard;
using host::desktop::InboxKeeper;
using host::desktop::InboxWindow;
using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

/// Sheets in doubt, kept in memory.
class Doubts : public sdk::InboxKind {
public:
    explicit Doubts(std::string id = "test.doubts") : m_id{std::move(id)} {}
    std::string id() const override { return m_id; }
    std::string title() const override { return "Sheets in doubt"; }
    std::vector<std::string> topics() const override { return {"sheet.changed"}; }

    std::vector<sdk::InboxItem> items(sdk::Progress&) override
    {
        const std::lock_guard hold{m_mutex};
        ++m_readings;
        if (!m_fault.empty()) throw data::Error{data::Trouble::unavailable, m_fault};
        std::vector<sdk::InboxItem> items;
        for (const auto& [key, since] : m_doubts) items.push_back(item(key, since));
        return items;
    }

    sdk::Settling settle(const std::string& key, const std::string& act, sdk::Progress&) override
    {
        if (act == "later") return {"It stays.", {}};
        if (act == "fail") throw data::Error{data::Trouble::unavailable, "The printer does not answer."};
        const auto since = take(key);
        return {"Sheet " + key + " counts as printed.", [this, key, since](sdk::Progress&) { put(key, since); }};
    }

    void put(const std::string& key, data::Instant since)
    {
        const std::lock_guard hold{m_mutex};
        m_doubts[key] = since;
    }
    data::Instant take(const std::string& key)
    {
        const std::lock_guard hold{m_mutex};
        return m_doubts.extract(key).mapped();
    }
    void fail(const std::string& sentence)
    {
        const std::lock_guard hold{m_mutex};
        m_fault = sentence;
    }
    int readings()
    {
        const std::lock_guard hold{m_mutex};
        return m_readings;
    }

private:
    static sdk::InboxItem item(const std::string& key, data::Instant since)
    {
        sdk::InboxItem item;
        item.key = key;
        item.title = "Is sheet " + key + " printed?";
        item.facts = "2 – 5×7, Chloe Nguyen";
        item.since = since;
        item.evidence = {{"circle-check", sdk::Tone::green, "Handed to Noritsu 1", "10:41:20, job 8812"}};
        item.acts = {{"printed", "It is printed", "Alt+P", "check", {}}, {"later", "Later", {}, {}, {}}, {"fail", "Ask the printer", {}, {}, {}}, {"open", "Show sheet", {}, {}, "host.plugins"}};
        return item;
    }

    std::string m_id;
    std::mutex m_mutex;
    std::map<std::string, data::Instant> m_doubts;
    std::string m_fault;
    int m_readings = 0;
};

} // namespace

class InboxTest : public Screen {
protected:
    InboxTest()
    {
        for (int at = 1; at <= 3; ++at) m_doubts.put(std::to_string(184230 + at), m_noon + std::chrono::minutes{at});
        m_keeper.emplace(host(), std::vector<sdk::InboxKind*>{&m_doubts});
        EXPECT_TRUE(waitUntil([this] { return !m_keeper->loading(); }));
        m_window = new InboxWindow(&frame(), host(), *m_keeper);
        m_window->SetSize(frame().FromDIP(wxSize{900, 700}));
        m_window->refresh();
        m_window->Layout();
    }
    void TearDown() override
    {
        delete m_window;
        m_keeper.reset();
        Screen::TearDown();
    }

    std::vector<std::string> keys()
    {
        std::vector<std::string> keys;
        for (const InboxEntry& entry : m_keeper->entries()) keys.push_back(entry.item.key);
        return keys;
    }
    std::vector<std::string> outcomes()
    {
        std::vector<std::string> outcomes;
        for (const data::Settled& settled : m_keeper->settledToday()) outcomes.push_back(settled.outcome + " by " + settled.by);
        return outcomes;
    }
    void press(const std::string& label)
    {
        auto* button = shownChild<wxButton>(m_window, [&](const std::string& text) { return text.starts_with(label); });
        ASSERT_NE(button, nullptr) << label;
        wxCommandEvent event{wxEVT_BUTTON, button->GetId()};
        event.SetEventObject(button);
        button->GetEventHandler()->ProcessEvent(event);
    }
    ui::Tree& list() { return *child<ui::Tree>(m_window); }
    bool says(const std::string& words)
    {
        return shownChild<wxStaticText>(m_window, [&](const std::string& text) { return text.find(words) != std::string::npos; }) != nullptr;
    }

    const data::Instant m_noon = data::now() - 1h;
    Doubts m_doubts;
    std::optional<InboxKeeper> m_keeper;
    InboxWindow* m_window;
};

TEST_F(InboxTest, newestItemStandsFirstAndIsOpen)
{
    EXPECT_THAT(keys(), ElementsAre("184233", "184232", "184231"));
    EXPECT_EQ(m_window->selectedPlace(), "host.inbox#test.doubts/184233");
    EXPECT_TRUE(says("Handed to Noritsu 1"));
    EXPECT_EQ(m_window->facts(), "3 things need a person.");
}

TEST_F(InboxTest, selectingInTheNativeListOpensTheCard)
{
    list().select("test.doubts/184231");
    EXPECT_EQ(m_window->selectedPlace(), "host.inbox#test.doubts/184231");
    const auto* known = shownChild<wxStaticText>(m_window, [](const std::string& text) { return text == "What is known"; });
    ASSERT_NE(known, nullptr);
    EXPECT_EQ(dynamic_cast<const InboxCard*>(known->GetParent()->GetParent())->place(), "test.doubts/184231");
}

TEST_F(InboxTest, actSettlesSaysSoAndIsWrittenDownWithTheName)
{
    press("It is printed");
    ASSERT_TRUE(waitUntil([this] { return !m_keeper->settledToday().empty(); }));
    EXPECT_THAT(keys(), ElementsAre("184232", "184231"));
    EXPECT_THAT(outcomes(), ElementsAre("It is printed by " + host().person()));
    EXPECT_EQ(m_window->undoName(), "It is printed");
    EXPECT_TRUE(says("Sheet 184233 counts as printed."));
    EXPECT_EQ(m_window->facts(), "2 things need a person. 1 was settled today.");
}

TEST_F(InboxTest, undoBringsTheItemBackAndRedoSettlesItAgain)
{
    press("It is printed");
    ASSERT_TRUE(waitUntil([this] { return m_keeper->count() == 2 && !m_window->undoName().empty(); }));
    m_window->undo();
    EXPECT_TRUE(waitUntil([this] { return m_keeper->count() == 3; }));
    EXPECT_EQ(m_window->selectedPlace(), "host.inbox#test.doubts/184233");
    EXPECT_TRUE(waitUntil([this] { return !m_window->redoName().empty(); }));
    m_window->redo();
    EXPECT_TRUE(waitUntil([this] { return m_keeper->count() == 2; }));
}

TEST_F(InboxTest, actThatSettlesNothingLeavesTheItemAndWritesNothingDown)
{
    press("Later");
    EXPECT_TRUE(waitUntil([this] { return says("It stays."); }));
    EXPECT_EQ(m_keeper->count(), 3);
    EXPECT_THAT(outcomes(), IsEmpty());
}

TEST_F(InboxTest, failureIsABarWithTheActOnceMore)
{
    press("Ask the printer");
    EXPECT_TRUE(waitUntil([this] { return m_window->bars().has("settle"); }));
    EXPECT_EQ(m_window->bars().sentence("settle"), "Is sheet 184233 printed?: The printer does not answer.");
    EXPECT_EQ(m_keeper->count(), 3);
}

TEST_F(InboxTest, itemThatWentByItselfIsListedWithoutAName)
{
    m_doubts.take("184232");
    host().events().tell("sheet.changed", "184232");
    EXPECT_TRUE(waitUntil([this] { return !m_keeper->settledToday().empty(); }));
    EXPECT_THAT(outcomes(), ElementsAre("went by itself by "));
    EXPECT_TRUE(says("Settled today"));
}

TEST_F(InboxTest, arrivalIsToldOnceAndTheSelectionStays)
{
    std::vector<std::string> arrived;
    m_keeper->onArrival = [&](const std::vector<InboxEntry>& entries, bool) {
        for (const InboxEntry& entry : entries) arrived.push_back(entry.item.key);
    };
    list().select("test.doubts/184232");
    m_doubts.put("184299", data::now());
    for (int time = 0; time != 5; ++time) host().events().tell("sheet.changed", "184299");
    EXPECT_TRUE(waitUntil([this] { return m_keeper->count() == 4; }));
    waitUntil([] { return false; }, 500ms);
    EXPECT_THAT(arrived, ElementsAre("184299"));
    EXPECT_EQ(m_window->selectedPlace(), "host.inbox#test.doubts/184232");
    EXPECT_LE(m_doubts.readings(), 5) << "many events in a row are few readings";
}

TEST_F(InboxTest, kindThatCannotBeAskedSaysSoAndKeepsItsItems)
{
    m_doubts.fail("The database does not answer.");
    host().events().tell("sheet.changed", "");
    EXPECT_TRUE(waitUntil([this] { return m_window->bars().has("test.doubts"); }));
    EXPECT_EQ(m_keeper->count(), 3);
    m_doubts.fail({});
    m_window->bars().press("test.doubts", 0);
    EXPECT_TRUE(waitUntil([this] { return !m_window->bars().has("test.doubts"); }));
}

TEST_F(InboxTest, partOfThePlaceSelectsTheItem)
{
    m_window->bringUp("test.doubts/184231");
    EXPECT_EQ(m_window->selectedPlace(), "host.inbox#test.doubts/184231");
    m_window->bringUp("test.doubts/1");
    EXPECT_TRUE(says("no longer in the inbox"));
}

class SiteKindTest : public Screen {
protected:
    std::size_t items()
    {
        struct NoProgress : sdk::Progress {
            void report(std::size_t, std::size_t, const std::string&) override {}
            bool cancelled() const noexcept override { return false; }
            void wait(std::chrono::milliseconds) override {}
        } progress;
        return m_kind.items(progress).size();
    }
    data::Instant m_now = data::now();
    host::desktop::ConnectionState m_state{true, true, false, "orders.lakeside.photo", "HTTP 503", m_now};
    host::desktop::SiteKind m_kind{host().tasks(), {[this] { return m_state; }, [] {}, [this] { return m_now; }}};
};

TEST_F(SiteKindTest, siteIsAnItemAfterTenMinutesWithoutAnAnswerAndNoneOnceItAnswers)
{
    EXPECT_EQ(items(), 0U);
    m_now += 9min;
    m_state.at = m_now;
    EXPECT_EQ(items(), 0U);
    m_now += 1min;
    EXPECT_EQ(items(), 1U);
    m_state.answers = true;
    EXPECT_EQ(items(), 0U);
    m_state.answers = false;
    EXPECT_EQ(items(), 0U) << "the ten minutes begin anew";
}

TEST_F(Screen, inboxStandsRightUnderTodayAndOpensByItsKey)
{
    const auto pages = frame().pages().all();
    ASSERT_GE(pages.size(), 2U);
    EXPECT_EQ(pages[0]->info().id, "host.today");
    EXPECT_EQ(pages[1]->info().id, "host.inbox");
    press("Shift+Ctrl+I");
    ASSERT_NE(frame().front(), nullptr);
    EXPECT_EQ(frame().front()->page().info().id, "host.inbox");
}

} // namespace packhouse::test
