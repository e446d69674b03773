#include "host/services/http_client.hpp"

#include "host/services/raw_server.hpp"
#include "host/services/whole_file.hpp"
#include "support/test_databases.hpp"
#include "support/trouble.hpp"

#include <csignal>

namespace packhouse {

using namespace std::chrono_literals;
using data::Trouble;
using Poco::Net::StreamSocket;
using test::RawServer;

class HttpClientTest : public testing::Test {
protected:
    HttpClientTest() { std::signal(SIGPIPE, SIG_IGN); }

    sdk::HttpReply get(const RawServer& server, std::chrono::milliseconds timeout = 5s) { return client.send({.url = server.url(), .timeout = timeout}); }
    void expectNotWhole(const std::string& answer)
    {
        const auto server = RawServer::saying(answer);
        EXPECT_EQ(test::troubleOf([&] { get(server); }), Trouble::unavailable) << answer;
    }

    host::HttpClient client{1000};
};

TEST_F(HttpClientTest, aWholeAnswerComesWithStatusHeadersAndBody)
{
    const auto server = RawServer::saying("HTTP/1.1 409 Conflict\r\nContent-Length: 5\r\nX-Name: One\r\nx-name: Two\r\n\r\nhello");
    const auto reply = get(server);
    EXPECT_EQ(reply.status, 409);
    EXPECT_EQ(reply.body, "hello");
    EXPECT_EQ(reply.headers.at("x-name"), "One, Two");
}

TEST_F(HttpClientTest, chunksArePutTogether)
{
    const auto server = RawServer::saying("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n");
    EXPECT_EQ(get(server).body, "hello world");
}

TEST_F(HttpClientTest, anAnswerThatIsNotWholeIsUnavailable)
{
    expectNotWhole("");
    expectNotWhole("HTTP/1.1 200 OK\r\nContent-Len");
    expectNotWhole("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly this");
    expectNotWhole("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n");
    expectNotWhole("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel");
    expectNotWhole("HTTP/1.1 200 OK\r\n\r\nwithout any length");
    expectNotWhole("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello!");
    expectNotWhole("SSH-2.0-OpenSSH_9.2\r\n");
}

TEST_F(HttpClientTest, anAnswerLargerThanExpectedIsUnavailable)
{
    expectNotWhole("HTTP/1.1 200 OK\r\nContent-Length: 2000\r\n\r\n" + std::string(2000, 'x'));
    expectNotWhole("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n7d0\r\n" + std::string(2000, 'x') + "\r\n0\r\n\r\n");
    expectNotWhole("HTTP/1.1 200 OK\r\nX: " + std::string(100'000, 'x') + "\r\n\r\n");
}

TEST_F(HttpClientTest, anAnswerWithoutABodyIsWhole)
{
    const auto nothing = RawServer::saying("HTTP/1.1 204 No Content\r\n\r\n");
    EXPECT_EQ(get(nothing).status, 204);
    const auto head = RawServer::saying("HTTP/1.1 200 OK\r\nContent-Length: 77\r\n\r\n");
    EXPECT_EQ(client.send({.method = "HEAD", .url = head.url()}).status, 200);
}

TEST_F(HttpClientTest, anInterimAnswerGoesBeforeTheAnswer)
{
    const auto server = RawServer::saying("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
    EXPECT_EQ(get(server).body, "ok");
}

TEST_F(HttpClientTest, silenceEndsInTimeAndTheSentenceSaysHowLongItWaited)
{
    const RawServer server{[](StreamSocket& socket) {
        RawServer::readHead(socket);
        char sign = 0;
        socket.receiveBytes(&sign, 1); // until the client gives up
    }};
    const auto start = std::chrono::steady_clock::now();
    const auto sentence = test::sentenceOf([&] { get(server, 1s); });
    EXPECT_LT(std::chrono::steady_clock::now() - start, 3s);
    EXPECT_THAT(sentence, testing::HasSubstr("1 seconds"));
}

TEST_F(HttpClientTest, anAnswerThatDripsWithoutEndEndsToo)
{
    const RawServer server{[](StreamSocket& socket) {
        RawServer::readHead(socket);
        const std::string head = "HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n";
        socket.sendBytes(head.data(), static_cast<int>(head.size()));
        for (int at = 0; at != 100; ++at) {
            socket.sendBytes("x", 1);
            std::this_thread::sleep_for(50ms);
        }
    }};
    const auto start = std::chrono::steady_clock::now();
    EXPECT_EQ(test::troubleOf([&] { get(server, 100ms); }), Trouble::unavailable);
    EXPECT_LT(std::chrono::steady_clock::now() - start, 3s);
}

TEST_F(HttpClientTest, aFileIsSentFromItsOffsetOn)
{
    test::TemporaryFolder folder;
    const auto file = folder.path() / "proof.jpg";
    host::writeWhole(file, std::string(100'000, 'a') + std::string(200'000, 'b'));
    std::string head, body;
    {
        const RawServer server{[&](StreamSocket& socket) {
            head = RawServer::readHead(socket);
            char part[4096];
            while (body.size() < 200'000)
                body.append(part, static_cast<std::size_t>(socket.receiveBytes(part, sizeof part)));
            const std::string answer = "HTTP/1.1 204 No Content\r\n\r\n";
            socket.sendBytes(answer.data(), static_cast<int>(answer.size()));
        }};
        EXPECT_EQ(client.send({.method = "PUT", .url = server.url(), .bodyFile = file, .bodyOffset = 100'000}).status, 204);
    }
    EXPECT_THAT(head, testing::HasSubstr("Content-Length: 200000\r\n"));
    EXPECT_EQ(body, std::string(200'000, 'b'));
}

TEST_F(HttpClientTest, whoRefusesABodyBeforeReadingItIsHeard)
{
    const RawServer server{[](StreamSocket& socket) {
        RawServer::readHead(socket);
        const std::string answer = "HTTP/1.1 413 Content Too Large\r\nContent-Length: 4\r\n\r\nbig!";
        socket.sendBytes(answer.data(), static_cast<int>(answer.size()));
        socket.shutdownSend();
        std::this_thread::sleep_for(300ms);
    }};
    EXPECT_EQ(client.send({.method = "PUT", .url = server.url(), .body = std::string(8'000'000, 'x')}).status, 413);
}

TEST_F(HttpClientTest, anUnreachableServerIsNamedWithoutPathUserOrQuery)
{
    const auto ask = [&] { client.send({.url = "http://hannah:geheim@127.0.0.1:1/orders/7KQX4MWD?token=abc", .timeout = 2s}); };
    EXPECT_EQ(test::troubleOf(ask), Trouble::unavailable);
    EXPECT_THAT(test::sentenceOf(ask), testing::HasSubstr("http://127.0.0.1:1"));
    for (const auto* hidden : {"hannah", "geheim", "7KQX4MWD", "abc"})
        EXPECT_THAT(test::sentenceOf(ask), testing::Not(testing::HasSubstr(hidden)));
    EXPECT_EQ(test::troubleOf([&] { client.send({.url = "http://nowhere.invalid/"}); }), Trouble::unavailable);
}

TEST_F(HttpClientTest, whatCannotBeSentIsInvalid)
{
    for (const auto* url : {"", "ftp://example.com/", "http:///path", "127.0.0.1:80"})
        EXPECT_EQ(test::troubleOf([&] { client.send({.url = url}); }), Trouble::invalid) << url;
    EXPECT_EQ(test::troubleOf([&] { client.send({.url = "http://127.0.0.1:1/", .headers = {{"X", "a\r\nInjected: b"}}}); }), Trouble::invalid);
    EXPECT_EQ(test::troubleOf([&] { client.send({.url = "http://127.0.0.1:1/", .bodyFile = "/nowhere"}); }), Trouble::invalid);
}

} // namespace packhouse
