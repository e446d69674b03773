#include "host/desktop/screen.hpp"

#include "upload_record.hpp"

#include <packhouse/data/job_repository.hpp>
#include <packhouse/sdk/native/ui/table.hpp>

namespace packhouse::test {

class JobsPageTest : public Screen {
protected:
    ui::Table& jobs() { return *child<ui::Table>(frame().front()); }

    void keepUpload(tsios::UploadPhase phase)
    {
        data::Transaction work{studio()};
        tsios::UploadRecord record;
        record.jobKey = data::JobRepository{work}.all().front().key;
        record.phase = phase;
        record.pictures = 30;
        record.sent = 12;
        record.startedAt = record.seenAt = data::now();
        tsios::keep(work, record);
        work.commit();
    }
    static constexpr std::size_t state = 0, upload = 5;
};

TEST_F(JobsPageTest, saysHowFarAnInterruptedUploadCame)
{
    keepUpload(tsios::UploadPhase::interrupted);
    open("tsios.jobs");
    EXPECT_EQ(jobs().rows()->cell(0, state).text, "Interrupted");
    EXPECT_NE(jobs().rows()->cell(0, upload).text.find("12 of 30"), std::string::npos) << jobs().rows()->cell(0, upload).text;
}

TEST_F(JobsPageTest, showsAtOnceWhatAnUploadElsewhereHasDone)
{
    open("tsios.jobs");
    EXPECT_EQ(jobs().rows()->cell(0, upload).text, "Not uploaded yet");
    keepUpload(tsios::UploadPhase::done);
    host().events().tell("upload.changed", "any");
    EXPECT_TRUE(waitUntil([this] { return jobs().rows()->cell(0, upload).text.starts_with("Complete"); }));
}

TEST_F(JobsPageTest, anUploadWithoutASiteSaysAtItsPlaceWhatIsMissing)
{
    open("tsios.jobs");
    press("Ctrl+U");
    EXPECT_TRUE(waitUntil([this] {
        data::Transaction work{studio(), data::Transaction::Access::read};
        return !view().bars().sentence("upload " + data::JobRepository{work}.all().front().key).empty();
    }));
}

} // namespace packhouse::test
