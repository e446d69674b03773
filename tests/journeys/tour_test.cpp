#include "studio_fixture.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace packhouse::test {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using nlohmann::json;

json readJson(const fs::path& file)
{
    std::ifstream in{file};
    return json::parse(in);
}

std::vector<fs::path> filesIn(const fs::path& folder, const std::string& ending)
{
    std::vector<fs::path> files;
    if (!fs::exists(folder)) return files;
    for (const auto& entry : fs::directory_iterator{folder})
        if (entry.path().extension() == ending) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

std::string textOfPdf(const StudioFixture& studio, const fs::path& pdf)
{
    return host::cli::Child{{"pdftotext", "-layout", pdf.string(), "-"}, studio.folder() / "logs", "pdftotext"}.wait(30s).output;
}

std::string keptBy(const json& tour, const std::string& name)
{
    for (const auto& step : tour.at("steps"))
        if (step.at("values").contains(name)) return step.at("values").at(name);
    return {};
}

/// Each printed once: as many PDFs as sheets, each sheet handed over and printed exactly once in its ledger.
void expectEachSheetPrintedOnce(const fs::path& home, const fs::path& results, const std::string& orderKey, StudioFixture& studio)
{
    const auto sheets = studio.runOn(home, {"queue", "show", orderKey}).at("sheets");
    EXPECT_EQ(filesIn(results / "print", ".pdf").size(), sheets.size());
    for (const auto& sheet : sheets) {
        EXPECT_EQ(sheet.at("state"), "shipped") << sheet.dump();
        const auto one = studio.runOn(home, {"sheet", "show", sheet.at("number").dump()});
        int handedOver = 0;
        for (const auto& event : one.at("history"))
            handedOver += event.at("to") == "handed over";
        EXPECT_EQ(handedOver, 1) << one.dump();
    }
}

json walkTour(StudioFixture& studio, std::vector<std::string> options)
{
    options.insert(options.begin(), "tour");
    options.push_back("--json");
    const auto end = studio.start(options)->wait(10min);
    EXPECT_EQ(end.exitCode, 0) << end.errors;
    return json::parse(end.output, nullptr, false);
}

TEST(Tour, walksOneOrderFromOfferToShippedParcel)
{
    StudioFixture studio;
    const auto tour = walkTour(studio, {});
    ASSERT_TRUE(tour.is_object());
    const fs::path results = tour.at("folder").get<std::string>();
    EXPECT_TRUE(readJson(results / "tour.json").at("complete"));
    EXPECT_GT(fs::file_size(results / "storefront.png"), 20'000u);
    EXPECT_GE(filesIn(results, ".png").size(), 4u) << "the storefront and three desktop pages";
    const auto orderKey = keptBy(tour, "order");
    const auto prints = filesIn(results / "print", ".pdf");
    ASSERT_FALSE(prints.empty());
    const auto header = textOfPdf(studio, prints.front());
    EXPECT_THAT(header, testing::HasSubstr(orderKey));
    EXPECT_THAT(header, testing::HasSubstr("Hannah Bennett"));
    expectEachSheetPrintedOnce(results / "home", results, orderKey, studio);
}

TEST(Tour, makesTheSameOrderOnceWithItsServiceKilledAfterEachStep)
{
    StudioFixture studio;
    const auto tour = walkTour(studio, {"--kill-service"});
    ASSERT_TRUE(tour.is_object());
    const fs::path results = tour.at("folder").get<std::string>();
    expectEachSheetPrintedOnce(results / "home", results, keptBy(tour, "order"), studio);
    const auto queue = studio.runOn(results / "home", {"queue", "list"});
    EXPECT_EQ(queue.at("orders").size(), 1u);
}

TEST(Tour, runsOnPostgreSqlForStudioAndSite)
{
    const char* server = std::getenv("PACKHOUSE_TEST_POSTGRESQL");
    ASSERT_NE(server, nullptr) << "run through installer/test, which starts a PostgreSQL server";
    StudioFixture studio;
    const auto name = "tour_" + std::to_string(::getpid());
    const std::string base{server};
    const auto place = base.substr(0, base.rfind('/') + 1);
    for (const auto* kind : {"_studio", "_site"})
        ASSERT_EQ(host::cli::Child({"psql", "-q", base, "-c", "CREATE DATABASE " + name + kind}, studio.folder() / "logs", "psql")
                      .wait(30s)
                      .exitCode,
                  0);
    const auto tour = walkTour(studio, {"--studio-database", place + name + "_studio", "--site-database", place + name + "_site"});
    ASSERT_TRUE(tour.is_object());
    const fs::path results = tour.at("folder").get<std::string>();
    EXPECT_FALSE(fs::exists(results / "home" / "studio" / "studio.db"));
    expectEachSheetPrintedOnce(results / "home", results, keptBy(tour, "order"), studio);
}

} // namespace
} // namespace packhouse::test
