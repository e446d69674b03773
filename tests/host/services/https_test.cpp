#include "host/services/a_certificate.hpp"
#include "host/services/http_client.hpp"
#include "support/test_databases.hpp"
#include "support/trouble.hpp"

#include <Poco/Net/Context.h>
#include <Poco/Net/SecureServerSocket.h>
#include <Poco/Net/SecureStreamSocket.h>

#include <csignal>
#include <cstdlib>
#include <thread>

namespace packhouse {

/// A TLS server that answers one request with "safe". The trusted list is $SSL_CERT_FILE, which OpenSSL reads when the client's first
/// connection is made: so the trusted name is the same for all tests of this program.
class HttpsTest : public testing::Test {
protected:
    static void SetUpTestSuite()
    {
        std::signal(SIGPIPE, SIG_IGN);
        folder = new test::TemporaryFolder;
        test::writeCertificate(folder->path() / "trusted.pem", "localhost");
        test::writeCertificate(folder->path() / "stranger.pem", "localhost");
        ::setenv("SSL_CERT_FILE", (folder->path() / "trusted.pem").c_str(), 1);
    }
    static void TearDownTestSuite() { delete folder; }

    sdk::HttpReply askServerWith(const std::string& certificate, const std::string& hostName)
    {
        using namespace Poco::Net;
        const auto file = (folder->path() / certificate).string();
        Context::Ptr context{new Context{Context::TLS_SERVER_USE, file, file, "", Context::VERIFY_NONE}};
        SecureServerSocket socket{SocketAddress{"127.0.0.1", 0}, 1, context};
        std::thread server{[&] {
            try {
                auto visitor = socket.acceptConnection();
                visitor.setReceiveTimeout(Poco::Timespan{5 * Poco::Timespan::SECONDS});
                char part[4096];
                visitor.receiveBytes(part, sizeof part);
                const std::string answer = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nsafe";
                visitor.sendBytes(answer.data(), static_cast<int>(answer.size()));
            } catch (const Poco::Exception&) { // the client refused
            }
        }};
        struct Join {
            std::thread& thread;
            ~Join() { thread.join(); }
        } const join{server};
        return client.send({.url = "https://" + hostName + ":" + std::to_string(socket.address().port()) + "/", .timeout = std::chrono::seconds{5}});
    }

    static inline test::TemporaryFolder* folder = nullptr;
    host::HttpClient client;
};

TEST_F(HttpsTest, aServerWithATrustedCertificateOfItsNameIsHeard)
{
    EXPECT_EQ(askServerWith("trusted.pem", "localhost").body, "safe");
}

TEST_F(HttpsTest, aCertificateThatNobodyVouchesForIsUnavailable)
{
    EXPECT_EQ(test::troubleOf([&] { askServerWith("stranger.pem", "localhost"); }), data::Trouble::unavailable);
}

TEST_F(HttpsTest, aCertificateOfAnotherNameIsUnavailable)
{
    EXPECT_EQ(test::troubleOf([&] { askServerWith("trusted.pem", "127.0.0.1"); }), data::Trouble::unavailable);
}

} // namespace packhouse
