#include "packhouse/data/job_repository.hpp"
#include "print_host.hpp"
#include "print_parts.hpp"
#include "print_run.hpp"
#include "sheet_acts.hpp"
#include "support/trouble.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

namespace packhouse::test {
namespace {

using namespace packhouse::data;
using fulfill::PrintRun;
using testing::Each;
using testing::HasSubstr;
using Fault = ScriptedPrinters::Fault;

class PrintRunTest : public DatabaseTest {
protected:
    Order order = aQueuedOrder(database);
    PrintHost host{database, "PRINT-1"};

    std::vector<Sheet> sheets()
    {
        Transaction work{database, Transaction::Access::read};
        return SheetRepository{work}.ofOrder(order.id);
    }
    std::vector<SheetState> states()
    {
        std::vector<SheetState> all;
        for (const auto& sheet : sheets())
            all.push_back(sheet.state);
        return all;
    }
    std::size_t timesHandedOver(Id<Sheet> sheet)
    {
        Transaction work{database, Transaction::Access::read};
        const auto history = SheetRepository{work}.history(sheet);
        return static_cast<std::size_t>(
            std::count_if(history.begin(), history.end(), [](const auto& event) { return event.to == SheetState::handedOver; }));
    }
};

TEST_P(PrintRunTest, printsHeaderStripAndSheetsInThisOrder)
{
    const auto result = PrintRun{host}.print({.printer = "cups:lab"});
    ASSERT_EQ(result.sheets.size(), 4u);
    EXPECT_EQ(result.sheets[0].sheet.kind, SheetKind::orderHeader);
    EXPECT_EQ(result.sheets[1].sheet.kind, SheetKind::itemStrip);
    EXPECT_EQ(result.sheets[2].sheet.templateKey, "portrait-8x10");
    EXPECT_EQ(result.sheets[3].sheet.templateKey, "pair-5x7");
    EXPECT_THAT(states(), Each(SheetState::printed));
}

TEST_P(PrintRunTest, printsTheOrderedPoseFromTheOriginalAndNotThePrimary)
{
    PrintRun{host}.print({.printer = "cups:lab"});
    const auto page = host.scripted.printed.find(fulfill::printName(order.key, sheets()[2].id));
    ASSERT_NE(page, host.scripted.printed.end());
    EXPECT_EQ(page->second, "portrait-8x10|print-Olivia2");
}

TEST_P(PrintRunTest, aSheetWhosePictureTurnsOutToBeAnotherChildsFailsAndIsNotPrinted)
{
    {
        Transaction work{database};
        JobRepository jobs{work};
        auto picture = *jobs.imageByProof("proofOlivia2");
        picture.subject = jobs.findSubject(picture.job, "4102")->id;
        jobs.update(picture);
        work.commit();
    }
    const auto result = PrintRun{host}.print({.printer = "cups:lab"});
    EXPECT_EQ(result.sheets[2].sheet.state, SheetState::failed);
    EXPECT_THAT(result.sheets[2].problem, HasSubstr("Olivia"));
    EXPECT_EQ(result.sheets[1].sheet.state, SheetState::failed) << "the strip would show the wrong child as well";
    EXPECT_EQ(result.count(SheetState::printed), 1) << "only the header, which shows no picture for the line";
}

TEST_P(PrintRunTest, aPrinterThatTakesNothingLeavesAllSheetsQueued)
{
    host.scripted.fault = [](const auto&) { return Fault::refuses; };
    const auto result = PrintRun{host}.print({.printer = "cups:lab"});
    EXPECT_THAT(result.stopped, HasSubstr("took nothing"));
    EXPECT_THAT(states(), Each(SheetState::queued));
}

TEST_P(PrintRunTest, aSheetWhosePrinterDoesNotExistFailsAloneAndTheOthersPrint)
{
    const auto lost = fulfill::printName(order.key, sheets()[2].id);
    host.scripted.fault = [&](const auto& request) { return request.name == lost ? Fault::isNoPrinter : Fault::none; };
    const auto result = PrintRun{host}.print({.printer = "cups:lab"});
    EXPECT_THAT(result.stopped, testing::IsEmpty());
    EXPECT_THAT(result.sheets[2].problem, HasSubstr("no such printer"));
    EXPECT_EQ(states(), (std::vector{SheetState::printed, SheetState::printed, SheetState::failed, SheetState::printed}));
}

TEST_P(PrintRunTest, aLostAnswerLeavesTheSheetUnknownAndIsNeverSentAgainByItself)
{
    const auto doubtful = fulfill::printName(order.key, sheets()[1].id);
    host.scripted.fault = [&](const auto& request) { return request.name == doubtful ? Fault::answerLost : Fault::none; };
    PrintRun{host}.print({.printer = "cups:lab"});
    host.scripted.fault = [](const auto&) { return Fault::none; };
    PrintRun{host}.print({.printer = "cups:lab"});
    EXPECT_EQ(states(), (std::vector{SheetState::printed, SheetState::unknown, SheetState::printed, SheetState::printed}));
    EXPECT_EQ(host.scripted.printed.count(doubtful), 1u);
}

TEST_P(PrintRunTest, aPersonSettlesAnUnknownSheetEitherWay)
{
    host.scripted.fault = [](const auto&) { return Fault::answerLost; };
    PrintRun{host}.print({.printer = "cups:lab"});
    const auto unknown = sheets()[0];
    EXPECT_EQ(fulfill::decide(host, unknown.id, true, "it lies in the tray").state, SheetState::printed);
    EXPECT_EQ(troubleOf([&] { fulfill::decide(host, unknown.id, true, "again"); }), Trouble::conflict);
}

TEST_P(PrintRunTest, aStationKilledWhileHandingOverFindsItsJobInThePrintersRecord)
{
    const auto first = sheets()[0];
    host.scripted.fault = [](const auto&) { return Fault::stopsTheProgram; };
    EXPECT_THROW(PrintRun{host}.print({.printer = "cups:lab"}), StationKilled);
    host.scripted.printed.emplace(fulfill::printName(order.key, first.id), "it came through");
    host.scripted.fault = [](const auto&) { return Fault::none; };
    PrintRun{host}.print({.printer = "cups:lab"});
    EXPECT_THAT(states(), Each(SheetState::printed));
    EXPECT_EQ(timesHandedOver(first.id), 1u);
}

TEST_P(PrintRunTest, aStationKilledWhileHandingOverLeavesTheSheetUnknownIfThePrinterCannotTell)
{
    host.scripted.fault = [](const auto&) { return Fault::stopsTheProgram; };
    EXPECT_THROW(PrintRun{host}.print({.printer = "cups:lab"}), StationKilled);
    host.scripted.fault = [](const auto&) { return Fault::none; };
    host.scripted.remembersJobs = false;
    PrintRun{host}.print({.printer = "cups:lab"});
    EXPECT_EQ(states(), (std::vector{SheetState::unknown, SheetState::printed, SheetState::printed, SheetState::printed}));
}

TEST_P(PrintRunTest, aFolderThatDoesNotHoldThePageAfterACrashPrintsItNow)
{
    host.scripted.fault = [](const auto&) { return Fault::stopsTheProgram; };
    EXPECT_THROW(PrintRun{host}.print({.printer = "folder"}), StationKilled);
    host.scripted.fault = [](const auto&) { return Fault::none; };
    PrintRun{host}.print({.printer = "folder"});
    EXPECT_THAT(states(), Each(SheetState::printed));
    EXPECT_EQ(host.scripted.printed.size(), 4u);
}

TEST_P(PrintRunTest, aJobThatStillWaitsInThePrinterIsFollowedAndNotSentAgain)
{
    host.scripted.next = sdk::PrintJobState::waiting;
    PrintRun{host}.print({.printer = "cups:lab"});
    EXPECT_THAT(states(), Each(SheetState::handedOver));
    PrintRun{host}.print({.printer = "cups:lab"});
    EXPECT_EQ(host.scripted.printed.size(), 4u);
    host.scripted.next = sdk::PrintJobState::done;
    EXPECT_EQ(PrintRun{host}.settle().size(), 4u);
    EXPECT_THAT(states(), Each(SheetState::printed));
}

TEST_P(PrintRunTest, aPrintServerThatDoesNotAnswerKeepsNoOtherPrinterFromPrinting)
{
    host.scripted.next = sdk::PrintJobState::waiting;
    PrintRun{host}.print({.printer = "cups:lab", .limit = 1});
    host.scripted.next = sdk::PrintJobState::done;
    host.scripted.queuesAreAway = true;
    PrintRun{host}.print({.printer = "folder"});
    EXPECT_EQ(states(), (std::vector{SheetState::handedOver, SheetState::printed, SheetState::printed, SheetState::printed}));
    host.scripted.queuesAreAway = false;
    PrintRun{host}.settle();
    EXPECT_THAT(states(), Each(SheetState::printed));
}

TEST_P(PrintRunTest, aHeldSheetIsNotPrintedUntilItIsReleased)
{
    const auto held = sheets()[3].id;
    fulfill::hold(host, held, true);
    EXPECT_EQ(PrintRun{host}.print({.printer = "cups:lab"}).sheets.size(), 3u);
    fulfill::hold(host, held, false);
    EXPECT_EQ(PrintRun{host}.print({.printer = "cups:lab"}).sheets.size(), 1u);
}

TEST_P(PrintRunTest, twoStationsAtOncePrintEachSheetOnce)
{
    PrintHost other{database, "PRINT-2"};
    std::thread second{[&] { PrintRun{other}.print({.printer = "cups:b"}); }};
    PrintRun{host}.print({.printer = "cups:a"});
    second.join();
    EXPECT_EQ(host.scripted.printed.size() + other.scripted.printed.size(), 4u);
    EXPECT_THAT(states(), Each(SheetState::printed));
}

TEST_P(PrintRunTest, aSecondRunAtTheSameStationIsRefused)
{
    host.scripted.fault = [&](const auto&) {
        EXPECT_EQ(troubleOf([&] { PrintRun{host}.print({.printer = "cups:lab"}); }), Trouble::conflict);
        return Fault::none;
    };
    PrintRun{host}.print({.printer = "cups:lab"});
}

TEST_P(PrintRunTest, anOrderThatIsNotHereIsNamed)
{
    EXPECT_THAT(sentenceOf([&] { PrintRun{host}.print({.orderKey = "NOTHERE4", .printer = "folder"}); }), HasSubstr("NOTHERE4"));
}

INSTANTIATE_TEST_SUITE_P(everyDatabase, PrintRunTest, testing::ValuesIn(testDatabases()), engineName);

} // namespace
} // namespace packhouse::test
