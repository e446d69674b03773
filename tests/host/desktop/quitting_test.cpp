#include "host/desktop/screen.hpp"

#include <wx/stattext.h>

#include <atomic>

namespace packhouse::test {

class QuittingTest : public Screen {
protected:
    QuittingTest()
    {
        wxTheApp->SetExitOnFrameDelete(false);
        m_window = &frame();
    }

    sdk::Task count(const std::string& title)
    {
        return host().tasks().start(title,
            [this](sdk::Progress& progress) {
                for (std::size_t step = 0; step != 100 && !m_letEnd; ++step) {
                    progress.report(step, 100, {});
                    progress.wait(std::chrono::milliseconds{100});
                }
                ++m_finished;
            },
            [this](const sdk::Outcome& outcome) { m_cancelled += outcome.end == sdk::Outcome::End::cancelled; });
    }
    bool counts()
    {
        return waitUntil([this] { return std::ranges::any_of(host().tasks().states(), [](const auto& task) { return task.running && task.total > 0; }); });
    }
    std::string question() { return m_window == nullptr ? "" : frame().bars().sentence("quit"); }
    bool gone() { return waitUntil([this] { return m_window == nullptr; }, std::chrono::seconds{5}); }
    static constexpr std::size_t finish = 0, stop = 1, stay = 2;

    wxWeakRef<host::desktop::Frame> m_window;
    std::atomic<bool> m_letEnd = false;
    std::atomic<int> m_finished = 0, m_cancelled = 0;
};

TEST_F(QuittingTest, asksNothingWhenNothingRuns)
{
    press("Ctrl+Q");
    EXPECT_TRUE(gone());
}

TEST_F(QuittingTest, namesTheTasksThatRunAndStaysOpen)
{
    const auto first = count("Counting sheep"), second = count("Counting stars");
    ASSERT_TRUE(counts());
    press("Ctrl+Q");
    EXPECT_NE(question().find("Counting sheep"), std::string::npos) << question();
    const auto listed = [this] { return shownChild<wxStaticText>(&frame(), [](const std::string& text) { return text == "Counting sheep"; }) != nullptr; };
    EXPECT_TRUE(waitUntil(listed)) << "the list of tasks names it";
    frame().bars().press("quit", stay);
    EXPECT_TRUE(question().empty());
    m_letEnd = true;
    EXPECT_TRUE(waitUntil([this] { return m_finished == 2; }));
    EXPECT_FALSE(waitUntil([this] { return m_window == nullptr; }, std::chrono::seconds{1}));
}

TEST_F(QuittingTest, finishesTheTasksFirst)
{
    const auto task = count("Counting sheep");
    ASSERT_TRUE(counts());
    press("Ctrl+Q");
    frame().bars().press("quit", finish);
    EXPECT_FALSE(waitUntil([this] { return m_window == nullptr; }, std::chrono::seconds{1}));
    m_letEnd = true;
    EXPECT_TRUE(gone());
    EXPECT_EQ(m_finished, 1);
    EXPECT_EQ(m_cancelled, 0);
}

TEST_F(QuittingTest, stopsThem)
{
    const auto task = count("Counting sheep");
    ASSERT_TRUE(counts());
    press("Ctrl+Q");
    frame().bars().press("quit", stop);
    EXPECT_TRUE(gone());
    EXPECT_EQ(m_finished, 0);
    EXPECT_EQ(m_cancelled, 1);
}

TEST_F(QuittingTest, asksNoMoreOnceTheTaskHasEnded)
{
    const auto task = count("Counting sheep");
    ASSERT_TRUE(counts());
    press("Ctrl+Q");
    ASSERT_FALSE(question().empty());
    m_letEnd = true;
    EXPECT_TRUE(waitUntil([this] { return question().empty(); }));
    EXPECT_NE(m_window, nullptr);
}

} // namespace packhouse::test
