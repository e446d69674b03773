#include "host/services/databases.hpp"
#include "support/test_databases.hpp"
#include "support/trouble.hpp"

#include <Poco/Net/ServerSocket.h>
#include <Poco/Net/StreamSocket.h>

#include <atomic>
#include <thread>

namespace packhouse {

namespace {

using namespace std::chrono_literals;

/// A database server that takes each call, says nothing for a while and hangs up.
class SilentServer {
public:
    SilentServer() : m_thread{[this] { serve(); }} {}
    ~SilentServer()
    {
        m_end = true;
        m_thread.join();
    }
    std::string url() const { return "postgresql://studio@127.0.0.1:" + std::to_string(m_socket.address().port()) + "/studio"; }
    int calls() const { return m_calls; }

private:
    void serve()
    {
        while (!m_end) {
            if (!m_socket.poll(Poco::Timespan{0, 20'000}, Poco::Net::Socket::SELECT_READ)) continue;
            const auto call = m_socket.acceptConnection();
            ++m_calls;
            std::this_thread::sleep_for(300ms);
        }
    }
    Poco::Net::ServerSocket m_socket{Poco::Net::SocketAddress{"127.0.0.1", 0}};
    std::atomic<bool> m_end{false};
    std::atomic<int> m_calls{0};
    std::thread m_thread;
};

} // namespace

class DatabasesTest : public testing::Test {
protected:
    test::TemporaryFolder folder;
    host::Home home{folder.path()};
    host::Log log{home.logs(), "test"};
    SilentServer server;
    host::Settings settings{home, {{"database.studio", server.url()}}, log};
    host::Databases databases{home, settings};
};

TEST_F(DatabasesTest, whoAsksWhileADatabaseDoesNotAnswerSharesThatOneAttempt)
{
    EXPECT_THROW(databases.open(data::Schema::studio), data::Error);
    const int callsOfOne = server.calls();
    std::atomic<int> refused{0};
    std::vector<std::thread> askers;
    for (int number = 0; number != 6; ++number)
        askers.emplace_back([&] {
            try {
                databases.open(data::Schema::studio);
            } catch (const data::Error& error) {
                if (error.trouble() == data::Trouble::unavailable) ++refused;
            }
        });
    for (std::thread& asker : askers) asker.join();
    EXPECT_EQ(refused, 6);
    EXPECT_EQ(server.calls(), 2 * callsOfOne) << "six at once are one more attempt";
}

} // namespace packhouse
