#include "host/desktop/screen.hpp"
#include "host/desktop/slow_line.hpp"
#include "journeys/studio_fixture.hpp"

#include <packhouse/data/job_repository.hpp>
#include <packhouse/sdk/native/ui/table.hpp>

#include <wx/stattext.h>

namespace packhouse::test {

/// The page of the jobs, with a site that runs at the other end of a slow line.
class UploadPageTest : public Desk {
protected:
    void SetUp() override
    {
        m_studio.makeJobForUpload();
        m_line = std::make_unique<SlowLine>(m_studio.site(), 200'000);
        m_studio.run({"settings", "set", "site.address", m_line->address()});
        openOn(m_studio.home());
        open("tsios.jobs");
    }

    ui::Table& jobs() { return *child<ui::Table>(frame().front()); }
    std::string state() { return jobs().rows()->cell(0, 0).text; }
    std::string upload() { return jobs().rows()->cell(0, 5).text; }
    std::string figures() ///< of the panel, while it uploads
    {
        auto* label = shownChild<wxStaticText>(frame().front(), [](const std::string& text) { return text.find(" of 5 pictures ") != std::string::npos; });
        return label == nullptr ? std::string{} : label->GetLabelText().utf8_string();
    }
    data::Job job()
    {
        data::Transaction work{studio(), data::Transaction::Access::read};
        return data::JobRepository{work}.all().front();
    }
    std::string bar() { return view().bars().sentence("upload " + job().key); }
    std::size_t proofsOnSite()
    {
        std::size_t proofs = 0;
        for (const auto& entry : std::filesystem::recursive_directory_iterator{m_studio.home() / "site" / "pictures"})
            proofs += entry.is_regular_file() && entry.path().parent_path().string().find("proof") != std::string::npos;
        return proofs;
    }
    bool mayGoLive() { return std::ranges::any_of(frame().front()->page().actions(), [](const auto& action) { return action.id == "live" && action.enabled; }); }
    void setLive() ///< findings are shown first, and the same key again goes on
    {
        ASSERT_TRUE(waitUntil([this] { return mayGoLive(); }));
        press("Ctrl+Shift+L");
        if (view().bars().has("live")) press("Ctrl+Shift+L");
        EXPECT_TRUE(waitUntil([this] { return state() == "Live" && !view().undoName().empty(); })) << view().bars().sentence("status");
    }
    bool uploadsAndStopsHalfway()
    {
        press("Ctrl+U");
        const bool halfway = waitUntil([this] { return figures().starts_with("2 of 5") || figures().starts_with("3 of 5"); });
        if (halfway) click("Cancel");
        return halfway && waitUntil([this] { return !bar().empty(); });
    }

    StudioFixture m_studio;
    std::unique_ptr<SlowLine> m_line;
};

TEST_F(UploadPageTest, showsHowFarItIsAndHowFast)
{
    press("Ctrl+U");
    EXPECT_TRUE(waitUntil([this] { return state() == "Uploading"; }));
    EXPECT_TRUE(waitUntil([this] { return figures().find("MB/s") != std::string::npos; })) << figures();
    EXPECT_TRUE(waitUntil([this] { return upload().starts_with("3 of 5"); })) << upload();
    EXPECT_TRUE(waitUntil([this] { return upload().starts_with("Complete"); })) << upload();
    EXPECT_EQ(proofsOnSite(), 5U);
}

TEST_F(UploadPageTest, cancelStopsItAndThePageSaysWhatWasDoneAndWhatNot)
{
    ASSERT_TRUE(uploadsAndStopsHalfway()) << bar();
    const std::size_t there = proofsOnSite();
    EXPECT_NE(bar().find(std::to_string(there) + " of 5 pictures are on the site, " + std::to_string(5 - there) + " are not"), std::string::npos) << bar();
    EXPECT_NE(upload().find(", stopped"), std::string::npos) << upload();
    EXPECT_LT(there, 5U);
    EXPECT_FALSE(waitUntil([&] { return proofsOnSite() != there; }, std::chrono::seconds{1})) << "it went on";
}

TEST_F(UploadPageTest, goesOnWhereItWasStoppedAndIsSetLiveFromThePage)
{
    ASSERT_TRUE(uploadsAndStopsHalfway()) << bar();
    press("Ctrl+U");
    EXPECT_TRUE(waitUntil([this] { return upload().starts_with("Complete"); })) << upload();
    EXPECT_TRUE(bar().empty()) << bar();
    EXPECT_EQ(proofsOnSite(), 5U);
    EXPECT_EQ(state(), "Paused");
    setLive();
    EXPECT_EQ(job().status, data::OnlineStatus::live);
    view().undo();
    EXPECT_TRUE(waitUntil([this] { return state() == "Paused"; })) << "Ctrl+Z pauses it again";
}

} // namespace packhouse::test
