#include "packhouse/data/job_repository.hpp"
#include "plugins/tsios/upload_fixture.hpp"
#include "support/records.hpp"
#include "support/trouble.hpp"

#include <gmock/gmock.h>

#include <thread>

namespace packhouse::tsios {

using data::Trouble;
using test::SiteFault;
using test::troubleOf;
using testing::Contains;
using testing::HasSubstr;

class UploadRunTest : public test::UploadTest {
protected:
    bool isPart(const std::string& request) const { return request.starts_with("PUT /api/v1/pictures/"); }
    long parts() const
    {
        const auto all = site.requests();
        return std::count_if(all.begin(), all.end(), [this](const auto& request) { return isPart(request); });
    }
};

TEST_F(UploadRunTest, jobAndEveryPictureReachTheSiteOnce)
{
    const auto result = upload();
    expectEveryPictureOnce();
    EXPECT_EQ(result.figures.pictures, 4u);
    EXPECT_EQ(result.figures.sent, 4u);
    EXPECT_EQ(result.figures.done, 4u);
    EXPECT_EQ(result.figures.bytes, result.figures.totalBytes);
    EXPECT_EQ(result.state.status, data::OnlineStatus::paused);
    EXPECT_EQ(storedJob().status, data::OnlineStatus::paused);
    EXPECT_EQ(record()->phase, UploadPhase::done);
    EXPECT_GT(changes, 4);
}

TEST_F(UploadRunTest, recordSaysWhatOfTheJobIsOnTheSite)
{
    upload();
    EXPECT_TRUE(record()->document);
    EXPECT_EQ(record()->children, 3);
    EXPECT_FALSE(record()->refused);
}

TEST_F(UploadRunTest, noPartIsLargerThanTheSiteTakes)
{
    upload();
    EXPECT_EQ(parts(), 3 + 3) << "2.5 MB in three parts, three small pictures in one each";
}

TEST_F(UploadRunTest, secondUploadSendsNoPictureAgain)
{
    upload();
    const auto again = upload();
    EXPECT_EQ(again.figures.sent, 0u);
    EXPECT_EQ(again.figures.done, 4u);
    expectEveryPictureOnce();
    EXPECT_EQ(record()->present, 4);
}

TEST_F(UploadRunTest, pictureAddedLaterIsTheOnlyOneSent)
{
    upload();
    addPicture("4102_2.jpg", subjects[1], 1000);
    EXPECT_EQ(upload().figures.sent, 1u);
    expectEveryPictureOnce();
}

TEST_F(UploadRunTest, busySiteIsAskedAgainUntilItAnswers)
{
    site.fault = [](const auto&, int number) { return number % 5 == 1 ? SiteFault::busy : number % 5 == 2 ? SiteFault::failed : SiteFault::none; };
    upload();
    expectEveryPictureOnce();
    EXPECT_THAT(progress.items, Contains(HasSubstr("Next try in")));
    EXPECT_EQ(record()->phase, UploadPhase::done);
}

TEST_F(UploadRunTest, connectionCutInTheMiddleOfABodyGoesOnWhereTheSiteStopped)
{
    int cuts = 0;
    site.fault = [&](const auto& request, int) { return isPart(request) && ++cuts % 2 == 1 ? SiteFault::cutsTheBody : SiteFault::none; };
    upload();
    EXPECT_GT(cuts, 4);
    expectEveryPictureOnce();
}

TEST_F(UploadRunTest, lostAnswerSendsNothingTwice)
{
    int count = 0;
    site.fault = [&](const auto&, int) { return ++count % 2 == 0 ? SiteFault::losesTheAnswer : SiteFault::none; };
    upload();
    expectEveryPictureOnce();
}

TEST_F(UploadRunTest, siteThatDiesAndComesBackOnItsPortGetsTheRest)
{
    std::thread operatorAtWork;
    progress.onReport = [&](std::size_t done) {
        if (done != 2 || operatorAtWork.joinable()) return;
        site.stop();
        operatorAtWork = std::thread{[this] {
            std::this_thread::sleep_for(std::chrono::milliseconds{150});
            site.start();
        }};
    };
    upload();
    operatorAtWork.join();
    expectEveryPictureOnce();
    EXPECT_THAT(progress.items, Contains(HasSubstr("Next try in")));
}

TEST_F(UploadRunTest, siteThatStaysAwayLeavesAnInterruptedUploadThatTheNextRunCompletes)
{
    retries.attempts = 3;
    site.fault = [](const auto&, int number) { return number > 6 ? SiteFault::busy : SiteFault::none; };
    EXPECT_EQ(troubleOf([&] { upload(); }), Trouble::unavailable);
    EXPECT_EQ(record()->phase, UploadPhase::interrupted);
    EXPECT_THAT(record()->reason, HasSubstr("busy"));
    const auto sentBefore = record()->bytes;
    EXPECT_GT(sentBefore, 0u);

    site.fault = [](const auto&, int) { return SiteFault::none; };
    const auto result = upload();
    EXPECT_EQ(result.figures.bytes + sentBefore, site.acceptedBytes());
    expectEveryPictureOnce();
    EXPECT_EQ(record()->phase, UploadPhase::done);
    EXPECT_EQ(record()->reason, "");
}

TEST_F(UploadRunTest, siteThatWasNeverThereIsNamed)
{
    retries.attempts = 2;
    site.stop();
    EXPECT_THAT(test::sentenceOf([&] { upload(); }), HasSubstr("127.0.0.1"));
    EXPECT_EQ(record()->phase, UploadPhase::interrupted);
    EXPECT_EQ(storedJob().status, data::OnlineStatus::notUploaded);
}

TEST_F(UploadRunTest, uploadThatIsStoppedByHandSaysSoAndGoesOnWhenStartedAgain)
{
    progress.onReport = [&](std::size_t done) {
        if (done == 2) progress.cancel();
    };
    EXPECT_THROW(upload(), sdk::Cancelled);
    EXPECT_EQ(record()->phase, UploadPhase::stopped);
    EXPECT_EQ(site.pictures().size(), 2u);
    UploadRun again{tools(), "St Mary's"};
    test::TestProgress fresh;
    EXPECT_EQ(again.run(fresh).figures.sent, 2u);
    expectEveryPictureOnce();
}

TEST_F(UploadRunTest, stopIsHeardWhileTheSiteIsAway)
{
    retries = {1000, std::chrono::milliseconds{5}, std::chrono::milliseconds{5}};
    site.stop();
    std::size_t waits = 0;
    progress.onReport = [&](std::size_t) {
        if (++waits == 4) progress.cancel();
    };
    EXPECT_THROW(upload(), sdk::Cancelled);
    EXPECT_EQ(record()->phase, UploadPhase::stopped);
}

TEST_F(UploadRunTest, wrongBytesAtTheSiteAreDroppedThereAndSentAnew)
{
    const auto& [sha, bytes] = *bytesOfProof.begin();
    site.hold(sha, "not what it should be");
    upload();
    expectEveryPictureWhole();
}

TEST_F(UploadRunTest, moreBytesAtTheSiteThanThePictureHasAreSentAnew)
{
    const auto& [sha, bytes] = *bytesOfProof.begin();
    site.hold(sha, bytes + "and more");
    upload();
    expectEveryPictureWhole();
}

TEST_F(UploadRunTest, halfAPictureAtTheSiteIsCompleted)
{
    const auto& [sha, bytes] = *bytesOfProof.begin();
    site.hold(sha, bytes.substr(0, 17'000));
    const auto result = upload();
    expectEveryPictureWhole();
    EXPECT_EQ(site.acceptedBytes() + 17'000, result.figures.totalBytes);
}

TEST_F(UploadRunTest, refusedCredentialIsNotTriedAgain)
{
    site.token = "another";
    EXPECT_EQ(troubleOf([&] { upload(); }), Trouble::forbidden);
    EXPECT_EQ(site.requests().size(), 1u);
    EXPECT_THAT(record()->reason, HasSubstr("credential"));
}

TEST_F(UploadRunTest, answerThatIsNoneOfAPackhouseSiteIsRefused)
{
    site.fault = [](const auto&, int) { return SiteFault::answersNonsense; };
    EXPECT_EQ(troubleOf([&] { upload(); }), Trouble::invalid);
}

TEST_F(UploadRunTest, proofThatIsGoneIsNamedAndNothingOfItIsSent)
{
    const auto sha = bytesOfProof.begin()->first;
    std::filesystem::remove(proofs.path() / sha);
    EXPECT_THAT(test::sentenceOf([&] { upload(); }), HasSubstr(sha));
    EXPECT_EQ(site.held(sha), "");
}

TEST_F(UploadRunTest, jobWithoutMatchedPicturesIsNotUploaded)
{
    data::Transaction work{*database};
    data::JobRepository{work}.add(test::aJob("Empty"));
    auto empty = data::JobRepository{work}.find("Empty").value();
    empty.upload = job.upload;
    data::JobRepository{work}.update(empty);
    work.commit();
    EXPECT_EQ(troubleOf([&] { upload("Empty"); }), Trouble::missing);
    EXPECT_TRUE(site.requests().empty());
}

TEST_F(UploadRunTest, uploadThatRunsElsewhereIsLeftAlone)
{
    const auto runElsewhere = [&](const std::string& owner, data::Instant seen) {
        data::Transaction work{*database};
        keep(work, {job.key, UploadPhase::running, owner, 4, 0, 0, 0, {}, seen, seen});
        work.commit();
    };
    runElsewhere("station-2:77", data::now());
    EXPECT_EQ(troubleOf([&] { upload(); }), Trouble::conflict);
    runElsewhere("station-2:77", data::now() - std::chrono::minutes{3});
    EXPECT_EQ(troubleOf([&] { upload(); }), std::nullopt) << "a station that was silent for three minutes is gone";
}

} // namespace packhouse::tsios
