#include "order_records.hpp"

#include "packhouse/data/job_repository.hpp"
#include "packhouse/data/order_repository.hpp"
#include "packhouse/data/sheet_repository.hpp"
#include "session.hpp"
#include "support/records.hpp"
#include "support/test_databases.hpp"
#include "support/trouble.hpp"

#include <gmock/gmock.h>

#include <mutex>
#include <set>
#include <thread>

namespace packhouse::data {
namespace {

using test::troubleOf;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;
using testing::SizeIs;
using namespace std::chrono_literals;
using enum SheetState;

const Instant morning = instantFromIso("2026-04-14T08:00:00Z");

class SheetRepositoryTest : public test::DatabaseTest {
protected:
    SheetRepositoryTest()
    {
        Transaction work{database};
        job = JobRepository{work}.add(test::aJob("Oakwood")).id;
        work.commit();
    }
    /// A stored order with a header and `products` sheets in the queue.
    std::vector<Sheet> queuedSheets(int products)
    {
        Transaction work{database};
        const Order order = OrderRepository{work}.add(test::aPaidOrder(job));
        std::vector<Sheet> sheets = test::sheetsOf(order, products);
        SheetRepository{work}.add(sheets);
        work.commit();
        return sheets;
    }
    template <typename Action>
    auto during(Action action)
    {
        Transaction work{database};
        SheetRepository sheets{work};
        auto result = action(sheets);
        work.commit();
        return result;
    }
    Sheet change(const Sheet& sheet, SheetState to)
    {
        return during([&](SheetRepository& sheets) { return sheets.change(sheet, to, "Ruth", "why", morning); });
    }
    std::vector<Sheet> claim(int limit, std::optional<Id<Order>> order = {})
    {
        return during([&](SheetRepository& sheets) { return sheets.claim("lab", 300s, morning, limit, order); });
    }
    Sheet read(Id<Sheet> id)
    {
        return during([&](SheetRepository& sheets) { return sheets.find(id).value(); });
    }

    Id<Job> job;
};

TEST_P(SheetRepositoryTest, numbersSheetsInPrintOrder)
{
    const std::vector<Sheet> sheets = queuedSheets(3);
    for (std::size_t at = 1; at != sheets.size(); ++at) EXPECT_LT(sheets[at - 1].id, sheets[at].id);
    const auto stored = during([&](SheetRepository& repository) { return repository.ofOrder(sheets[0].order); });
    ASSERT_THAT(stored, SizeIs(4));
    EXPECT_EQ(stored[0].kind, SheetKind::orderHeader);
    EXPECT_FALSE(stored[0].item);
    EXPECT_EQ(stored[3].id, sheets[3].id);
    EXPECT_EQ(stored[3].item, sheets[3].item);
    EXPECT_EQ(stored[3].productCode, "8x10");
    EXPECT_EQ(stored[3].state, queued);
}

TEST_P(SheetRepositoryTest, refusesASecondRunOfAnOrder)
{
    std::vector<Sheet> sheets = queuedSheets(1);
    EXPECT_EQ(troubleOf([&] { during([&](SheetRepository& repository) { repository.add(sheets); return true; }); }), Trouble::conflict);
}

TEST_P(SheetRepositoryTest, neverGivesANumberAgain)
{
    const Sheet last = queuedSheets(2).back();
    {
        Transaction work{database};
        work.session().execute("DELETE FROM sheets"_sql);
        work.commit();
    }
    EXPECT_GT(queuedSheets(1).front().id, last.id);
}

TEST_P(SheetRepositoryTest, claimsInPrintOrderUpToALimit)
{
    const std::vector<Sheet> sheets = queuedSheets(4);
    const auto first = claim(2), rest = claim(10), none = claim(10);
    ASSERT_THAT(first, SizeIs(2));
    EXPECT_EQ(first[0].id, sheets[0].id);
    EXPECT_EQ(first[0].state, claimed);
    EXPECT_EQ(first[0].station, "lab");
    EXPECT_EQ(first[0].leaseUntil, morning + 300s);
    EXPECT_EQ(read(first[1].id).state, claimed);
    EXPECT_THAT(rest, SizeIs(3));
    EXPECT_THAT(none, IsEmpty());
}

TEST_P(SheetRepositoryTest, claimsOfOneOrderOnlyIfTold)
{
    queuedSheets(1);
    const std::vector<Sheet> second = queuedSheets(2);
    const auto claimed = claim(10, second[0].order);
    EXPECT_THAT(claimed, SizeIs(3));
    EXPECT_EQ(claimed[0].id, second[0].id);
}

TEST_P(SheetRepositoryTest, leavesHeldSheetsInTheQueue)
{
    std::vector<Sheet> sheets = queuedSheets(1);
    sheets[0].held = true;
    during([&](SheetRepository& repository) { repository.update(sheets[0]); return true; });
    const auto claimed = claim(10);
    ASSERT_THAT(claimed, SizeIs(1));
    EXPECT_EQ(claimed[0].id, sheets[1].id);
    EXPECT_TRUE(read(sheets[0].id).held);
}

TEST_P(SheetRepositoryTest, holdsNoSheetThatLeftTheQueue)
{
    queuedSheets(0);
    Sheet sheet = claim(1).at(0);
    sheet.held = true;
    EXPECT_EQ(troubleOf([&] { during([&](SheetRepository& repository) { repository.update(sheet); return true; }); }), Trouble::conflict);
}

TEST_P(SheetRepositoryTest, givesEachSheetToOneStationHoweverManyAskAtOnce)
{
    constexpr int stations = 6;
    for (int order = 0; order != 10; ++order) queuedSheets(11);
    std::mutex guard;
    std::multiset<std::int64_t> taken;
    std::vector<std::thread> threads;
    for (int number = 0; number != stations; ++number)
        threads.emplace_back([&, station = "station " + std::to_string(number)] {
            for (bool more = true; more;) {
                Transaction work{database};
                const auto mine = SheetRepository{work}.claim(station, 300s, morning, 7);
                work.commit();
                more = !mine.empty();
                const std::lock_guard lock{guard};
                for (const Sheet& sheet : mine) taken.insert(sheet.id.value);
            }
        });
    for (std::thread& thread : threads) thread.join();
    EXPECT_THAT(taken, SizeIs(120));
    EXPECT_THAT(std::set<std::int64_t>(taken.begin(), taken.end()), SizeIs(120));
    Transaction work{database, Transaction::Access::read};
    EXPECT_EQ(work.session().count("SELECT COUNT(*) AS n FROM sheet_events WHERE to_state = 'claimed'"_sql), 120);
    EXPECT_EQ(work.session().count("SELECT COUNT(*) AS n FROM sheets WHERE state = 'claimed'"_sql), 120);
}

TEST_P(SheetRepositoryTest, givesUnclaimedSheetsBackIfTheWorkIsUndone)
{
    queuedSheets(2);
    {
        Transaction undone{database};
        EXPECT_THAT(SheetRepository{undone}.claim("lab", 300s, morning, 10), SizeIs(3));
    }
    EXPECT_THAT(claim(10), SizeIs(3));
}

TEST_P(SheetRepositoryTest, writesTheWholeLifeOfASheetIntoItsLedger)
{
    queuedSheets(0);
    Sheet sheet = claim(1).at(0);
    sheet.fileSha256 = "ff";
    sheet = change(sheet, rendered);
    sheet.printJob = "cups:lab/17";
    for (const SheetState next : {handedOver, printed, packed, shipped}) sheet = change(sheet, next);
    const Sheet stored = read(sheet.id);
    EXPECT_EQ(stored.state, shipped);
    EXPECT_EQ(stored.fileSha256, "ff");
    EXPECT_EQ(stored.printJob, "cups:lab/17");
    EXPECT_EQ(stored.reason, "why");
    EXPECT_FALSE(stored.leaseUntil);
    std::vector<std::pair<SheetState, SheetState>> life;
    for (const SheetEvent& event : during([&](SheetRepository& sheets) { return sheets.history(sheet.id); })) life.emplace_back(event.from, event.to);
    EXPECT_THAT(life, ElementsAre(Pair(queued, claimed), Pair(claimed, rendered), Pair(rendered, handedOver), Pair(handedOver, printed), Pair(printed, packed),
                                  Pair(packed, shipped)));
}

TEST_P(SheetRepositoryTest, saysWhoDidWhatWhereAndWhen)
{
    queuedSheets(0);
    const Sheet sheet = change(claim(1).at(0), failed);
    const SheetEvent event = during([&](SheetRepository& sheets) { return sheets.history(sheet.id); }).back();
    EXPECT_EQ(event.sheet, sheet.id);
    EXPECT_EQ(event.station, "lab");
    EXPECT_EQ(event.by, "Ruth");
    EXPECT_EQ(event.detail, "why");
    EXPECT_EQ(event.at, morning);
}

TEST_P(SheetRepositoryTest, refusesAnArrowThatDoesNotExist)
{
    const Sheet sheet = queuedSheets(0).at(0);
    EXPECT_EQ(troubleOf([&] { change(sheet, printed); }), Trouble::conflict);
    EXPECT_EQ(read(sheet.id).state, queued);
    EXPECT_THAT(during([&](SheetRepository& sheets) { return sheets.history(sheet.id); }), IsEmpty());
}

TEST_P(SheetRepositoryTest, letsOneOfTwoChangesFromTheSameStateWin)
{
    queuedSheets(0);
    const Sheet sheet = claim(1).at(0);
    change(sheet, rendered);
    EXPECT_EQ(troubleOf([&] { change(sheet, rendered); }), Trouble::conflict);
    EXPECT_EQ(troubleOf([&] { change({.id = {4711}, .item = {}, .state = queued, .leaseUntil = {}}, cancelled); }), Trouble::missing);
}

TEST_P(SheetRepositoryTest, takesStationAndLeaseFromASheetThatGoesBackToTheQueue)
{
    queuedSheets(0);
    const Sheet sheet = read(change(claim(1).at(0), queued).id);
    EXPECT_EQ(sheet.station, "");
    EXPECT_FALSE(sheet.leaseUntil);
    EXPECT_THAT(claim(1), SizeIs(1));
}

TEST_P(SheetRepositoryTest, putsWhatNeverLeftTheStationBackAndCallsTheRestUnknown)
{
    queuedSheets(3);
    const auto mine = claim(3);
    const Sheet second = change(mine[1], rendered);
    const Sheet third = change(change(mine[2], rendered), handedOver);
    const auto expire = [&](Instant at) { return during([&](SheetRepository& sheets) { return sheets.expireLeases(at); }); };
    EXPECT_THAT(expire(morning + 299s), IsEmpty());
    EXPECT_THAT(expire(morning + 300s), SizeIs(3));
    EXPECT_EQ(read(mine[0].id).state, queued);
    EXPECT_EQ(read(second.id).state, queued);
    EXPECT_EQ(read(third.id).state, unknown);
    EXPECT_EQ(during([&](SheetRepository& sheets) { return sheets.history(third.id); }).back().to, unknown);
    EXPECT_THAT(expire(morning + 999s), IsEmpty());
}

TEST_P(SheetRepositoryTest, stopsAStationThatComesBackAfterItsLease)
{
    queuedSheets(0);
    const Sheet late = change(claim(1).at(0), rendered);
    during([&](SheetRepository& sheets) { return sheets.expireLeases(morning + 301s); });
    EXPECT_EQ(troubleOf([&] { change(late, handedOver); }), Trouble::conflict);
}

TEST_P(SheetRepositoryTest, countsAndListsByState)
{
    queuedSheets(4);
    change(claim(2).at(0), failed);
    during([&](SheetRepository& sheets) {
        EXPECT_THAT(sheets.counts(), ElementsAre(Pair(queued, 3), Pair(claimed, 1), Pair(failed, 1)));
        EXPECT_THAT(sheets.inState(queued), SizeIs(3));
        EXPECT_THAT(sheets.inState(queued, 2), SizeIs(2));
        EXPECT_THAT(sheets.inState(shipped), IsEmpty());
        return true;
    });
}

INSTANTIATE_TEST_SUITE_P(everyDatabase, SheetRepositoryTest, testing::ValuesIn(test::testDatabases()), test::engineName);

} // namespace
} // namespace packhouse::data
