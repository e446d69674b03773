#include "host/plugins/recorded_http.hpp"
#include "host/plugins/request_sender.hpp"
#include "packhouse/sdk/payment.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace packhouse::host::plugins {

namespace {

using testing::IsEmpty;
using testing::SizeIs;

class RequestSenderTest : public testing::Test {
protected:
    messages::Reply send(const std::string& url, const std::string& headers = {}, const std::string& body = {})
    {
        const RequestSender sender{http, {"https://api.example.com"}};
        return sender.send({"POST", url, headers, body, "Idempotency-Key"}, {{"api_key", "s3cret"}}, "OP1-1");
    }

    RecordedHttp http;
};

TEST_F(RequestSenderTest, fillsInSecretsOnTheWay)
{
    send("https://api.example.com/pay", "Authorization: Bearer {{secret:api_key}}\nAccept: application/json\n", "key={{secret:api_key}}");
    ASSERT_THAT(http.sent, SizeIs(1));
    EXPECT_EQ(http.sent.front().headers.at("Authorization"), "Bearer s3cret");
    EXPECT_EQ(http.sent.front().headers.at("Accept"), "application/json");
    EXPECT_EQ(http.sent.front().body, "key=s3cret");
}

TEST_F(RequestSenderTest, writesTheHostsOwnStepKey)
{
    send("https://api.example.com/pay", "Idempotency-Key: the plugin's\n");
    EXPECT_EQ(http.sent.front().headers.at("Idempotency-Key"), "OP1-1");
}

TEST_F(RequestSenderTest, sendsNothingToOtherPlaces)
{
    for (const char* url : {"https://evil.example/", "https://api.example.com.evil.example/", "https://api.example.com@evil.example/",
                            "http://api.example.com/", "https://api.example.com:8443/", "", "https://api.example.com/\nHost: evil.example"})
        EXPECT_EQ(send(url).transport, PACKHOUSE_REPLY_NOT_SENT) << url;
    EXPECT_THAT(http.sent, IsEmpty());
}

TEST_F(RequestSenderTest, takesAMissingAnswerForLost)
{
    http.answers = false;
    EXPECT_EQ(send("https://api.example.com/pay").transport, PACKHOUSE_REPLY_LOST);
}

TEST_F(RequestSenderTest, takesAnEndlessAnswerForLost)
{
    http.reply.body.assign(2 * 1024 * 1024, 'x');
    EXPECT_EQ(send("https://api.example.com/pay").transport, PACKHOUSE_REPLY_LOST);
}

TEST_F(RequestSenderTest, givesBackStatusHeadersAndBody)
{
    http.reply = {402, {{"retry-after", "1"}}, "no money"};
    const messages::Reply reply = send("https://api.example.com");
    EXPECT_EQ(reply.transport, PACKHOUSE_REPLY_COMPLETE);
    EXPECT_EQ(reply.status, 402U);
    EXPECT_EQ(reply.headers, "retry-after: 1\n");
    EXPECT_EQ(reply.body, "no money");
}

} // namespace

} // namespace packhouse::host::plugins
