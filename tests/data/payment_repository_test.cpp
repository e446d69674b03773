#include "packhouse/data/payment_repository.hpp"

#include "session.hpp"
#include "support/records.hpp"
#include "support/test_databases.hpp"
#include "support/trouble.hpp"

#include <gmock/gmock.h>

#include <atomic>
#include <thread>

namespace packhouse::data {
namespace {

using test::euros;
using test::troubleOf;
using test::with;
using testing::IsEmpty;
using testing::SizeIs;

Payment aPayment(const std::string& operationId)
{
    Payment payment;
    payment.orderKey = "7KQ4MWD9";
    payment.provider = "offline";
    payment.operationId = operationId;
    payment.amount = euros(3540);
    payment.at = instantFromIso("2026-04-14T09:30:00Z");
    return payment;
}

PaymentFact aFact(Id<Payment> payment, PaymentFactKind kind, std::int64_t cents, const std::string& reference)
{
    PaymentFact fact;
    fact.payment = payment;
    fact.kind = kind;
    fact.amount = euros(cents);
    fact.reference = reference;
    fact.by = "Ruth";
    fact.reason = "cash";
    fact.at = instantFromIso("2026-04-15T09:30:00Z");
    return fact;
}

class PaymentRepositoryTest : public test::SiteDatabaseTest {
protected:
    Transaction work{database};
    PaymentRepository payments{work};
};

TEST_P(PaymentRepositoryTest, keepsOnePaymentForAnOperationHoweverOftenItIsAdded)
{
    const Payment first = payments.add(aPayment("op-1"));
    const Payment again = payments.add(with(aPayment("op-1"), [](Payment& payment) { payment.amount = euros(1); }));
    EXPECT_TRUE(first.id);
    EXPECT_EQ(again.id, first.id);
    EXPECT_EQ(again.amount, euros(3540));
    EXPECT_THAT(payments.of("7KQ4MWD9"), SizeIs(1));
}

TEST_P(PaymentRepositoryTest, storesTheOutcomeOfAnOperation)
{
    Payment payment = payments.add(aPayment("op-1"));
    payment.outcome = PaymentOutcome::unknown;
    payment.providerReference = "P-77";
    payment.instructions = "Pay at pick-up.\nThank you.";
    payments.update(payment);
    const Payment stored = payments.find("op-1").value();
    EXPECT_EQ(stored.outcome, PaymentOutcome::unknown);
    EXPECT_EQ(stored.providerReference, "P-77");
    EXPECT_EQ(stored.instructions, payment.instructions);
    EXPECT_EQ(stored.at, payment.at);
}

TEST_P(PaymentRepositoryTest, findsNothingUnderAnUnknownOperation)
{
    EXPECT_FALSE(payments.find("op-9"));
    EXPECT_THAT(payments.of("NOSUCHKEY"), IsEmpty());
    EXPECT_EQ(troubleOf([&] { payments.update(aPayment("op-9")); }), Trouble::missing);
}

TEST_P(PaymentRepositoryTest, listsThePaymentsOfAnOrderOldestFirst)
{
    payments.add(aPayment("op-2"));
    payments.add(aPayment("op-1"));
    payments.add(with(aPayment("op-3"), [](Payment& payment) { payment.orderKey = "OTHERKEY"; }));
    const auto listed = payments.of("7KQ4MWD9");
    ASSERT_THAT(listed, SizeIs(2));
    EXPECT_EQ(listed[0].operationId, "op-2");
}

TEST_P(PaymentRepositoryTest, takesAFactOnce)
{
    const Payment payment = payments.add(aPayment("op-1"));
    EXPECT_TRUE(payments.add(aFact(payment.id, PaymentFactKind::captured, 3540, "r1")));
    EXPECT_FALSE(payments.add(aFact(payment.id, PaymentFactKind::captured, 3540, "r1")));
    EXPECT_TRUE(payments.add(aFact(payment.id, PaymentFactKind::refunded, 540, "r1")));
    const auto facts = payments.facts(payment.id);
    ASSERT_THAT(facts, SizeIs(2));
    EXPECT_EQ(facts[0].by, "Ruth");
    EXPECT_EQ(facts[0].at, instantFromIso("2026-04-15T09:30:00Z"));
    EXPECT_EQ(received(facts, Currency::of("EUR")), euros(3000));
}

TEST_P(PaymentRepositoryTest, refusesTheSameFactWithAnotherAmount)
{
    const Payment payment = payments.add(aPayment("op-1"));
    payments.add(aFact(payment.id, PaymentFactKind::captured, 3540, "r1"));
    EXPECT_EQ(troubleOf([&] { payments.add(aFact(payment.id, PaymentFactKind::captured, 3541, "r1")); }), Trouble::conflict);
    EXPECT_THAT(payments.facts(payment.id), SizeIs(1));
}

TEST_P(PaymentRepositoryTest, takesAFactOnceFromManyAtTheSameMoment)
{
    const Payment payment = payments.add(aPayment("op-1"));
    work.commit();
    std::atomic<int> added{0};
    std::vector<std::thread> threads;
    for (int number = 0; number != 8; ++number)
        threads.emplace_back([&] {
            Transaction mine{database};
            const bool isNew = PaymentRepository{mine}.add(aFact(payment.id, PaymentFactKind::captured, 3540, "r1"));
            mine.commit();
            added += isNew;
        });
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(added, 1);
}

INSTANTIATE_TEST_SUITE_P(everyDatabase, PaymentRepositoryTest, testing::ValuesIn(test::testDatabases()), test::engineName);

} // namespace
} // namespace packhouse::data
