#include "plugins/tsios/upload_fixture.hpp"

#include "packhouse/data/catalogue_repository.hpp"
#include "packhouse/data/job_repository.hpp"
#include "packhouse/data/keys.hpp"
#include "support/records.hpp"

#include <fstream>
#include <random>
#include <thread>

namespace packhouse::test {

using data::JobRepository;
using data::Transaction;

void TestProgress::report(std::size_t done, std::size_t, const std::string& item)
{
    items.push_back(item);
    onReport(done);
    if (m_cancelled) throw sdk::Cancelled{};
}

void TestProgress::wait(std::chrono::milliseconds time)
{
    std::this_thread::sleep_for(time);
    if (m_cancelled) throw sdk::Cancelled{};
}

UploadTest::UploadTest()
{
    Transaction work{*database};
    data::ProductRepository{work}.add(aProduct("P810"));
    data::PackageRepository{work}.add(aPackage("A1", {"P810"}));
    data::OfferRepository{work}.add(anOffer("SPRING26", {{"A1", 1000}}));
    data::OfferRepository{work}.publish("SPRING26", "Ana", data::now());
    job = aJob("St Mary's");
    job.upload.offerCode = "SPRING26";
    job.upload.offerVersion = 1;
    job = JobRepository{work}.add(job);
    data::Folder folder;
    folder.job = job.id;
    folder.name = "3A";
    folder = JobRepository{work}.add(folder);
    for (const auto* id : {"4101", "4102", "4103"}) {
        auto subject = aSubject(job.id, id);
        subject.folder = folder.id;
        subject.email = "parent@example.org";
        subject.fields = {{"Teacher", "Ms Rivera"}, {"Allergy", "nuts"}};
        subjects.push_back(JobRepository{work}.add(subject));
    }
    work.commit();
    addPicture("4101_1.jpg", subjects[0], bigPicture);
    addPicture("4101_2.jpg", subjects[0], 40'000);
    addPicture("4102_1.jpg", subjects[1], 40'000);
    addPicture("4103_1.jpg", subjects[2], 40'000);
}

std::string UploadTest::addPicture(const std::string& fileName, const data::Subject& subject, std::size_t bytes)
{
    std::mt19937 random{static_cast<std::mt19937::result_type>(bytesOfProof.size() + 1)};
    std::string proof(bytes, '\0');
    for (auto& byte : proof) byte = static_cast<char>(random());
    auto image = anImage(job.id, fileName);
    image.proofSha256 = data::sha256(proof);
    image.subject = subject.id;
    std::ofstream{proofs.path() / image.proofSha256, std::ios::binary} << proof;
    bytesOfProof[image.proofSha256] = proof;
    Transaction work{*database};
    JobRepository{work}.add(image);
    work.commit();
    return image.proofSha256;
}

tsios::UploadTools UploadTest::tools()
{
    return {*database,
            api,
            [](const std::string& key) { return R"({"key":")" + key + R"(","text":"@teacher"})"; },
            [this](const std::string& proof) { return proofs.path() / proof; },
            "station-1",
            [this](const std::string&) { ++changes; },
            retries};
}

tsios::UploadResult UploadTest::upload(const std::string& jobName)
{
    tsios::UploadRun run{tools(), jobName};
    return run.run(progress);
}

std::optional<tsios::UploadRecord> UploadTest::record()
{
    Transaction work{*database, Transaction::Access::read};
    return tsios::findUpload(work, job.key);
}

data::Job UploadTest::storedJob()
{
    Transaction work{*database, Transaction::Access::read};
    return JobRepository{work}.find(job.id).value();
}

void UploadTest::expectEveryPictureWhole()
{
    const auto pictures = site.pictures();
    EXPECT_EQ(pictures.size(), bytesOfProof.size());
    for (const auto& [sha, bytes] : bytesOfProof) EXPECT_TRUE(pictures.contains(sha) && pictures.at(sha) == bytes) << sha;
}

void UploadTest::expectEveryPictureOnce()
{
    expectEveryPictureWhole();
    std::uint64_t all = 0;
    for (const auto& [sha, bytes] : bytesOfProof) all += bytes.size();
    EXPECT_EQ(site.acceptedBytes(), all) << "bytes that the site took, against the bytes there are";
}

} // namespace packhouse::test
