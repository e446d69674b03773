#include "order_records.hpp"

#include "packhouse/data/job_repository.hpp"
#include "packhouse/data/order_repository.hpp"
#include "session.hpp"
#include "support/records.hpp"
#include "support/test_databases.hpp"
#include "support/trouble.hpp"

#include <gmock/gmock.h>

#include <atomic>
#include <mutex>
#include <set>
#include <thread>

namespace packhouse::data {
namespace {

using test::anOrder;
using test::aPaidOrder;
using test::euros;
using test::troubleOf;
using test::with;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class OrderRepositoryTest : public test::SiteDatabaseTest {
protected:
    OrderRepositoryTest()
    {
        Transaction work{database};
        job = JobRepository{work}.add(test::aJob("Oakwood")).id;
        work.commit();
    }
    Order added(const Order& order)
    {
        Transaction work{database};
        const Order stored = OrderRepository{work}.add(order);
        work.commit();
        return stored;
    }
    Order read(const std::string& key)
    {
        Transaction work{database, Transaction::Access::read};
        return OrderRepository{work}.find(key).value();
    }
    std::vector<std::string> listed(const OrderFilter& filter)
    {
        Transaction work{database, Transaction::Access::read};
        std::vector<std::string> keys;
        for (const Order& order : OrderRepository{work}.list(filter)) keys.push_back(order.key);
        return keys;
    }
    std::int64_t count(const Sql& sql)
    {
        Transaction work{database, Transaction::Access::read};
        return work.session().count(sql);
    }
    /// `action` in `many` threads at once, each with a transaction of its own; how many gave true.
    template <typename Action>
    int atOnce(int many, Action action)
    {
        std::atomic<int> yes{0};
        std::vector<std::thread> threads;
        for (int number = 0; number != many; ++number)
            threads.emplace_back([&] {
                Transaction work{database};
                const bool done = action(work);
                work.commit();
                yes += done;
            });
        for (std::thread& thread : threads) thread.join();
        return yes;
    }

    Id<Job> job;
};

TEST_P(OrderRepositoryTest, bringsAnOrderBackAsItWasAdded)
{
    const Order order = with(aPaidOrder(job), [](Order& change) {
        change.formToken = "form";
        change.kind = OrderKind::customerPaper;
    });
    const Order stored = read(added(order).key);
    EXPECT_EQ(stored.kind, OrderKind::customerPaper);
    EXPECT_EQ(stored.state, OrderState::paid);
    EXPECT_EQ(stored.job, job);
    EXPECT_EQ(stored.money, order.money);
    EXPECT_EQ(stored.customer.lastName, "Öz");
    EXPECT_EQ(stored.customer.address, order.customer.address);
    EXPECT_EQ(stored.deliveryAddress, order.deliveryAddress);
    EXPECT_EQ(stored.comment, order.comment);
    EXPECT_EQ(stored.formToken, "form");
    EXPECT_EQ(stored.placedAt, order.placedAt);
    EXPECT_EQ(stored.paidAt, order.paidAt);
    ASSERT_THAT(stored.items, SizeIs(2));
    EXPECT_EQ(stored.items[0].packageCode, "A2");
    EXPECT_EQ(stored.items[0].amount, euros(2000));
    EXPECT_EQ(stored.items[0].exclusiveTax, euros(380));
    EXPECT_EQ(stored.items[0].subjectName, "Ada Łukasz");
    EXPECT_FALSE(stored.items[0].subject);
    EXPECT_EQ(stored.items[1].position, 2);
}

TEST_P(OrderRepositoryTest, givesIdsKeyAndRevisionOnAdding)
{
    const Order order = added(anOrder(job));
    EXPECT_TRUE(order.id);
    EXPECT_EQ(order.key.size(), 8U);
    EXPECT_EQ(order.revision, 1);
    EXPECT_EQ(order.items[0].id, read(order.key).items[0].id);
    EXPECT_EQ(order.items[1].id, read(order.key).items[1].id);
    EXPECT_NE(order.items[0].id, order.items[1].id);
}

TEST_P(OrderRepositoryTest, keepsAmountsOfEveryCurrencyToTheLastUnit)
{
    const Currency dinar = Currency::of("KWD");
    Order order = anOrder(job);
    const Money zero{0, dinar}, most{9'000'000'000'000'000'000, dinar};
    order.items.clear();
    order.money = {most, zero, zero, zero, zero, zero, most, zero, most, zero, zero};
    EXPECT_EQ(read(added(order).key).money, order.money);
}

TEST_P(OrderRepositoryTest, refusesAKeyThatIsTaken)
{
    const Order first = added(anOrder(job));
    Transaction work{database};
    OrderRepository orders{work};
    EXPECT_EQ(troubleOf([&] { orders.add(with(anOrder(job), [&](Order& order) { order.key = first.key; })); }), Trouble::conflict);
    const std::string jobKey = JobRepository{work}.find(job)->key;
    EXPECT_EQ(troubleOf([&] { orders.add(with(anOrder(job), [&](Order& order) { order.key = jobKey; })); }), Trouble::conflict);
    EXPECT_THAT(orders.list({}), SizeIs(1));
}

TEST_P(OrderRepositoryTest, makesOneOrderOfTwoClicks)
{
    const Order order = with(anOrder(job), [](Order& change) { change.formToken = "clicked"; });
    EXPECT_EQ(added(order).key, added(order).key);
    EXPECT_EQ(count("SELECT COUNT(*) AS n FROM orders"_sql), 1);
}

TEST_P(OrderRepositoryTest, makesOneOrderOfManyClicksAtTheSameMoment)
{
    const Order order = with(anOrder(job), [](Order& change) { change.formToken = "clicked"; });
    std::mutex guard;
    std::set<std::string> keys;
    atOnce(8, [&](Transaction& work) {
        const Order made = OrderRepository{work}.add(order);
        const std::lock_guard lock{guard};
        return keys.insert(made.key).second;
    });
    EXPECT_THAT(keys, SizeIs(1));
    EXPECT_EQ(count("SELECT COUNT(*) AS n FROM orders"_sql), 1);
    EXPECT_EQ(count("SELECT COUNT(*) AS n FROM order_items"_sql), 2);
    EXPECT_EQ(count("SELECT COUNT(*) AS n FROM customers"_sql), 1);
    EXPECT_EQ(count("SELECT COUNT(*) AS n FROM key_registry WHERE kind = 'order'"_sql), 1);
}

TEST_P(OrderRepositoryTest, takesOrdersWithoutFormTokenAsDifferentOnes)
{
    EXPECT_NE(added(anOrder(job)).key, added(anOrder(job)).key);
}

TEST_P(OrderRepositoryTest, refusesMoneyThatDoesNotAddUpOnAddAndUpdate)
{
    Transaction work{database};
    OrderRepository orders{work};
    EXPECT_EQ(troubleOf([&] { orders.add(with(anOrder(job), [](Order& order) { order.money.total += euros(1); })); }), Trouble::broken);
    Order order = orders.add(anOrder(job));
    order.money.paid = euros(1);
    EXPECT_EQ(troubleOf([&] { orders.update(order); }), Trouble::broken);
    EXPECT_EQ(orders.find(order.key)->money.paid, euros(0));
}

TEST_P(OrderRepositoryTest, keepsMoneyThatDoesNotAddUpOutOfTheTableItself)
{
    added(anOrder(job));
    EXPECT_NE(troubleOf([&] {
                  Transaction work{database};
                  work.session().execute("UPDATE orders SET paid = paid + 1"_sql);
                  work.commit();
              }),
              std::nullopt);
    EXPECT_EQ(count("SELECT COUNT(*) AS n FROM orders WHERE paid = 0"_sql), 1);
}

TEST_P(OrderRepositoryTest, changesEverythingButTheItems)
{
    Order order = added(anOrder(job));
    order.state = OrderState::paid;
    order.customer.email = "new@example.org";
    order.money.paid = order.money.kept = order.money.total;
    order.money.owed = euros(0);
    order.items.clear();
    {
        Transaction work{database};
        order = OrderRepository{work}.update(order);
        work.commit();
    }
    const Order stored = read(order.key);
    EXPECT_EQ(stored.state, OrderState::paid);
    EXPECT_EQ(stored.customer.email, "new@example.org");
    EXPECT_EQ(stored.money.kept, euros(3540));
    EXPECT_EQ(stored.revision, 2);
    EXPECT_EQ(order.revision, 2);
    EXPECT_THAT(stored.items, SizeIs(2));
    EXPECT_THAT(listed({.job = {}, .states = {}, .text = "new@", .before = {}, .limit = 5}), SizeIs(1));
}

TEST_P(OrderRepositoryTest, refusesAnUpdateOfAnOlderRevision)
{
    const Order order = added(anOrder(job));
    Transaction work{database};
    OrderRepository orders{work};
    orders.update(order);
    EXPECT_EQ(troubleOf([&] { orders.update(order); }), Trouble::conflict);
}

TEST_P(OrderRepositoryTest, letsOneOfTwoChangesAtTheSameMomentWin)
{
    const Order order = added(anOrder(job));
    const int changed = atOnce(6, [&](Transaction& work) { return !troubleOf([&] { OrderRepository{work}.update(order); }); });
    EXPECT_EQ(changed, 1);
    EXPECT_EQ(read(order.key).revision, 2);
}

TEST_P(OrderRepositoryTest, findsNothingUnderAnUnknownKey)
{
    Transaction work{database, Transaction::Access::read};
    EXPECT_FALSE(OrderRepository{work}.find("NOSUCHKEY"));
    EXPECT_FALSE(OrderRepository{work}.find(Id<Order>{99}));
}

TEST_P(OrderRepositoryTest, listsNewestFirstInPages)
{
    std::vector<Order> orders;
    for (int number = 0; number != 5; ++number) orders.push_back(added(anOrder(job)));
    EXPECT_THAT(listed({.job = {}, .states = {}, .text = {}, .before = {}, .limit = 2}), ElementsAre(orders[4].key, orders[3].key));
    EXPECT_THAT(listed({.job = {}, .states = {}, .text = {}, .before = orders[3].id, .limit = 2}), ElementsAre(orders[2].key, orders[1].key));
    EXPECT_THAT(listed({.job = {}, .states = {}, .text = {}, .before = orders[1].id, .limit = 9}), ElementsAre(orders[0].key));
}

TEST_P(OrderRepositoryTest, listsByJobStateAndWordsInAnyOrder)
{
    Id<Job> other;
    {
        Transaction work{database};
        other = JobRepository{work}.add(test::aJob("Elmwood")).id;
        work.commit();
    }
    const Order placed = added(anOrder(job));
    const Order paid = added(with(aPaidOrder(other), [](Order& order) {
        order.customer.firstName = "50%_Anna";
        order.customer.lastName = "ŁUKASZ";
    }));
    EXPECT_THAT(listed({.job = other, .states = {}, .text = {}, .before = {}, .limit = 9}), ElementsAre(paid.key));
    EXPECT_THAT(listed({.job = {}, .states = {OrderState::placed}, .text = {}, .before = {}, .limit = 9}), ElementsAre(placed.key));
    EXPECT_THAT(listed({.job = {}, .states = {OrderState::placed, OrderState::paid}, .text = {}, .before = {}, .limit = 9}), SizeIs(2));
    EXPECT_THAT(listed({.job = {}, .states = {}, .text = "łukasz 50%_an", .before = {}, .limit = 9}), ElementsAre(paid.key));
    EXPECT_THAT(listed({.job = {}, .states = {}, .text = "öZ", .before = {}, .limit = 9}), ElementsAre(placed.key));
    EXPECT_THAT(listed({.job = {}, .states = {}, .text = placed.key, .before = {}, .limit = 9}), ElementsAre(placed.key));
    EXPECT_THAT(listed({.job = {}, .states = {}, .text = "%", .before = {}, .limit = 9}), ElementsAre(paid.key));
    EXPECT_THAT(listed({.job = {}, .states = {}, .text = "~", .before = {}, .limit = 9}), IsEmpty());
}

TEST_P(OrderRepositoryTest, offersPaidOrdersForDownloadOldestFirst)
{
    added(anOrder(job));
    const Order first = added(aPaidOrder(job)), second = added(aPaidOrder(job));
    added(with(aPaidOrder(job), [](Order& order) { order.state = OrderState::voided; }));
    Transaction work{database};
    OrderRepository orders{work};
    EXPECT_THAT(orders.keysForDownload(10), ElementsAre(first.key, second.key));
    EXPECT_THAT(orders.keysForDownload(1), ElementsAre(first.key));
    EXPECT_TRUE(orders.acknowledgeDownload(first.key, now()));
    EXPECT_FALSE(orders.acknowledgeDownload(first.key, now()));
    EXPECT_THAT(orders.keysForDownload(10), ElementsAre(second.key));
}

TEST_P(OrderRepositoryTest, acknowledgesADownloadOnceHoweverManySayItAtOnce)
{
    const Order order = added(aPaidOrder(job));
    EXPECT_EQ(atOnce(8, [&](Transaction& work) { return OrderRepository{work}.acknowledgeDownload(order.key, now()); }), 1);
}

TEST_P(OrderRepositoryTest, letsAnOrderDownloadOnceMore)
{
    Order order = added(aPaidOrder(job));
    Transaction work{database};
    OrderRepository orders{work};
    orders.acknowledgeDownload(order.key, now());
    order.state = OrderState::downloaded;
    orders.update(order);
    EXPECT_THAT(orders.keysForDownload(10), IsEmpty());
    orders.markForDownload(order.key);
    EXPECT_THAT(orders.keysForDownload(10), ElementsAre(order.key));
    EXPECT_TRUE(orders.acknowledgeDownload(order.key, now()));
}

TEST_P(OrderRepositoryTest, namesAnUnknownOrderInsteadOfAcknowledgingIt)
{
    Transaction work{database};
    OrderRepository orders{work};
    EXPECT_EQ(troubleOf([&] { orders.acknowledgeDownload("NOSUCHKEY", now()); }), Trouble::missing);
    EXPECT_EQ(troubleOf([&] { orders.markForDownload("NOSUCHKEY"); }), Trouble::missing);
}

INSTANTIATE_TEST_SUITE_P(everyDatabase, OrderRepositoryTest, testing::ValuesIn(test::testDatabases()), test::engineName);

} // namespace
} // namespace packhouse::data
