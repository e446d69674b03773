#include "site_home.hpp"

#include <packhouse/data/job_repository.hpp>
#include <packhouse/data/keys.hpp>

#include <gmock/gmock.h>

using namespace packhouse;

namespace {

class JobIntakeTest : public test::SiteTest {
protected:
    std::string path() const { return "/jobs/" + site.upload.job.key; }
    nlohmann::json state() { return test::jsonOf(site.api("GET", path())); }

    template <typename Read>
    auto read(Read&& body)
    {
        data::Transaction work{site.database(), data::Transaction::Access::read};
        data::JobRepository jobs{work};
        return body(jobs, jobs.find(site.upload.job.key)->id);
    }
};

} // namespace

TEST_F(JobIntakeTest, keepsTheKeysThatTheStudioGave)
{
    EXPECT_EQ(read([&](auto& jobs, auto job) { return jobs.subjects(job).size(); }), 3U);
    for (const auto& subject : site.upload.subjects)
        EXPECT_EQ(read([&](auto& jobs, auto) { return jobs.subjectByKey(subject.key)->subjectId; }), subject.subjectId);
    EXPECT_EQ(read([&](auto& jobs, auto job) { return jobs.folders(job).size(); }), 2U);
}

TEST_F(JobIntakeTest, changesNothingWhenTheSameComesAgain)
{
    const auto before = state();
    site.sendUpload();
    site.sendUpload();
    EXPECT_EQ(state(), before);
    EXPECT_EQ(read([&](auto& jobs, auto job) { return jobs.images(job).size(); }), 6U);
    EXPECT_EQ(state().at("status"), "live");
}

TEST_F(JobIntakeTest, pausesANewJobAndRefusesToSetItLiveWithoutItsPictures)
{
    auto upload = site.upload;
    upload.job.key = data::newKey();
    upload.job.name = "Autumn";
    for (auto& folder : upload.folders) upload.folderKeys[folder.id] = folder.key = data::newKey();
    upload.subjects.resize(1);
    upload.subjects.front().key = data::newKey();
    upload.images.resize(1);
    upload.images.front().proofSha256 = site.addPicture("#123456");
    upload.imageSubjectKeys = {{upload.images.front().proofSha256, upload.subjects.front().key}};
    const auto reply = site.api("PUT", "/jobs/" + upload.job.key, data::toJson(upload));
    ASSERT_EQ(reply.status, 200) << reply.body;
    EXPECT_EQ(test::jsonOf(reply).at("status"), "paused");
    EXPECT_EQ(test::jsonOf(reply).at("missing"), nlohmann::json::array({upload.images.front().proofSha256}));
    EXPECT_EQ(site.api("PUT", "/jobs/" + upload.job.key + "/status", R"({"status": "live"})").status, 409);
}

TEST_F(JobIntakeTest, bringsNamesAndClassesUpToDate)
{
    site.upload.subjects.at(0).firstName = "Olive";
    site.upload.subjects.at(0).folder = site.upload.folders.at(1).id;
    site.upload.folders.at(1).name = "2C";
    site.sendUpload();
    auto browser = test::withChild(site);
    EXPECT_EQ(browser.page().text("//h1"), "Olive’s photos");
    EXPECT_EQ(browser.page().text("//*[@class='kid']//*[@class='small dim']"), "2C");
}

TEST_F(JobIntakeTest, closesTheKeyOfAChildThatIsGoneAndOpensItWhenItComesBack)
{
    const auto whole = site.upload;
    const auto key = site.child(0).key;
    std::erase_if(site.upload.images, [&](const auto& image) { return site.upload.imageSubjectKeys.at(image.proofSha256) == key; });
    site.upload.subjects.erase(site.upload.subjects.begin());
    site.sendUpload();
    EXPECT_EQ(site.get("/ordering/with?key=" + key).status, 422);
    EXPECT_EQ(state().at("pictures"), 4);
    site.upload = whole;
    site.sendUpload();
    EXPECT_EQ(site.get("/ordering/with?key=" + key).status, 303);
    EXPECT_EQ(state().at("pictures"), 6);
}

TEST_F(JobIntakeTest, keepsTheOrderOfAChildThatIsGone)
{
    const auto orderKey = test::placeOrder(site);
    const auto key = site.child(0).key;
    std::erase_if(site.upload.images, [&](const auto& image) { return site.upload.imageSubjectKeys.at(image.proofSha256) == key; });
    site.upload.subjects.erase(site.upload.subjects.begin());
    site.sendUpload();
    const auto order = data::orderDownloadFromJson(site.api("GET", "/orders/" + orderKey).body).order;
    EXPECT_EQ(order.items.at(0).subjectName, "Olivia Bennett");
    EXPECT_EQ(order.items.at(0).subjectKey, key);
}

TEST_F(JobIntakeTest, movesAPictureToAnotherChild)
{
    auto& image = site.upload.images.at(1);
    site.upload.imageSubjectKeys[image.proofSha256] = site.child(1).key;
    image.number = 3;
    site.sendUpload();
    EXPECT_EQ(read([&](auto& jobs, auto) { return jobs.imagesOf(jobs.subjectByKey(site.child(0).key)->id).size(); }), 1U);
    EXPECT_EQ(read([&](auto& jobs, auto) { return jobs.imagesOf(jobs.subjectByKey(site.child(1).key)->id).size(); }), 3U);
}

TEST_F(JobIntakeTest, refusesAPictureOfSomebodyWhoWasNotSentAndKeepsWhatItHad)
{
    site.upload.imageSubjectKeys[site.upload.images.at(0).proofSha256] = data::newKey();
    const auto reply = site.api("PUT", path(), data::toJson(site.upload));
    EXPECT_EQ(reply.status, 422);
    EXPECT_EQ(test::jsonOf(reply).at("trouble"), "invalid") << reply.body;
    EXPECT_EQ(read([&](auto& jobs, auto) { return jobs.imagesOf(jobs.subjectByKey(site.child(0).key)->id).size(); }), 2U);
}

TEST_F(JobIntakeTest, refusesAnOfferVersionThatChanged)
{
    site.upload.offer.content.packages.at(0).basePrice *= 2;
    EXPECT_EQ(site.api("PUT", path(), data::toJson(site.upload)).status, 409);
}

TEST_F(JobIntakeTest, refusesAnotherKeyThanItsAddress) { EXPECT_EQ(site.api("PUT", "/jobs/" + data::newKey(), data::toJson(site.upload)).status, 422); }

TEST_F(JobIntakeTest, refusesAStatusThatThereIsNot)
{
    EXPECT_EQ(site.api("PUT", path() + "/status", R"({"status": "asleep"})").status, 422);
    EXPECT_EQ(site.api("PUT", path() + "/status", "live").status, 422);
    EXPECT_EQ(site.api("PUT", "/jobs/22223333/status", R"({"status": "live"})").status, 404);
}
