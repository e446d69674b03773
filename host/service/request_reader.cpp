#include "host/service/request_reader.hpp"

#include "host/service/request_body.hpp"
#include "host/service/web_fault.hpp"
#include "host/service/web_path.hpp"

#include <packhouse/data/text.hpp>

#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/NameValueCollection.h>
#include <Poco/String.h>
#include <Poco/URI.h>

#include <algorithm>
#include <charconv>

namespace packhouse::host::service {

namespace {

[[noreturn]] void refuse(int status, const std::string& sentence) { throw WebFault{status, sentence}; }

using Poco::Net::HTTPServerRequest;

bool isForm(const HTTPServerRequest& request)
{
    const auto type = request.getContentType();
    return Poco::icompare(type.substr(0, type.find(';')), "application/x-www-form-urlencoded") == 0;
}

void addFields(const std::string& encoded, sdk::WebRequest& request, std::size_t limit)
try {
    Poco::URI uri;
    uri.setRawQuery(encoded);
    for (auto& [name, value] : uri.getQueryParameters()) {
        if (!isText(name) || !isText(value)) refuse(400, _("A field of the form is not text in UTF-8."));
        if (request.form.size() == limit) refuse(413, _("The form has too many fields."));
        request.form.emplace(name, value);
    }
} catch (const Poco::Exception&) {
    refuse(400, _("The form is not encoded as forms are."));
}

std::string wholeForm(RequestBody& body, std::uint64_t length, std::uint64_t limit)
{
    if (length > limit) refuse(413, data::format(_("The form is larger than {} bytes."), limit));
    return {std::istreambuf_iterator<char>{body}, {}};
}

std::map<std::string, std::string> headersOf(const HTTPServerRequest& request)
{
    std::map<std::string, std::string> headers;
    for (const auto& [name, value] : request) {
        auto& kept = headers[Poco::toLower(name)];
        kept += (kept.empty() ? "" : ", ") + value;
    }
    return headers;
}

std::map<std::string, std::string> cookiesOf(const HTTPServerRequest& request)
{
    Poco::Net::NameValueCollection found;
    request.getCookies(found);
    return {found.begin(), found.end()};
}

} // namespace

std::uint64_t bodyLengthOf(const HTTPServerRequest& request, std::uint64_t limit)
{
    if (request.has("Transfer-Encoding")) refuse(411, _("Send the body with its length (Content-Length), not in chunks."));
    std::uint64_t length = 0;
    int lengths = 0;
    for (const auto& [name, text] : request) {
        if (Poco::icompare(name, "Content-Length") != 0) continue;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), length);
        if (error != std::errc{} || end != text.data() + text.size() || ++lengths > 1) refuse(400, _("The length of the body cannot be told."));
    }
    if (length > limit) refuse(413, data::format(_("The body is larger than {} bytes."), limit));
    return length;
}

sdk::WebRequest readRequest(HTTPServerRequest& request, RequestBody& body, const RequestLimits& limits)
{
    const auto target = Target::of(request.getURI());
    if (!target) refuse(400, _("The address is no path."));
    sdk::WebRequest read;
    read.method = request.getMethod();
    read.path = target->path;
    read.query = target->query;
    read.headers = headersOf(request);
    read.cookies = cookiesOf(request);
    read.remoteAddress = request.clientAddress().host().toString();
    read.contentLength = body.left();
    addFields(target->query, read, limits.fields);
    if (isForm(request)) {
        addFields(wholeForm(body, read.contentLength, limits.form), read, limits.fields);
    } else {
        read.body = &body;
    }
    return read;
}

} // namespace packhouse::host::service
