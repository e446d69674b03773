#include "studio_fixture.hpp"

#include <gtest/gtest.h>

#include <csignal>
#include <random>
#include <set>
#include <thread>

namespace packhouse::test {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using nlohmann::json;

/// Starts a command, kills it (signal 9) after a while, many times, and lets it run through at last.
void killAgainAndAgain(StudioFixture& studio, const std::vector<std::string>& words, int times)
{
    std::mt19937 random{20260414};
    for (int time = 0; time != times; ++time) {
        const auto child = studio.start(words);
        std::this_thread::sleep_for(std::chrono::milliseconds{std::uniform_int_distribution{20, 700}(random)});
        child->kill(SIGKILL);
        child->wait(5s);
    }
    studio.run(words);
}

std::set<std::string> printedNames(const fs::path& folder)
{
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator{folder})
        names.insert(entry.path().filename().string());
    return names;
}

/// Proofs that the site's picture store holds whole.
std::size_t proofsOnSite(const StudioFixture& studio)
{
    std::size_t proofs = 0;
    for (const auto& entry : fs::recursive_directory_iterator{studio.home() / "site" / "pictures"})
        proofs += entry.is_regular_file() && entry.path().parent_path().string().find("proof") != std::string::npos;
    return proofs;
}

TEST(Killed, aPrintRunIntoAFolderPrintsEachSheetOnce)
{
    StudioFixture studio;
    studio.makePaidOrder();
    studio.run({"fulfill", "poll"});
    const auto folder = studio.folder() / "print";
    killAgainAndAgain(studio, {"queue", "print", "--printer", "folder:" + folder.string()}, 12);
    const auto sheets = studio.run({"queue", "show", studio.orderKey()}).at("sheets");
    std::set<std::string> wanted;
    for (const auto& sheet : sheets) {
        EXPECT_EQ(sheet.at("state"), "printed") << sheet.dump();
        wanted.insert(studio.orderKey() + "-" + sheet.at("number").dump() + ".pdf");
    }
    auto found = printedNames(folder);
    std::erase_if(found, [](const std::string& name) { return name.ends_with(".part"); });
    EXPECT_EQ(found, wanted);
}

TEST(Killed, aPrintRunToCupsLeavesEachSheetPrintedOnceOrUnknown)
{
    ASSERT_NE(std::getenv("PACKHOUSE_TEST_CUPS"), nullptr) << "run through installer/test, which starts a print server";
    StudioFixture studio;
    studio.makePaidOrder();
    studio.run({"fulfill", "poll"});
    killAgainAndAgain(studio, {"queue", "print", "--printer", "cups:lab"}, 8);
    studio.run({"queue", "wait", studio.orderKey()});
    std::set<std::string> jobs;
    for (const auto& sheet : studio.run({"queue", "show", studio.orderKey()}).at("sheets")) {
        EXPECT_TRUE(sheet.at("state") == "printed" || sheet.at("state") == "unknown") << sheet.dump();
        const auto one = studio.run({"sheet", "show", sheet.at("number").dump()});
        int handedOver = 0;
        for (const auto& event : one.at("history"))
            handedOver += event.at("to") == "handed over";
        EXPECT_EQ(handedOver, 1) << "a sheet in doubt is never sent again by itself: " << one.dump();
        const std::string job = sheet.at("printJob");
        EXPECT_TRUE(job.empty() || jobs.insert(job).second) << job;
    }
}

TEST(Killed, anUploadGoesOnWhereItWasAndStoresEachPictureOnce)
{
    StudioFixture studio;
    studio.makeJobForUpload();
    killAgainAndAgain(studio, {"upload", "start", "Spring"}, 8);
    const auto state = studio.run({"upload", "status", "Spring"});
    EXPECT_EQ(state.at("upload"), "done") << state.dump();
    EXPECT_EQ(state.at("pictures"), 5) << state.dump();
    EXPECT_EQ(proofsOnSite(studio), 5u);
}

TEST(Killed, aPollTakesTheOrderInOnce)
{
    StudioFixture studio;
    studio.makePaidOrder();
    killAgainAndAgain(studio, {"fulfill", "poll"}, 10);
    const auto queue = studio.run({"queue", "list"});
    ASSERT_EQ(queue.at("orders").size(), 1u);
    EXPECT_EQ(queue.at("orders")[0].at("sheets").size(), 6u) << "header, strip, two sheets, strip, one sheet";
}

TEST(SiteAway, aPollSaysSoAndTheNextOneTakesTheOrderIn)
{
    StudioFixture studio;
    studio.makePaidOrder();
    studio.killService();
    const auto away = studio.tryRun({"fulfill", "poll"});
    EXPECT_EQ(away.exitCode, 4);
    EXPECT_NE(away.errors.find(studio.site()), std::string::npos) << away.errors;
    studio.startService();
    EXPECT_EQ(studio.run({"fulfill", "poll"}).at("orders").size(), 1u);
}

TEST(PrinterGone, itsSheetsWaitAndNothingIsLost)
{
    StudioFixture studio;
    studio.makePaidOrder();
    studio.run({"fulfill", "poll"});
    const auto gone = studio.tryRun({"queue", "print", "--printer", "folder:/proc/nowhere"});
    EXPECT_EQ(gone.exitCode, 4) << gone.errors;
    for (const auto& sheet : studio.run({"queue", "show", studio.orderKey()}).at("sheets"))
        EXPECT_EQ(sheet.at("state"), "queued");
    studio.run({"queue", "print", "--printer", "folder:" + (studio.folder() / "print").string()});
    for (const auto& sheet : studio.run({"queue", "show", studio.orderKey()}).at("sheets"))
        EXPECT_EQ(sheet.at("state"), "printed");
}

} // namespace
} // namespace packhouse::test
