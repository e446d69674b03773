#include "commands.hpp"

#include "packhouse/data/catalogue_repository.hpp"
#include "packhouse/data/job_repository.hpp"
#include "packhouse/data/keys.hpp"
#include "plugins/support/studio_home.hpp"
#include "plugins/tsios/scripted_site.hpp"
#include "resume_task.hpp"
#include "site_upload.hpp"
#include "support/records.hpp"
#include "support/trouble.hpp"
#include "upload_record.hpp"

#include <gmock/gmock.h>

#include <fstream>
#include <thread>

namespace packhouse::tsios {

using data::JobRepository;
using data::Transaction;
using data::Trouble;
using test::Given;
using test::troubleOf;
using testing::Contains;
using testing::HasSubstr;

namespace {

class NoProgress : public sdk::Progress {
public:
    void report(std::size_t, std::size_t, const std::string&) override {}
    bool cancelled() const noexcept override { return false; }
    void wait(std::chrono::milliseconds time) override { std::this_thread::sleep_for(time); }
};

class TsiosCommandsTest : public testing::Test {
protected:
    TsiosCommandsTest()
    {
        studio.host().settings().set("site.address", site.address());
        studio.host().settings().setSecret("site.token", site.token);
        for (const auto family : {settingsCommands, startCommands, statusCommands, liveCommands})
            for (auto& command : family(studio.host())) commands.push_back(std::move(command));
        makeJob();
    }

    void makeJob()
    {
        Transaction work{studio.database()};
        auto retouching = test::aProduct("RET");
        retouching.type = data::ProductType::service;
        retouching.templateKey.clear();
        data::ProductRepository{work}.add(retouching);
        data::PackageRepository{work}.add(test::aPackage("A1", {"RET"}));
        data::OfferRepository{work}.add(test::anOffer("SPRING26", {{"A1", 1000}}));
        data::OfferRepository{work}.publish("SPRING26", "Ana", data::now());
        job = JobRepository{work}.add(test::aJob("St Mary's"));
        auto image = test::anImage(job.id, "4101.jpg");
        image.subject = JobRepository{work}.add(test::aSubject(job.id, "4101")).id;
        image.proofSha256 = data::sha256("a proof");
        JobRepository{work}.add(image);
        work.commit();
        const auto file = studio.host().pictures(data::Schema::studio).proof(image.proofSha256);
        std::filesystem::create_directories(file.parent_path());
        std::ofstream{file} << "a proof";
    }

    nlohmann::json json(const std::string& name, Given given = {}) { return studio.json(commands, name, std::move(given)).json; }
    test::Written text(const std::string& name, Given given = {}) { return studio.text(commands, name, std::move(given)); }
    void settle()
    {
        json("upload settings", {{"job", {"St Mary's"}}, {"--offer", {"SPRING26"}}, {"--delivery", {"SCHOOL:To school:0.00", "POST:By post:6.95:address"}}});
    }
    data::Job storedJob()
    {
        Transaction work{studio.database(), Transaction::Access::read};
        return JobRepository{work}.find(job.id).value();
    }

    test::StudioHome studio;
    test::ScriptedSite site;
    std::vector<sdk::Command> commands;
    data::Job job;
};

} // namespace

TEST_F(TsiosCommandsTest, settingsAreChangedOneByOneAndListed)
{
    settle();
    EXPECT_EQ(storedJob().upload.offerVersion, 1);
    EXPECT_EQ(storedJob().upload.delivery.size(), 2u);
    const auto changed = json("upload settings", {{"job", {"St Mary's"}}, {"--watermark", {"Proof"}}});
    EXPECT_EQ(changed.at("changes").size(), 1u);
    EXPECT_EQ(changed.at("changes").at(0).at("now"), "Proof");
    EXPECT_EQ(storedJob().upload.delivery.size(), 2u);
    EXPECT_THAT(text("upload settings", {{"job", {"St Mary's"}}}).table, Contains(testing::ElementsAre("Watermark", "Proof")));
}

TEST_F(TsiosCommandsTest, deliveryNeedsACurrencyFirst)
{
    EXPECT_THAT(test::sentenceOf([&] { json("upload settings", {{"job", {"St Mary's"}}, {"--delivery", {"SCHOOL:To school:0.00"}}}); }), HasSubstr("--offer"));
}

TEST_F(TsiosCommandsTest, settingsAreCopiedButForTheFriendlyName)
{
    settle();
    json("upload settings", {{"job", {"St Mary's"}}, {"--friendly-name", {"St Mary's Primary"}}});
    Transaction work{studio.database()};
    JobRepository{work}.add(test::aJob("Lakeside"));
    work.commit();
    EXPECT_EQ(json("upload copy-settings", {{"from", {"St Mary's"}}, {"to", {"Lakeside"}}}).at("changes").size(), 2u) << "offer and delivery";
    Transaction reading{studio.database(), Transaction::Access::read};
    EXPECT_EQ(JobRepository{reading}.find("Lakeside")->upload.friendlyName, "");
}

TEST_F(TsiosCommandsTest, jobIsUploadedSetLiveAndPaused)
{
    settle();
    const auto sent = json("upload start", {{"job", {"St Mary's"}}});
    EXPECT_EQ(sent.at("sent"), 1);
    EXPECT_EQ(sent.at("status"), "paused");
    EXPECT_EQ(json("upload live", {{"job", {"St Mary's"}}}).at("status"), "live");
    EXPECT_EQ(storedJob().status, data::OnlineStatus::live);
    EXPECT_EQ(json("upload status").at(0).at("upload"), "done");
    EXPECT_EQ(json("upload status", {{"job", {"St Mary's"}}}).at("site").at("received"), 1);
    json("upload pause", {{"job", {"St Mary's"}}});
    EXPECT_EQ(storedJob().status, data::OnlineStatus::paused);
    EXPECT_EQ(site.status, "paused");
    EXPECT_THAT(text("upload settings", {{"job", {"St Mary's"}}, {"--watermark", {""}}}).lines, Contains(HasSubstr("start the upload again")));
}

TEST_F(TsiosCommandsTest, jobWithErrorsIsNotSetLiveAndTheSiteIsNotAsked)
{
    EXPECT_EQ(troubleOf([&] { json("upload live", {{"job", {"St Mary's"}}}); }), Trouble::invalid);
    EXPECT_TRUE(site.requests().empty());
}

TEST_F(TsiosCommandsTest, siteThatIsAwayLeavesWhatTheStudioKnows)
{
    settle();
    site.stop();
    const auto status = json("upload status", {{"job", {"St Mary's"}}});
    EXPECT_EQ(status.at("status"), "not uploaded");
    EXPECT_THAT(status.at("site").at("problem").get<std::string>(), HasSubstr("127.0.0.1"));
}

TEST_F(TsiosCommandsTest, whatIsNotSetIsNamedWithTheRemedy)
{
    test::StudioHome fresh;
    const auto start = startCommands(fresh.host());
    EXPECT_THAT(test::sentenceOf([&] { fresh.json(start, "upload start", {{"job", {"x"}}}); }), HasSubstr("site.address"));
    fresh.host().settings().set("site.address", "http://127.0.0.1:1");
    EXPECT_THAT(test::sentenceOf([&] { SiteUpload{fresh.host().site()}.name(); }), HasSubstr("site.token"));
}

TEST_F(TsiosCommandsTest, interruptedUploadGoesOnInTheBackgroundAndOneStoppedByHandDoesNot)
{
    settle();
    const auto leave = [&](UploadPhase phase) {
        Transaction work{studio.database()};
        keep(work, {job.key, phase, "station-2:7", 1, 0, 0, 0, {}, {}, {}});
        work.commit();
    };
    NoProgress progress;
    leave(UploadPhase::stopped);
    resumeTask(studio.host()).run(progress);
    EXPECT_TRUE(site.pictures().empty());
    leave(UploadPhase::interrupted);
    resumeTask(studio.host()).run(progress);
    EXPECT_EQ(site.pictures().size(), 1u);
    EXPECT_EQ(json("upload status").at(0).at("upload"), "done");
}

TEST_F(TsiosCommandsTest, abandonedUploadIsShownAsInterruptedAndResumed)
{
    settle();
    Transaction work{studio.database()};
    keep(work, {job.key, UploadPhase::running, "station-2:7", 1, 0, 0, 0, {}, {}, {}});
    work.commit();
    EXPECT_EQ(json("upload status").at(0).at("upload"), "interrupted");
    NoProgress progress;
    resumeTask(studio.host()).run(progress);
    EXPECT_EQ(site.pictures().size(), 1u);
}

TEST_F(TsiosCommandsTest, everyCommandHasHelpWithAnExample)
{
    for (const auto& command : commands) EXPECT_THAT(command.help, HasSubstr("packhouse " + command.name)) << command.name;
}

} // namespace packhouse::tsios
