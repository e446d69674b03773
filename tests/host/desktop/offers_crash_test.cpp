#include "host/desktop/offers_page.hpp"

#include "host/cli/walk/child.hpp"
#include "support/test_databases.hpp"

#include <csignal>
#include <thread>

namespace packhouse::test {

namespace {

constexpr const char* homeVariable = "PACKHOUSE_TEST_CRASH_HOME";

} // namespace

class OffersCrashTest : public OffersDesk {};

// What a person did until the program was killed; run by the test below in a program of its own.
TEST_F(OffersCrashTest, DISABLED_editsAndIsKilled)
{
    openOn(std::getenv(homeVariable));
    m_desktop->openFirstPages();
    open("tsadmin.offers");
    edit("A1", base, "21");
    edit("A2", earlyBird, "cheap");
    const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds{200};
    waitUntil([&] { return std::chrono::steady_clock::now() > end; });
    std::raise(SIGKILL);
}

TEST_F(OffersCrashTest, changesAndTabsAreThereAfterTheProgramWasKilled)
{
    const SampleHome home;
    setenv(homeVariable, home.path().c_str(), 1);
    const std::string self = std::filesystem::read_symlink("/proc/self/exe").string();
    const TemporaryFolder logs;
    const auto end = host::cli::Child{{self, "--gtest_also_run_disabled_tests", "--gtest_filter=OffersCrashTest.DISABLED_editsAndIsKilled"}, logs.path(), "killed"}.wait(std::chrono::seconds{60});
    ASSERT_EQ(end.exitCode, 128 + SIGKILL) << end.output << end.errors;

    openOn(home.path());
    const sdk::Page* offers = frame().pages().find("tsadmin.offers");
    EXPECT_EQ(offers->pendingChanges(), 2) << "counted before anybody opens the page";
    m_desktop->openFirstPages();
    ASSERT_TRUE(waitUntil([this] { return frame().opened("tsadmin.offers") != nullptr; })) << "the tab is there again";
    frame().open("tsadmin.offers");
    waitFor("tsadmin.offers");
    EXPECT_EQ(shown("A1", base), "21.00");
    EXPECT_EQ(shown("A2", earlyBird), "cheap");
    EXPECT_EQ(basePrice("A1"), euros(2000)) << "not submitted";
    edit("A2", earlyBird, "31");
    press("Ctrl+S");
    EXPECT_TRUE(waitUntil([this] { return basePrice("A1") == euros(2100); }));
    EXPECT_TRUE(waitUntil([this] { return host().kept().names("pending/").empty(); })) << "nothing is kept of what was submitted";
}

} // namespace packhouse::test
