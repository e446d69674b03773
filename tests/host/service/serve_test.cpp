#include "host/service/serve.hpp"

#include "host/service/a_host.hpp"
#include "host/service/some_pages.hpp"
#include "host/services/whole_file.hpp"
#include "support/trouble.hpp"

#include <atomic>
#include <csignal>
#include <thread>
#include <unistd.h>

namespace packhouse {

using namespace std::chrono_literals;

class Lines : public sdk::Output {
public:
    void line(const std::string& text) override { lines.push_back(text); }
    void table(const std::vector<std::vector<std::string>>&) override {}
    void json(const std::string&) override {}
    bool wantsJson() const override { return false; }
    std::vector<std::string> lines;
};

class ServeTest : public testing::Test {
protected:
    /// Serves, does `meanwhile` in another thread once it is ready, and stops it with SIGTERM.
    void serve(const host::service::ServeSetup& setup, const std::string& note, const std::function<void()>& meanwhile)
    {
        std::thread visitor{[&] {
            for (int tries = 0; tries != 500 && !std::filesystem::exists(run() / note); ++tries)
                std::this_thread::sleep_for(10ms);
            meanwhile();
            ::kill(::getpid(), SIGTERM);
        }};
        host::service::serve(setup, host.services, host.loop, out);
        visitor.join();
    }

    host::service::ServeSetup site()
    {
        host::service::ServeSetup setup;
        setup.routes = {&pages};
        return setup;
    }

    std::filesystem::path run() const { return host.folder.path() / "run"; }

    test::AHost host;
    test::SomePages pages;
    Lines out;
};

TEST_F(ServeTest, itSaysWhereItServesKeepsThatAndStopsWhenTold)
{
    std::string note;
    int status = 0;
    serve(site(), "service.json", [&] {
        note = host::readWhole(run() / "service.json").value_or("");
        status = host.services.http().send({.url = host.services.settings().text("site.address", "") + "/"}).status;
    });
    const auto port = host.services.settings().text("service.port", "");
    EXPECT_EQ(status, 200);
    EXPECT_THAT(out.lines, testing::Contains("Serving http://127.0.0.1:" + port));
    EXPECT_THAT(note, testing::AllOf(testing::HasSubstr(port), testing::HasSubstr(std::to_string(::getpid()))));
    EXPECT_FALSE(std::filesystem::exists(run() / "service.json"));
}

TEST_F(ServeTest, theSecondStartTakesTheSamePort)
{
    serve(site(), "service.json", [] {});
    const auto port = host.services.settings().text("service.port", "");
    serve(site(), "service.json", [] {});
    EXPECT_EQ(host.services.settings().text("service.port", ""), port);
    EXPECT_EQ(out.lines.front(), out.lines.back());
}

TEST_F(ServeTest, oneHomeIsServedOnce)
{
    serve(site(), "service.json", [&] {
        Lines other;
        host::QueueLoop loop;
        EXPECT_EQ(test::troubleOf([&] { host::service::serve(site(), host.services, loop, other); }), data::Trouble::conflict);
    });
}

TEST_F(ServeTest, aDatabaseThatIsAwayAtTheStartEndsIt)
{
    host.services.settings().set("database.site", "postgresql://nobody@127.0.0.1:1/away");
    EXPECT_EQ(test::troubleOf([&] { host::service::serve(site(), host.services, host.loop, out); }), data::Trouble::unavailable);
    EXPECT_FALSE(std::filesystem::exists(run() / "service.json"));
}

TEST_F(ServeTest, theStudiosServiceRepeatsItsTasksAndNotTheSites)
{
    std::atomic<int> polls{0}, others{0};
    host::service::ServeSetup setup;
    setup.schema = data::Schema::studio;
    setup.backgroundTasks = {
        {"poll", "Polling", 5ms, data::Schema::studio,
         [&](sdk::Progress&) { if (++polls == 2) throw data::Error{data::Trouble::unavailable, "The site is away."}; }},
        {"mail", "Mailing", 5ms, data::Schema::site, [&](sdk::Progress&) { ++others; }}};
    serve(setup, "studio-service.json", [&] {
        for (int tries = 0; tries != 500 && polls < 5; ++tries)
            std::this_thread::sleep_for(10ms);
    });
    EXPECT_GE(polls, 5) << "a failure is tried again";
    EXPECT_EQ(others, 0);
    EXPECT_THAT(host::readWhole(host.folder.path() / "logs" / "test.log").value_or(""), testing::HasSubstr("poll failed and is tried again: The site is away."));
}

TEST_F(ServeTest, aTaskThatWaitsDoesNotHoldUpTheStop)
{
    std::atomic<bool> waits{false};
    auto setup = site();
    setup.backgroundTasks = {{"long", "Long", 1h, data::Schema::site, [&](sdk::Progress& progress) { waits = true; progress.wait(1h); }}};
    const auto start = std::chrono::steady_clock::now();
    serve(setup, "service.json", [&] { while (!waits) std::this_thread::sleep_for(1ms); });
    EXPECT_LT(std::chrono::steady_clock::now() - start, 10s);
}

TEST_F(ServeTest, withoutPagesThereIsNothingToServe)
{
    EXPECT_EQ(test::troubleOf([&] { host::service::serve({}, host.services, host.loop, out); }), data::Trouble::missing);
}

} // namespace packhouse
