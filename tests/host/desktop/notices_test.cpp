#include "host/desktop/notices.hpp"

#include "host/services/home.hpp"
#include "host/services/queue_loop.hpp"
#include "host/services/services.hpp"
#include "support/test_databases.hpp"

#include <gio/gio.h>
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include <cstdlib>
#include <thread>
#include <unistd.h>

namespace packhouse::test {

using host::InboxEntry;
using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

/// The person's desktop: a notification service on the session bus of this test.
class Recorder {
public:
    Recorder()
    {
        int toIt[2], fromIt[2];
        if (pipe(toIt) != 0 || pipe(fromIt) != 0) throw std::runtime_error{"no pipe"};
        m_process = fork();
        if (m_process == 0) {
            dup2(toIt[0], STDIN_FILENO);
            dup2(fromIt[1], STDOUT_FILENO);
            for (const int end : {toIt[0], toIt[1], fromIt[0], fromIt[1]}) close(end);
            execl("/usr/bin/python3", "python3", PACKHOUSE_NOTICE_RECORDER, nullptr);
            _exit(127);
        }
        close(toIt[0]);
        close(fromIt[1]);
        m_in = fdopen(toIt[1], "w");
        m_out = fdopen(fromIt[0], "r");
        EXPECT_EQ(line(), "ready");
    }
    ~Recorder()
    {
        fclose(m_in);
        fclose(m_out);
    }

    /// The next notice; waits for it.
    nlohmann::json next() { return nlohmann::json::parse(line()); }
    void click(int number)
    {
        std::fprintf(m_in, "click %d\n", number);
        std::fflush(m_in);
    }

private:
    std::string line()
    {
        char text[4096];
        std::string read = fgets(text, sizeof text, m_out) == nullptr ? std::string{} : text;
        if (!read.empty()) read.pop_back();
        return read;
    }
    pid_t m_process = 0;
    FILE *m_in = nullptr, *m_out = nullptr;
};

class Printers : public sdk::InboxKind {
public:
    std::string id() const override { return "fulfill.printers"; }
    std::string title() const override { return "Printers that need something"; }
    std::vector<std::string> topics() const override { return {}; }
    std::vector<sdk::InboxItem> items(sdk::Progress&) override { return {}; }
    sdk::Settling settle(const std::string&, const std::string&, sdk::Progress&) override { return {}; }
};

} // namespace

class NoticesTest : public testing::Test {
protected:
    bool waitUntil(const std::function<bool()>& done, std::chrono::milliseconds limit = 10s)
    {
        for (const auto end = std::chrono::steady_clock::now() + limit; std::chrono::steady_clock::now() < end;) {
            m_loop.pump();
            while (g_main_context_iteration(nullptr, FALSE) != FALSE) {}
            if (done()) return true;
            std::this_thread::sleep_for(2ms);
        }
        return false;
    }
    InboxEntry item(const std::string& key, const std::string& title, bool stopsWork = true)
    {
        InboxEntry entry{&m_printers, {}};
        entry.item.key = key;
        entry.item.title = title;
        entry.item.facts = "Gloss 6 in is empty & 24 sheets wait.";
        entry.item.since = m_noon;
        entry.item.stopsWork = stopsWork;
        return entry;
    }
    /// What reached the desktop, up to a last notice that surely does.
    std::vector<std::string> given()
    {
        m_notices.give({item("last", "last")});
        std::vector<std::string> titles;
        std::thread reader{[&] {
            for (std::string title = m_desktop.next()["summary"]; title != "last"; title = m_desktop.next()["summary"]) titles.push_back(title);
            m_done = true;
        }};
        EXPECT_TRUE(waitUntil([this] { return m_done.load(); }));
        reader.join();
        return titles;
    }

    const data::Instant m_noon = data::now();
    TemporaryFolder m_folder;
    host::QueueLoop m_loop;
    host::Services m_services{host::Home{m_folder.path()}, m_loop,
        {"packhouse-desktop", {}, [](auto&, auto&) { return std::unique_ptr<sdk::Payments>{}; }}};
    Recorder m_desktop;
    Printers m_printers;
    host::desktop::Notices m_notices{m_services};
    std::atomic<bool> m_done = false;
};

TEST_F(NoticesTest, itemThatStopsWorkIsTold)
{
    m_notices.give({item("epson", "Epson SL-D1000 needs paper")});
    EXPECT_THAT(given(), ElementsAre("Epson SL-D1000 needs paper"));
}

TEST_F(NoticesTest, itemThatStopsNothingIsNotTold)
{
    m_notices.give({item("doubt", "Is this sheet printed?", false)});
    EXPECT_THAT(given(), IsEmpty());
}

TEST_F(NoticesTest, itemIsToldOnceHoweverOftenItIsFound)
{
    for (int time = 0; time != 3; ++time) m_notices.give({item("epson", "Epson SL-D1000 needs paper")});
    EXPECT_THAT(given(), ElementsAre("Epson SL-D1000 needs paper"));
}

TEST_F(NoticesTest, kindThatIsTurnedOffIsNotTold)
{
    m_services.settings().set(host::desktop::noticeSetting("fulfill.printers"), "0");
    m_notices.give({item("epson", "Epson SL-D1000 needs paper")});
    waitUntil([] { return false; }, 300ms);
    m_services.settings().set(host::desktop::noticeSetting("fulfill.printers"), "1");
    EXPECT_THAT(given(), IsEmpty());
}

TEST_F(NoticesTest, clickOpensTheItem)
{
    std::string opened;
    m_notices.onOpen = [&](const std::string& place) { opened = place; };
    m_notices.give({item("epson", "Epson SL-D1000 needs paper")});
    EXPECT_THAT(given(), ElementsAre("Epson SL-D1000 needs paper"));
    m_desktop.click(1);
    EXPECT_TRUE(waitUntil([&] { return !opened.empty(); }));
    EXPECT_EQ(opened, "fulfill.printers/epson");
}

} // namespace packhouse::test

// Runs itself again on a session bus of its own, so that nobody's desktop shows what is tested.
int main(int argc, char** argv)
{
    testing::InitGoogleMock(&argc, argv);
    if (!testing::GTEST_FLAG(list_tests) && std::getenv("PACKHOUSE_TEST_BUS") == nullptr) {
        setenv("PACKHOUSE_TEST_BUS", "1", 1);
        std::vector<char*> words{const_cast<char*>("dbus-run-session"), const_cast<char*>("--")};
        for (char** word = argv; *word != nullptr; ++word) words.push_back(*word);
        const std::string filter = "--gtest_filter=" + testing::GTEST_FLAG(filter); // InitGoogleMock has taken it away
        words.push_back(const_cast<char*>(filter.c_str()));
        words.push_back(nullptr);
        execvp(words.front(), words.data());
        std::perror("dbus-run-session");
        return 4;
    }
    return RUN_ALL_TESTS();
}
