#include "host/services/http_client.hpp"

#include "host/services/http_connection.hpp"
#include "host/services/http_reply_reader.hpp"

#include <packhouse/data/error.hpp>
#include <packhouse/data/text.hpp>

#include <Poco/Net/HTTPRequest.h>
#include <Poco/URI.h>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace packhouse::host {

namespace {

[[noreturn]] void refuse(const std::string& sentence) { throw data::Error{data::Trouble::invalid, sentence}; }

Poco::URI addressOf(const std::string& url)
try {
    Poco::URI uri{url};
    if ((uri.getScheme() != "http" && uri.getScheme() != "https") || uri.getHost().empty()) throw Poco::SyntaxException{};
    return uri;
} catch (const Poco::Exception&) {
    refuse(_("The web address is not of the form http://host:port/… or https://host/…. Correct it in the settings."));
}

std::string originOf(const Poco::URI& uri) { return data::format("{}://{}:{}", uri.getScheme(), uri.getHost(), uri.getPort()); }

// A line break in a header would smuggle another header, or another request, behind it.
void checkHeader(const std::string& name, const std::string& value)
{
    const auto control = [](unsigned char sign) { return sign < ' ' || sign == 0x7f; };
    if (std::any_of(name.begin(), name.end(), control) || std::any_of(value.begin(), value.end(), control))
        refuse(data::format(_("The header {} holds a line break or another sign that no header may hold."), name));
}

/// What is sent after the head: bytes, or a file from an offset on.
class Body {
public:
    explicit Body(const sdk::HttpRequest& request) : m_bytes{request.body}
    {
        if (!request.bodyFile) {
            m_length = m_bytes.size();
            return;
        }
        m_file.open(*request.bodyFile, std::ios::binary | std::ios::ate);
        const auto size = m_file ? static_cast<std::uint64_t>(m_file.tellg()) : 0;
        if (!m_file || size < request.bodyOffset)
            refuse(data::format(_("The file {} cannot be sent: it is gone, not readable or shorter than what was sent of it. Import it again."),
                                request.bodyFile->string()));
        m_length = size - request.bodyOffset;
        m_file.seekg(static_cast<std::streamoff>(request.bodyOffset));
    }

    std::uint64_t length() const noexcept { return m_length; }

    void sendTo(HttpConnection& connection)
    {
        if (!m_file.is_open()) return connection.send(m_bytes);
        std::string part(64 * 1024, '\0');
        for (auto left = m_length; left > 0; left -= part.size()) {
            part.resize(std::min<std::uint64_t>(left, part.size()));
            if (!m_file.read(part.data(), static_cast<std::streamsize>(part.size())))
                refuse(_("A file became shorter while it was sent. Import it again."));
            connection.send(part);
        }
    }

private:
    const std::string& m_bytes;
    std::ifstream m_file;
    std::uint64_t m_length = 0;
};

std::string headOf(const sdk::HttpRequest& request, const Poco::URI& uri, std::uint64_t length)
{
    Poco::Net::HTTPRequest head{request.method, uri.getPathAndQuery().empty() ? "/" : uri.getPathAndQuery(), Poco::Net::HTTPMessage::HTTP_1_1};
    head.setHost(uri.getHost(), uri.getPort());
    head.set("User-Agent", "Packhouse/" PACKHOUSE_VERSION);
    for (const auto& [name, value] : request.headers) {
        checkHeader(name, value);
        head.set(name, value);
    }
    if (length > 0 || request.method == "POST" || request.method == "PUT") head.setContentLength64(static_cast<Poco::Int64>(length));
    head.setKeepAlive(false);
    std::ostringstream text;
    head.write(text);
    return text.str();
}

sdk::HttpReply exchange(const sdk::HttpRequest& request, const Poco::URI& uri, std::uint64_t largestReply)
{
    checkHeader(request.method, uri.getPathAndQuery());
    Body body{request};
    const auto head = headOf(request, uri, body.length());
    HttpConnection connection{uri, request.timeout};
    connection.send(head);
    // Who refuses a body answers before it has read all of it and closes: the answer counts, not the broken pipe.
    std::exception_ptr cut;
    try {
        body.sendTo(connection);
    } catch (const Poco::Exception&) {
        cut = std::current_exception();
    }
    try {
        return HttpReplyReader{request.method == "HEAD", largestReply}.readFrom(connection);
    } catch (...) {
        if (cut) std::rethrow_exception(cut);
        throw;
    }
}

} // namespace

sdk::HttpReply HttpClient::send(const sdk::HttpRequest& request)
{
    const auto uri = addressOf(request.url);
    const auto unavailable = [&](const std::string& why) {
        return data::Error{data::Trouble::unavailable,
                           data::format(_("{} gave no whole answer: {}. Check the address and the network, then try again."), originOf(uri), why)};
    };
    try {
        return exchange(request, uri, m_largestReply);
    } catch (const Poco::TimeoutException&) {
        throw unavailable(data::format(_("nothing came within {} seconds"), std::max<std::int64_t>(1, request.timeout.count() / 1000)));
    } catch (const NotWhole& cut) {
        throw unavailable(cut.what());
    } catch (const Poco::Exception& error) {
        throw unavailable(error.displayText());
    }
}

} // namespace packhouse::host
