#include "host/service/response_writer.hpp"

#include <packhouse/data/error.hpp>
#include <packhouse/data/text.hpp>

#include <Poco/Net/HTTPServerResponse.h>
#include <Poco/StreamCopier.h>
#include <Poco/Timestamp.h>

#include <algorithm>
#include <fstream>
#include <stdexcept>

namespace packhouse::host::service {

namespace {

using Poco::Net::HTTPServerResponse;

constexpr const char* contentPolicy = "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; "
                                      "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

void setUnlessThere(HTTPServerResponse& to, const std::string& name, const std::string& value)
{
    if (!to.has(name)) to.set(name, value);
}

void checkHeader(const std::string& name, const std::string& value)
{
    const auto control = [](unsigned char sign) { return sign < ' ' || sign == 0x7f; };
    if (std::any_of(name.begin(), name.end(), control) || std::any_of(value.begin(), value.end(), control))
        throw std::logic_error{"a plugin set the header " + name + " with a line break"};
}

void setHeaders(const sdk::WebResponse& answer, HTTPServerResponse& to)
{
    for (const auto& [name, value] : answer.headers)
        checkHeader(name, value);
    for (const auto& [name, value] : answer.headers)
        to.add(name, value);
    setUnlessThere(to, "Content-Security-Policy", contentPolicy);
    setUnlessThere(to, "Referrer-Policy", "no-referrer");
    setUnlessThere(to, "X-Content-Type-Options", "nosniff");
    setUnlessThere(to, "Cache-Control", "private, no-cache"); // pages show children: no cache between keeps them
}

/// What is sent after the head.
struct Content {
    std::ifstream file;
    std::uint64_t size = 0;
};

Content contentOf(const sdk::WebResponse& answer)
{
    Content content;
    content.size = answer.body.size();
    if (!answer.file) return content;
    std::error_code error;
    content.file.open(*answer.file, std::ios::binary);
    content.size = std::filesystem::file_size(*answer.file, error);
    // The path is the server's own affair: it stays out of the sentence.
    if (!content.file || error) throw data::Error{data::Trouble::missing, _("The file of this address is not there.")};
    return content;
}

bool hasNoBody(int status) { return status < 200 || status == 204 || status == 304; }

} // namespace

std::uint64_t writeResponse(const sdk::WebResponse& answer, bool headOnly, HTTPServerResponse& to)
{
    auto content = contentOf(answer);
    const bool keepAlive = to.getKeepAlive(); // a header as well, which the next line drops
    to.clear();
    to.setVersion(Poco::Net::HTTPMessage::HTTP_1_1);
    to.setKeepAlive(keepAlive);
    to.setDate(Poco::Timestamp{});
    setHeaders(answer, to);
    to.setStatus(static_cast<HTTPServerResponse::HTTPStatus>(answer.status));
    to.setReason(HTTPServerResponse::getReasonForStatus(to.getStatus()));
    if (!hasNoBody(answer.status)) to.setContentLength64(static_cast<Poco::Int64>(content.size));
    auto& out = to.send();
    const auto sent = headOnly || hasNoBody(answer.status) ? 0 : content.size;
    if (sent > 0 && answer.file)
        Poco::StreamCopier::copyStream(content.file, out);
    else if (sent > 0)
        out.write(answer.body.data(), static_cast<std::streamsize>(sent));
    out.flush();
    return sent;
}

} // namespace packhouse::host::service
