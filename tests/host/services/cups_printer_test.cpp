#include "host/services/print/printers.hpp"
#include "host/services/private_cups.hpp"
#include "support/trouble.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <thread>

namespace packhouse {

using namespace std::chrono_literals;
using host::print::makePrinters;
using sdk::PrintJobState;

namespace {

std::string aPage()
{
    return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
           "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<<>>>>endobj\n"
           "4 0 obj<</Length 18>>stream\n100 100 50 50 re f\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";
}

bool isWholePdf(const std::filesystem::path& file)
{
    std::ostringstream text;
    text << std::ifstream{file, std::ios::binary}.rdbuf();
    return text.str().starts_with("%PDF-") && text.str().find("%%EOF") != std::string::npos;
}

} // namespace

class CupsPrinterTest : public testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(cups.runs()) << cups.trouble();
        name = std::string{"7KQX4MWD-"} + testing::UnitTest::GetInstance()->current_test_info()->name();
    }
    void TearDown() override
    {
        cups.hold(false);
        cups.refuse(false);
    }

    sdk::PrintRequest request() const { return {"cups:lab", name, aPage(), {{"copies", "1"}}}; }

    sdk::PrintJobStatus waitFor(const std::string& job, std::initializer_list<PrintJobState> states, std::chrono::seconds limit = 30s)
    {
        const auto end = std::chrono::steady_clock::now() + limit;
        auto status = printers->status(job);
        while (std::find(states.begin(), states.end(), status.state) == states.end() && std::chrono::steady_clock::now() < end) {
            std::this_thread::sleep_for(100ms);
            status = printers->status(job);
        }
        return status;
    }

    test::PrivateCups& cups = test::PrivateCups::get();
    std::unique_ptr<sdk::Printers> printers = makePrinters([] { return std::filesystem::path{"/nowhere"}; });
    std::string name;
};

TEST_F(CupsPrinterTest, aSubmittedPageIsDoneOnceThePrinterHoldsIt)
{
    const auto job = printers->submit(request());
    EXPECT_THAT(job, testing::StartsWith("cups:lab/"));
    const auto status = waitFor(job, {PrintJobState::done, PrintJobState::failed, PrintJobState::unknown});
    EXPECT_EQ(status.state, PrintJobState::done) << status.words;
    EXPECT_TRUE(isWholePdf(cups.printed(name)));
}

TEST_F(CupsPrinterTest, theQueueIsListedAsReady)
{
    const auto list = printers->list();
    const auto lab = std::find_if(list.begin(), list.end(), [](const auto& printer) { return printer.name == "cups:lab"; });
    ASSERT_NE(lab, list.end());
    EXPECT_TRUE(lab->ready) << lab->state;
}

TEST_F(CupsPrinterTest, aJobIsFoundAgainByItsNameAfterTheAnswerWasLost)
{
    EXPECT_EQ(printers->find(request()), "");
    const auto job = printers->submit(request());
    EXPECT_EQ(printers->find(request()), job);
    waitFor(job, {PrintJobState::done});
    EXPECT_EQ(printers->find(request()), job) << "also when it is long done";
    auto other = request();
    other.name += "-2";
    EXPECT_EQ(printers->find(other), "");
}

TEST_F(CupsPrinterTest, aJobWaitsWithWordsWhileThePrinterIsOffAndPrintsLater)
{
    cups.printerOff();
    const auto job = printers->submit(request());
    std::this_thread::sleep_for(1500ms);
    const auto status = waitFor(job, {PrintJobState::waiting}, 10s);
    EXPECT_EQ(status.state, PrintJobState::waiting) << status.words;
    EXPECT_FALSE(status.words.empty());
    cups.printerOn();
    const auto later = waitFor(job, {PrintJobState::done, PrintJobState::failed, PrintJobState::unknown}, 60s);
    EXPECT_EQ(later.state, PrintJobState::done) << later.words;
    EXPECT_TRUE(isWholePdf(cups.printed(name)));
}

TEST_F(CupsPrinterTest, aPrinterKilledInTheMiddleOfAJobIsNeverBelievedDone)
{
    cups.hold(true);
    const auto job = printers->submit(request());
    ASSERT_EQ(waitFor(job, {PrintJobState::printing}).state, PrintJobState::printing);
    std::this_thread::sleep_for(1s);
    cups.printerOff();
    cups.hold(false);
    cups.printerOn();
    const auto status = waitFor(job, {PrintJobState::done, PrintJobState::failed, PrintJobState::unknown}, 60s);
    EXPECT_EQ(status.state, PrintJobState::unknown) << status.words;
    EXPECT_FALSE(std::filesystem::exists(cups.printed(name)));

    auto next = request();
    next.name += "-next";
    const auto second = printers->submit(next);
    EXPECT_EQ(waitFor(second, {PrintJobState::done}, 60s).state, PrintJobState::done);
    const auto still = printers->status(job);
    EXPECT_EQ(still.state, PrintJobState::unknown) << "a later job clears the queue's warning, not this job's fate: " << still.words;
}

TEST_F(CupsPrinterTest, aJobThatThePrinterGivesUpHasFailed)
{
    cups.refuse(true);
    const auto job = printers->submit(request());
    const auto status = waitFor(job, {PrintJobState::done, PrintJobState::failed, PrintJobState::unknown});
    EXPECT_EQ(status.state, PrintJobState::failed) << status.words;
    EXPECT_FALSE(status.words.empty());
}

TEST_F(CupsPrinterTest, anOptionThatTheQueueLacksIsRefusedBeforeAnythingIsSent)
{
    auto wrong = request();
    wrong.options["media"] = "na_nowhere_99x99in";
    const auto submit = [&] { printers->submit(wrong); };
    EXPECT_EQ(test::troubleOf(submit), data::Trouble::invalid);
    EXPECT_THAT(test::sentenceOf(submit), testing::HasSubstr("na_nowhere_99x99in"));
    EXPECT_EQ(printers->find(wrong), "");
}

TEST_F(CupsPrinterTest, aQueueThatIsNotThereIsUnavailable)
{
    auto gone = request();
    gone.printer = "cups:attic";
    const auto submit = [&] { printers->submit(gone); };
    EXPECT_EQ(test::troubleOf(submit), data::Trouble::unavailable);
    EXPECT_THAT(test::sentenceOf(submit), testing::HasSubstr("attic"));
}

TEST_F(CupsPrinterTest, aJobOfAQueueThatWasRemovedIsUnknown)
{
    EXPECT_EQ(printers->status("cups:attic/77").state, PrintJobState::unknown);
}

TEST_F(CupsPrinterTest, aServerThatIsAwayIsUnavailableAndLeavesTheFolderListed)
{
    // A server of its own: this one is not coming back.
    ::setenv("CUPS_SERVER", "/nowhere/cups.sock", 1);
    std::thread elsewhere{[&] { // libcups remembers the server by thread
        const auto submit = [&] { printers->submit(request()); };
        EXPECT_EQ(test::troubleOf(submit), data::Trouble::unavailable);
        EXPECT_THAT(test::sentenceOf(submit), testing::HasSubstr("CUPS_SERVER"));
        EXPECT_EQ(test::troubleOf([&] { printers->status("cups:lab/1"); }), data::Trouble::unavailable);
        EXPECT_EQ(printers->list().size(), 1u);
    }};
    elsewhere.join();
}

} // namespace packhouse
