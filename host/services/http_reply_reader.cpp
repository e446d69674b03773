#include "host/services/http_reply_reader.hpp"

#include <packhouse/data/text.hpp>

#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <algorithm>
#include <cctype>

namespace packhouse::host {

namespace {

namespace http = boost::beast::http;
using Parser = http::response_parser<http::string_body>;

constexpr std::size_t partSize = 64 * 1024;
constexpr std::uint32_t largestHead = 64 * 1024;

std::string smallLetters(boost::beast::string_view text)
{
    std::string small{text};
    std::transform(small.begin(), small.end(), small.begin(), [](unsigned char sign) { return static_cast<char>(std::tolower(sign)); });
    return small;
}

sdk::HttpReply replyOf(http::response<http::string_body>&& message)
{
    sdk::HttpReply reply{static_cast<int>(message.result_int()), {}, {}};
    for (const auto& field : message) {
        auto& value = reply.headers[smallLetters(field.name_string())];
        value += (value.empty() ? "" : ", ") + std::string{field.value()};
    }
    reply.body = std::move(message.body());
    return reply;
}

/// Feeds what has come to the parser; true once the message is complete.
bool feed(Parser& parser, boost::beast::flat_buffer& buffer, std::uint64_t largest)
{
    boost::system::error_code error;
    buffer.consume(parser.put(buffer.data(), error));
    // The parser's own limit lets bodies of a stated length pass in this version.
    if (error == http::error::body_limit || parser.get().body().size() > largest) throw NotWhole{_("it is larger than any answer that is expected here")};
    if (error && error != http::error::need_more) throw NotWhole{data::format(_("it is no answer of a web server ({})"), error.message())};
    if (parser.is_header_done() && parser.need_eof() && !parser.is_done()) throw NotWhole{_("it does not say how long it is")};
    return parser.is_done();
}

void readMore(HttpConnection& connection, boost::beast::flat_buffer& buffer)
{
    const auto place = buffer.prepare(partSize);
    const auto received = connection.receive(static_cast<char*>(place.data()), place.size());
    if (received == 0) throw NotWhole{_("the connection was closed in the middle of it")};
    buffer.commit(received);
}

void readMessage(Parser& parser, HttpConnection& connection, boost::beast::flat_buffer& buffer, std::uint64_t largest)
{
    while (buffer.size() == 0 || !feed(parser, buffer, largest))
        readMore(connection, buffer);
}

} // namespace

sdk::HttpReply HttpReplyReader::readFrom(HttpConnection& connection)
{
    boost::beast::flat_buffer buffer;
    for (;;) {
        Parser parser;
        parser.eager(true);
        parser.header_limit(largestHead);
        parser.body_limit(m_largest);
        parser.skip(m_withoutBody);
        readMessage(parser, connection, buffer, m_largest);
        if (parser.get().result_int() >= 200) return replyOf(parser.release()); // 100 Continue and its like go before the answer
    }
}

} // namespace packhouse::host
