#include "host/plugins/kept_settings.hpp"
#include "host/plugins/payments.hpp"
#include "host/plugins/plugin_folder.hpp"
#include "host/plugins/recorded_http.hpp"
#include "packhouse/data/error.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <csignal>
#include <fstream>
#include <sys/wait.h>
#include <thread>

namespace packhouse::host::plugins {

namespace {

using data::PaymentOutcome;
using sdk::PaymentOperation;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;
using namespace std::chrono_literals;

constexpr auto limit = 1500ms;

sdk::PaymentRequest request(const std::string& provider, const std::string& orderKey, PaymentOperation operation = PaymentOperation::start)
{
    sdk::PaymentRequest request;
    request.provider = provider;
    request.operationId = "OP1";
    request.orderKey = orderKey;
    request.operation = operation;
    request.amount = data::Money{3350, data::Currency::of("EUR")};
    return request;
}

/// The bundled plugin, in its real process.
class OfflinePaymentTest : public testing::Test {
protected:
    sdk::PaymentAnswer run(PaymentOperation operation) { return payments->run(request("offline", "7KQX4MWD", operation)); }

    PluginFolder folders;
    RecordedHttp http;
    KeptSettings settings;
    PluginList list{{STAGED_PLUGINS}, folders.run()};
    std::unique_ptr<PluginPayments> payments = makePayments(list, http, settings);
};

TEST_F(OfflinePaymentTest, isOfferedWithItsTitle)
{
    const auto methods = payments->methods();
    ASSERT_THAT(methods, SizeIs(1));
    EXPECT_EQ(methods.front().provider, "offline");
    EXPECT_EQ(methods.front().title, "Pay at pick-up or by bank transfer");
    EXPECT_THAT(methods.front().description, HasSubstr("pick up"));
}

TEST_F(OfflinePaymentTest, waitsForTheMoneyAndSaysHowToPay)
{
    settings.set("payments.offline.account_holder", "Schulfoto Nord GmbH");
    settings.set("payments.offline.iban", "DE89 3704 0044 0532 0130 00");
    const auto answer = run(PaymentOperation::start);
    EXPECT_EQ(answer.outcome, PaymentOutcome::pending);
    EXPECT_EQ(answer.providerReference, "7KQX4MWD");
    for (const char* words : {"33.50 EUR", "Reference: 7KQX4MWD", "Schulfoto Nord GmbH", "DE89 3704 0044 0532 0130 00"})
        EXPECT_THAT(answer.instructions, HasSubstr(words));
}

TEST_F(OfflinePaymentTest, namesNoAccountBeforeOneIsSet)
{
    const auto answer = run(PaymentOperation::start);
    EXPECT_THAT(answer.instructions, HasSubstr("when you pick up your order"));
    EXPECT_THAT(answer.instructions, Not(HasSubstr("IBAN")));
}

TEST_F(OfflinePaymentTest, staysOpenUntilAPersonSaysTheMoneyCame)
{
    EXPECT_EQ(run(PaymentOperation::query).outcome, PaymentOutcome::pending);
    EXPECT_EQ(run(PaymentOperation::markReceived).outcome, PaymentOutcome::succeeded);
    EXPECT_THAT(http.sent, IsEmpty());
}

TEST_F(OfflinePaymentTest, makesARefundATaskForStaff)
{
    const auto answer = run(PaymentOperation::refund);
    EXPECT_EQ(answer.outcome, PaymentOutcome::pending);
    EXPECT_THAT(answer.instructions, HasSubstr("Give back 33.50 EUR for order 7KQX4MWD"));
}

TEST_F(OfflinePaymentTest, declaresItsFields)
{
    std::vector<std::string> names;
    for (const PluginField& field : payments->fields("offline"))
        names.push_back(field.setting);
    EXPECT_THAT(names, ElementsAre("payments.offline.text", "payments.offline.account_holder", "payments.offline.iban"));
}

TEST_F(OfflinePaymentTest, servesManyThreads)
{
    std::vector<std::thread> threads;
    std::atomic<int> pending{0};
    for (int thread = 0; thread != 4; ++thread)
        threads.emplace_back([&] {
            for (int call = 0; call != 25; ++call)
                pending += run(PaymentOperation::start).outcome == PaymentOutcome::pending;
        });
    for (std::thread& thread : threads)
        thread.join();
    EXPECT_EQ(pending, 100);
}

TEST_F(OfflinePaymentTest, refusesAProviderThatIsNotThere) { EXPECT_THROW(payments->run(request("unheard-of", "7KQX4MWD")), data::Error); }

/// tests/plugins/bad/payment.c: misbehaves as the order's key says.
class BadPaymentTest : public testing::Test {
protected:
    BadPaymentTest()
    {
        folders.addPayment();
        list.emplace(std::vector{folders.plugins()}, folders.run());
        settings.setSecret("payments.bad.api_key", "s3cret");
        payments = makePayments(*list, http, settings, limit);
    }

    sdk::PaymentAnswer run(const std::string& behaviour, PaymentOperation operation = PaymentOperation::start)
    {
        return payments->run(request("bad", behaviour, operation));
    }

    PluginFolder folders;
    RecordedHttp http;
    KeptSettings settings;
    std::optional<PluginList> list;
    std::unique_ptr<PluginPayments> payments;
};

TEST_F(BadPaymentTest, paysWhenItBehaves)
{
    const auto answer = run("paid");
    EXPECT_EQ(answer.outcome, PaymentOutcome::succeeded) << answer.reason;
    ASSERT_THAT(http.sent, SizeIs(1));
    EXPECT_EQ(http.sent.front().headers.at("Authorization"), "Bearer s3cret");
    EXPECT_EQ(http.sent.front().headers.at("Idempotency-Key"), "OP1-1");
}

TEST_F(BadPaymentTest, doesNotKnowWhatBecameOfALostRequest)
{
    http.answers = false;
    EXPECT_EQ(run("paid").outcome, PaymentOutcome::unknown);
}

class DyingPaymentTest : public BadPaymentTest, public testing::WithParamInterface<const char*> {};

TEST_P(DyingPaymentTest, wasNotAttemptedAndTheNextCallWorks)
{
    const auto answer = run(GetParam());
    EXPECT_EQ(answer.outcome, PaymentOutcome::notAttempted);
    EXPECT_FALSE(answer.reason.empty());
    EXPECT_EQ(run("paid").outcome, PaymentOutcome::succeeded);
}
INSTANTIATE_TEST_SUITE_P(beforeSending, DyingPaymentTest,
                         testing::Values("crash", "abort", "exit", "hang", "spin", "allocate", "forge", "not-utf8", "no-result",
                                         "no-outcome"));

TEST_F(BadPaymentTest, isUnknownWhenItDiesAfterSending)
{
    EXPECT_EQ(run("crash-after-write").outcome, PaymentOutcome::unknown);
    EXPECT_EQ(run("hang-after-write").outcome, PaymentOutcome::unknown);
    EXPECT_THAT(http.sent, SizeIs(2));
}

TEST_F(BadPaymentTest, isNotBelievedWithoutARequest)
{
    EXPECT_EQ(run("success").outcome, PaymentOutcome::unknown);
    EXPECT_EQ(run("other-amount").outcome, PaymentOutcome::unknown);
    EXPECT_EQ(run("no-reference").outcome, PaymentOutcome::unknown);
}

TEST_F(BadPaymentTest, isNotBelievedAgainstTheRecord)
{
    EXPECT_EQ(run("other-amount-after-write").outcome, PaymentOutcome::unknown);
    EXPECT_EQ(run("not-attempted-after-write").outcome, PaymentOutcome::unknown);
}

TEST_F(BadPaymentTest, mustStateTheSameRequestsAgain)
{
    const auto answer = run("drift");
    EXPECT_EQ(answer.outcome, PaymentOutcome::unknown);
    EXPECT_THAT(answer.reason, HasSubstr("other requests"));
    EXPECT_THAT(http.sent, SizeIs(1));
}

TEST_F(BadPaymentTest, mayNotSendWithoutEnd)
{
    EXPECT_EQ(run("endless").outcome, PaymentOutcome::unknown);
    EXPECT_THAT(http.sent, SizeIs(8));
}

TEST_F(BadPaymentTest, reachesOnlyTheOriginsOfItsManifest)
{
    EXPECT_EQ(run("elsewhere").outcome, PaymentOutcome::unknown);
    EXPECT_THAT(http.sent, IsEmpty());
}

TEST_F(BadPaymentTest, sendsNoWriteInAQuery)
{
    run("paid", PaymentOperation::query);
    EXPECT_THAT(http.sent, IsEmpty());
}

TEST_F(BadPaymentTest, disturbsNothingByPrinting) { EXPECT_EQ(run("print").outcome, PaymentOutcome::pending); }

class ConfinedPaymentTest : public BadPaymentTest, public testing::WithParamInterface<const char*> {};

TEST_P(ConfinedPaymentTest, isRefusedByTheKernel) { EXPECT_EQ(run(GetParam()).providerReference, "refused"); }
INSTANTIATE_TEST_SUITE_P(everything, ConfinedPaymentTest, testing::Values("socket", "file", "fork", "thread", "kill", "environment"));

TEST_F(BadPaymentTest, isNoLongerOfferedAfterThreeCrashes)
{
    EXPECT_THAT(payments->methods(), SizeIs(1));
    for (int time = 0; time != 3; ++time)
        run("crash");
    EXPECT_THAT(payments->methods(), IsEmpty());
    EXPECT_EQ(run("paid").outcome, PaymentOutcome::notAttempted);
    EXPECT_EQ(list->entries().front().state, PluginState::failed);
    EXPECT_THAT(list->entries().front().reason, HasSubstr("three times"));
}

TEST_F(BadPaymentTest, isListedWhenItsLibraryIsNoPlugin)
{
    std::filesystem::remove(folders.plugins() / "bad" / "plugin.so");
    std::filesystem::create_symlink(std::filesystem::path{BAD_PLUGINS} / "no_symbol.so", folders.plugins() / "bad" / "plugin.so");
    EXPECT_THAT(payments->methods(), IsEmpty());
    EXPECT_THAT(list->entries().front().reason, HasSubstr("packhouse_plugin"));
}

TEST_F(BadPaymentTest, startsAnewAfterItsProcessWasKilledBetweenCalls)
{
    run("paid");
    pid_t child = 0;
    std::ifstream{"/proc/thread-self/children"} >> child;
    ASSERT_GT(child, 0);
    ::kill(child, SIGKILL);
    siginfo_t ended{};
    ::waitid(P_PID, static_cast<id_t>(child), &ended, WEXITED | WNOWAIT);
    EXPECT_EQ(run("paid").outcome, PaymentOutcome::succeeded);
}

TEST_F(BadPaymentTest, leavesNoProcessBehind)
{
    run("paid");
    payments.reset();
    EXPECT_EQ(::waitpid(-1, nullptr, WNOHANG), -1);
    EXPECT_EQ(errno, ECHILD);
}

} // namespace

} // namespace packhouse::host::plugins
