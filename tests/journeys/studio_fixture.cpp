#include "studio_fixture.hpp"

#include <gtest/gtest.h>

#include <csignal>
#include <fstream>
#include <thread>

namespace packhouse::test {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using host::cli::Child;
using host::cli::ChildEnd;

fs::path freshFolder()
{
    std::string pattern = (fs::temp_directory_path() / "packhouse-journey-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error{"no temporary folder"};
    return pattern;
}

StudioFixture::StudioFixture() : m_folder{freshFolder()} {}

StudioFixture::~StudioFixture()
{
    m_service.reset();
    if (!testing::Test::HasFailure()) fs::remove_all(m_folder);
}

std::unique_ptr<Child> StudioFixture::startOn(const fs::path& someHome, std::vector<std::string> words)
{
    words.insert(words.begin(), {PACKHOUSE_PROGRAM, "--home", someHome.string()});
    return std::make_unique<Child>(words, m_folder / "logs", "call-" + std::to_string(++m_calls));
}

ChildEnd StudioFixture::tryRun(std::vector<std::string> words)
{
    words.push_back("--json");
    return start(std::move(words))->wait(2min);
}

nlohmann::json StudioFixture::runOn(const fs::path& someHome, std::vector<std::string> words)
{
    const auto shown = words;
    words.push_back("--json");
    const auto end = startOn(someHome, std::move(words))->wait(2min);
    EXPECT_EQ(end.exitCode, 0) << testing::PrintToString(shown) << "\n" << end.errors;
    return nlohmann::json::parse(end.output, nullptr, false);
}

void StudioFixture::makeCatalogue()
{
    const auto templates = fs::path{PACKHOUSE_SAMPLE} / "templates";
    run({"template", "add", templates / "portrait-8x10.json", templates / "pair-5x7.json", templates / "order-header.json",
         templates / "item-strip.json"});
    run({"product", "add", "P810", "--description", "One 8×10 portrait", "--template", "portrait-8x10"});
    run({"product", "add", "P57", "--description", "Two 5×7 portraits", "--template", "pair-5x7"});
    run({"package", "add", "PK1", "--description", "Package A", "--product", "P810:1", "--product", "P57:1"});
    run({"package", "add", "PK2", "--description", "Package B", "--product", "P57:1"});
    run({"offer", "create", "SPRING26", "--description", "Spring", "--currency", "USD", "--package", "PK1=38.00", "--package",
         "PK2=29.00"});
    run({"offer", "publish", "SPRING26"});
}

void StudioFixture::makeJob()
{
    const auto pictures = m_folder / "pictures";
    fs::create_directories(pictures);
    for (const char* name : {"4111_1.jpg", "4112_1.jpg", "4113_1.jpg", "4101_1.jpg", "4101_2.jpg"})
        fs::copy_file(fs::path{PACKHOUSE_SAMPLE} / "portraits" / name, pictures / name);
    std::ofstream{m_folder / "roster.csv"}
        << "ID,First name,Last name,Class\n4101,Olivia,Bennett,3A\n4111,Jakub,Wójcik,3A\n4112,Freya,Sørensen,3A\n4113,Daniel,Cohen,3A\n";
    run({"job", "create", "Spring", "--offer", "SPRING26@1", "--roster", (m_folder / "roster.csv").string(), "--images",
         pictures.string()});
    m_accessKey = run({"job", "key", "Spring", "4101"}).at("key");
}

void StudioFixture::startService()
{
    const auto note = home() / "run" / "service.json";
    fs::remove(note);
    m_service = std::make_unique<Child>(host::cli::endingWithUs({PACKHOUSE_PROGRAM, "--home", home().string(), "serve"}), m_folder / "logs",
                                        "service");
    for (int tries = 0; tries != 1500 && !fs::exists(note); ++tries)
        std::this_thread::sleep_for(20ms);
    ASSERT_TRUE(fs::exists(note)) << "the service did not start";
    m_site = run({"settings", "get", "site.address"}).at("value");
}

void StudioFixture::killService()
{
    m_service->kill(SIGKILL);
    m_service->wait(5s);
}

void StudioFixture::makeJobForUpload()
{
    makeCatalogue();
    makeJob();
    run({"site", "setup", "--name", "Lakeside", "--currency", "USD", "--tax-name", "Sales tax", "--tax-rate", "0.0725"});
    startService();
    run({"upload", "settings", "Spring", "--delivery", "SCHOOL:Delivery to school:0.00"});
}

void StudioFixture::makePaidOrder()
{
    makeJobForUpload();
    run({"upload", "start", "Spring"});
    run({"upload", "live", "Spring"});
    m_orderKey =
        run({"site",      "order", "place",        "--site", m_site,        "--key",   m_accessKey, "--package",          "PK1",
             "--package", "PK2",   "--first-name", "Hannah", "--last-name", "Bennett", "--email",   "hannah@example.org", "--delivery",
             "SCHOOL",    "--pay", "offline"})
            .at("key");
    run({"site", "order", "mark-paid", m_orderKey, "--reason", "cash"});
}

} // namespace packhouse::test
