#pragma once

#include "host/services/http_client.hpp"
#include "host/services/site_api.hpp"
#include "site_settings.hpp"
#include "plugins/tsios/scripted_site.hpp"
#include "support/test_databases.hpp"
#include "upload_run.hpp"

#include <atomic>

namespace packhouse::test {

/// A progress that can be told to stop.
class TestProgress : public sdk::Progress {
public:
    void report(std::size_t done, std::size_t total, const std::string& item) override;
    bool cancelled() const noexcept override { return m_cancelled; }
    void wait(std::chrono::milliseconds time) override;

    std::function<void(std::size_t done)> onReport = [](std::size_t) {};
    void cancel() { m_cancelled = true; }
    std::vector<std::string> items; ///< as they were reported

private:
    std::atomic<bool> m_cancelled = false;
};

/// A studio with a job of three children (one of them with two pictures, one of these larger than two parts), and a site.
class UploadTest : public testing::Test {
protected:
    UploadTest();

    tsios::UploadTools tools();
    tsios::UploadResult upload(const std::string& jobName = "St Mary's");
    std::optional<tsios::UploadRecord> record();
    data::Job storedJob();
    std::string addPicture(const std::string& fileName, const data::Subject& subject, std::size_t bytes); ///< returns its hash
    void expectEveryPictureWhole(); ///< on the site
    void expectEveryPictureOnce();  ///< and no byte of it sent twice

    static constexpr std::size_t bigPicture = 2'500'000;

    EmptyDatabase server{data::Engine::sqlite};
    std::shared_ptr<data::Database> database = data::Database::open(server.url(), data::Schema::studio);
    TemporaryFolder proofs;
    std::map<std::string, std::string> bytesOfProof; ///< by hash
    ScriptedSite site;
    host::HttpClient http;
    SiteSettings settings{site.address()};
    host::StudioSiteApi api{settings, http};
    TestProgress progress;
    tsios::RetryPolicy retries{40, std::chrono::milliseconds{2}, std::chrono::milliseconds{20}};
    std::atomic<int> changes = 0;
    data::Job job;
    std::vector<data::Subject> subjects;
};

} // namespace packhouse::test
