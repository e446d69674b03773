#include "plugins/tsios/upload_fixture.hpp"

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

#include <gtest/gtest.h>

#include <cstdio>
#include <thread>

namespace packhouse::tsios {

class UploadKilledTest : public test::UploadTest {
protected:
    [[noreturn]] void runUpload()
    try {
        database = data::Database::open(server.url(), data::Schema::studio);
        upload();
        _exit(0);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "the upload failed: %s\n", error.what());
        _exit(1);
    }

    /// Runs an upload in a process of its own and kills it as soon as the site holds one whole picture.
    void uploadAndKill()
    {
        // The process below gets no share in this database's files.
        database.reset();
        const pid_t child = fork();
        ASSERT_NE(child, -1);
        if (child == 0) {
            runUpload();
        }
        int status = 0;
        while (site.pictures().empty() && waitpid(child, &status, WNOHANG) == 0) std::this_thread::sleep_for(std::chrono::milliseconds{1});
        ASSERT_FALSE(WIFEXITED(status) && status != 0) << "the upload failed by itself";
        kill(child, SIGKILL);
        waitpid(child, &status, 0);
        ASSERT_TRUE(WIFSIGNALED(status)) << "the upload was over before it could be killed";
        database = data::Database::open(server.url(), data::Schema::studio);
    }
};

TEST_F(UploadKilledTest, uploadOfAKilledProgramGoesOnAtOnceAndNothingIsSentTwice)
{
    // Slow enough that the first picture is there long before the last one.
    site.fault = [](const std::string&, int) {
        std::this_thread::sleep_for(std::chrono::milliseconds{30});
        return test::SiteFault::none;
    };
    uploadAndKill();
    ASSERT_EQ(record()->phase, UploadPhase::running) << "nobody was left to say that it ended";
    EXPECT_FALSE(isAtWork(*record(), "station-1", data::now()));
    const auto result = upload();
    EXPECT_LT(result.figures.sent, 4u);
    expectEveryPictureOnce();
    EXPECT_EQ(record()->phase, UploadPhase::done);
}

} // namespace packhouse::tsios
