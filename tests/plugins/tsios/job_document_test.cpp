#include "job_document.hpp"

#include "packhouse/data/job_repository.hpp"
#include "plugins/tsios/upload_fixture.hpp"
#include "support/trouble.hpp"

#include <gmock/gmock.h>

namespace packhouse::tsios {

using data::JobRepository;
using data::Transaction;
using data::Trouble;
using testing::ElementsAre;
using testing::Pair;

class JobDocumentTest : public test::UploadTest {
protected:
    data::JobUpload document(const TemplateSource& templates = [](const std::string&) { return R"({"text":"@name @Teacher"})"; })
    {
        Transaction work{*database, Transaction::Access::read};
        return jobDocument(work, storedJob(), templates);
    }
};

TEST_F(JobDocumentTest, holdsOfferTemplatesFoldersSubjectsAndMatchedPictures)
{
    const auto upload = document();
    EXPECT_EQ(upload.offer.content.version, 1);
    EXPECT_THAT(upload.templates, ElementsAre(Pair("portrait", R"({"text":"@name @Teacher"})")));
    EXPECT_EQ(upload.subjects.size(), 3u);
    EXPECT_EQ(upload.images.size(), 4u);
    EXPECT_EQ(upload.folderKeys.at(upload.folders.at(0).id), upload.folders.at(0).key);
    for (const auto& image : upload.images) {
        const auto& key = upload.imageSubjectKeys.at(image.proofSha256);
        EXPECT_TRUE(std::any_of(upload.subjects.begin(), upload.subjects.end(), [&](const auto& subject) { return subject.key == key && subject.id == *image.subject; }));
    }
}

TEST_F(JobDocumentTest, noEMailAndNoFieldThatNoTemplateShowsLeavesTheStudio)
{
    for (const auto& subject : document().subjects) {
        EXPECT_EQ(subject.email, "");
        EXPECT_THAT(subject.fields, ElementsAre(Pair("Teacher", "Ms Rivera")));
    }
    EXPECT_TRUE(document([](const std::string&) { return "{}"; }).subjects[0].fields.empty());
}

TEST_F(JobDocumentTest, brokenAndUnmatchedPicturesStay)
{
    Transaction work{*database};
    JobRepository jobs{work};
    auto images = jobs.images(job.id);
    images[0].problem = "It is truncated";
    images[1].subject.reset();
    images[1].primary = false;
    jobs.update(images[0]);
    jobs.update(images[1]);
    work.commit();
    EXPECT_EQ(document().images.size(), 2u);
}

TEST_F(JobDocumentTest, jobWithoutAPublishedOfferIsRefusedWithTheRemedy)
{
    Transaction work{*database};
    auto stored = JobRepository{work}.find(job.id).value();
    stored.upload.offerVersion = 0;
    JobRepository{work}.update(stored);
    work.commit();
    EXPECT_EQ(test::troubleOf([&] { document(); }), Trouble::missing);
    EXPECT_THAT(test::sentenceOf([&] { document(); }), testing::HasSubstr("--offer"));
}

TEST_F(JobDocumentTest, missingTemplateIsRefused)
{
    EXPECT_EQ(test::troubleOf([&] { document([](const std::string& key) -> std::string { throw data::Error{Trouble::missing, key}; }); }), Trouble::missing);
}

TEST_F(JobDocumentTest, comesBackFromItsJson)
{
    const auto upload = document();
    const auto back = data::jobUploadFromJson(data::toJson(upload));
    EXPECT_EQ(back.subjects.size(), upload.subjects.size());
    EXPECT_EQ(back.imageSubjectKeys, upload.imageSubjectKeys);
    EXPECT_EQ(back.templates, upload.templates);
    EXPECT_EQ(back.job.upload, upload.job.upload);
}

} // namespace packhouse::tsios
