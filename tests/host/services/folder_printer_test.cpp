#include "host/services/print/printers.hpp"

#include "support/test_databases.hpp"
#include "support/trouble.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <csignal>
#include <fstream>
#include <sys/resource.h>

namespace packhouse {

using sdk::PrintJobState;

class FolderPrinterTest : public testing::Test {
protected:
    std::string contentOf(const std::filesystem::path& file) const
    {
        std::ifstream in{file, std::ios::binary};
        return {std::istreambuf_iterator<char>{in}, {}};
    }

    std::size_t files() const
    {
        return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator{folder.path()}, {}));
    }

    test::TemporaryFolder folder;
    std::unique_ptr<sdk::Printers> printers = host::print::makePrinters([this] { return folder.path(); });
    sdk::PrintRequest request{"folder", "7KQX4MWD-184205", "%PDF one", {}};
};

TEST_F(FolderPrinterTest, aPageStandsUnderItsNameAndIsDone)
{
    const auto job = printers->submit(request);
    EXPECT_EQ(contentOf(folder.path() / "7KQX4MWD-184205.pdf"), "%PDF one");
    EXPECT_EQ(printers->status(job).state, PrintJobState::done);
    EXPECT_EQ(files(), 1u) << "nothing else is left";
}

TEST_F(FolderPrinterTest, theSamePageAgainIsTheSameJob)
{
    EXPECT_EQ(printers->submit(request), printers->submit(request));
    EXPECT_EQ(files(), 1u);
}

TEST_F(FolderPrinterTest, aDifferentFileOfThatNameIsNeverOverwritten)
{
    printers->submit(request);
    request.pdf = "%PDF two";
    EXPECT_EQ(test::troubleOf([&] { printers->submit(request); }), data::Trouble::conflict);
    EXPECT_EQ(printers->find(request), "");
    EXPECT_EQ(contentOf(folder.path() / "7KQX4MWD-184205.pdf"), "%PDF one");
    EXPECT_EQ(files(), 1u);
}

TEST_F(FolderPrinterTest, anEarlierSubmissionIsFoundAgain)
{
    EXPECT_EQ(printers->find(request), "");
    const auto job = printers->submit(request);
    EXPECT_EQ(printers->find(request), job);
}

TEST_F(FolderPrinterTest, halfAFileOfACrashIsNoJobAndIsReplaced)
{
    std::ofstream{folder.path() / "7KQX4MWD-184205.pdf.part"} << "%PD";
    EXPECT_EQ(printers->find(request), "");
    printers->submit(request);
    EXPECT_EQ(contentOf(folder.path() / "7KQX4MWD-184205.pdf"), "%PDF one");
    EXPECT_EQ(files(), 1u);
}

TEST_F(FolderPrinterTest, aFullDiskIsUnavailableAndLeavesNothing)
{
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    const rlimit tight{1000, before.rlim_max};
    setrlimit(RLIMIT_FSIZE, &tight);
    request.pdf = std::string(5000, 'x');
    EXPECT_EQ(test::troubleOf([&] { printers->submit(request); }), data::Trouble::unavailable);
    setrlimit(RLIMIT_FSIZE, &before);
    EXPECT_EQ(files(), 0u);
}

TEST_F(FolderPrinterTest, aFolderThatCannotBeMadeIsUnavailable)
{
    request.printer = "folder:/proc/packhouse";
    EXPECT_EQ(test::troubleOf([&] { printers->submit(request); }), data::Trouble::unavailable);
    std::ofstream{folder.path() / "file"} << "in the way";
    request.printer = "folder:" + (folder.path() / "file").string();
    EXPECT_EQ(test::troubleOf([&] { printers->submit(request); }), data::Trouble::unavailable);
}

TEST_F(FolderPrinterTest, aNameThatLeadsElsewhereIsRefused)
{
    for (const auto* name : {"../escape", "", ".hidden", "a/b", "line\nbreak"}) {
        request.name = name;
        EXPECT_EQ(test::troubleOf([&] { printers->submit(request); }), data::Trouble::invalid) << name;
    }
    for (const auto* printer : {"", "folder:", "cups:", "lp"}) {
        request.name = "7KQX4MWD-1";
        request.printer = printer;
        EXPECT_EQ(test::troubleOf([&] { printers->submit(request); }), data::Trouble::invalid) << printer;
    }
}

} // namespace packhouse
