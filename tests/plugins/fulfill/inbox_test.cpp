#include "inbox.hpp"

#include "packhouse/data/error.hpp"
#include "print_host.hpp"
#include "sheet_acts.hpp"
#include "support/trouble.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace packhouse::test {
namespace {

using namespace packhouse::data;
using testing::Contains;
using testing::Field;
using testing::HasSubstr;

class NoProgress : public sdk::Progress {
public:
    void report(std::size_t, std::size_t, const std::string&) override {}
    bool cancelled() const noexcept override { return false; }
    void wait(std::chrono::milliseconds) override {}
};

class InboxTest : public DatabaseTest {
protected:
    Order order = aQueuedOrder(database);
    PrintHost host{database, "PRINT-1"};
    std::vector<std::unique_ptr<sdk::InboxKind>> kinds = fulfill::inboxKinds(host);
    NoProgress progress;

    sdk::InboxKind& kind(const std::string& id)
    {
        const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const auto& each) { return each->id() == id; });
        return **found;
    }
    std::vector<Sheet> sheets()
    {
        Transaction work{database, Transaction::Access::read};
        return SheetRepository{work}.ofOrder(order.id);
    }
    Sheet move(Sheet sheet, std::initializer_list<SheetState> states, const std::string& detail = "power went")
    {
        Transaction work{database};
        SheetRepository repository{work};
        sheet.station = "PRINT-1";
        sheet.printer = "cups:lab";
        for (const auto state : states)
            sheet = repository.change(sheet, state, "Ana", detail, now());
        work.commit();
        return sheet;
    }
    Sheet unknown(std::size_t at) { return move(sheets().at(at), {SheetState::claimed, SheetState::rendered, SheetState::handedOver, SheetState::unknown}); }
    Sheet failed(std::size_t at, const std::string& why) { return move(sheets().at(at), {SheetState::claimed, SheetState::failed}, why); }
    SheetState stateOf(std::size_t at) { return sheets().at(at).state; }
};

TEST_P(InboxTest, aSheetInDoubtIsAskedAboutWithItsEvidenceAndItsPicture)
{
    const auto sheet = unknown(2);
    const auto items = kind("fulfill.sheets-in-doubt").items(progress);
    ASSERT_EQ(items.size(), 1u);
    EXPECT_EQ(items[0].key, std::to_string(sheet.id.value));
    EXPECT_THAT(items[0].facts, HasSubstr("order 7KQX4MWD"));
    EXPECT_THAT(items[0].evidence, Contains(Field(&sdk::Evidence::what, "Handed to cups:lab")));
    ASSERT_EQ(items[0].acts.size(), 2u);
    EXPECT_EQ(items[0].acts[0].key, "Alt+P");
    EXPECT_EQ(items[0].acts[1].key, "Alt+R");
    ASSERT_TRUE(items[0].picture);
    EXPECT_THAT(items[0].picture(progress), HasSubstr(sheet.templateKey));
}

TEST_P(InboxTest, eitherAnswerSettlesIt)
{
    auto& doubts = kind("fulfill.sheets-in-doubt");
    const auto one = unknown(2), other = unknown(3);
    EXPECT_THAT(doubts.settle(std::to_string(one.id.value), "printed", progress).sentence, HasSubstr("counts as printed"));
    doubts.settle(std::to_string(other.id.value), "again", progress);
    EXPECT_EQ(stateOf(2), SheetState::printed);
    EXPECT_EQ(stateOf(3), SheetState::queued);
    EXPECT_TRUE(doubts.items(progress).empty());
    EXPECT_EQ(troubleOf([&] { doubts.settle(std::to_string(one.id.value), "printed", progress); }), Trouble::conflict);
}

TEST_P(InboxTest, sheetsThatFailedForOneReasonAtOnePrinterAreOneItem)
{
    failed(1, "no paper");
    failed(2, "no paper");
    failed(3, "no such picture");
    auto& fails = kind("fulfill.failed-sheets");
    const auto items = fails.items(progress);
    ASSERT_EQ(items.size(), 2u);
    const auto paper = std::find_if(items.begin(), items.end(), [](const auto& item) { return item.facts == "no paper"; });
    EXPECT_EQ(paper->title, "2 sheets were not printed");
    EXPECT_THAT(fails.settle(paper->key, "again", progress).sentence, HasSubstr("2 sheets"));
    EXPECT_EQ(stateOf(1), SheetState::queued);
    EXPECT_EQ(stateOf(2), SheetState::queued);
    EXPECT_EQ(stateOf(3), SheetState::failed);
}

TEST_P(InboxTest, aPrinterThatIsNotThereStopsTheSheetsThatWaitForIt)
{
    for (const auto& sheet : sheets()) {
        auto named = sheet;
        named.printer = "cups:gone";
        Transaction work{database};
        SheetRepository{work}.update(named);
        work.commit();
    }
    const auto items = kind("fulfill.printers").items(progress);
    ASSERT_EQ(items.size(), 1u);
    EXPECT_TRUE(items[0].stopsWork);
    EXPECT_THAT(items[0].facts, HasSubstr("4 sheets wait"));
}

TEST_P(InboxTest, holdingSeveralLeavesOutThoseThatLeftTheQueue)
{
    failed(3, "no paper");
    fulfill::SheetIds ids;
    for (const auto& sheet : sheets())
        ids.push_back(sheet.id);
    EXPECT_EQ(fulfill::holdAll(host, ids, true).size(), 3u);
    EXPECT_EQ(fulfill::holdOrder(host, order.key, false).size(), 3u);
    EXPECT_EQ(troubleOf([&] { fulfill::holdAll(host, ids, false); }), Trouble::conflict);
}

INSTANTIATE_TEST_SUITE_P(everyDatabase, InboxTest, testing::ValuesIn(testDatabases()), engineName);

} // namespace
} // namespace packhouse::test
