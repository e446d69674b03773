// Whatever comes from the net and calls itself an HTTP request: what the routes get of it is text in UTF-8 and a path without tricks, or
// it is refused with a status.
#include "host/service/request_body.hpp"
#include "host/service/request_reader.hpp"
#include "host/service/web_fault.hpp"
#include "host/service/web_path.hpp"

#include <packhouse/data/error.hpp>

#include <Poco/Exception.h>
#include <Poco/Net/HTTPServerParams.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/SocketAddress.h>

#include <cstdint>
#include <cstdlib>
#include <sstream>

using namespace packhouse;
using namespace packhouse::host;

namespace {

void require(bool holds)
{
    if (!holds) std::abort();
}

// A request without its connection.
class ReadRequest : public Poco::Net::HTTPServerRequest {
public:
    explicit ReadRequest(std::istream& from) : m_from{from} { read(from); }
    std::istream& stream() override { return m_from; }
    const Poco::Net::SocketAddress& clientAddress() const override { return m_address; }
    const Poco::Net::SocketAddress& serverAddress() const override { return m_address; }
    const Poco::Net::HTTPServerParams& serverParams() const override { std::abort(); }
    Poco::Net::HTTPServerResponse& response() const override { std::abort(); }
    bool secure() const override { return false; }

private:
    std::istream& m_from;
    Poco::Net::SocketAddress m_address{"127.0.0.1", 1};
};

void look(const sdk::WebRequest& request)
{
    for (const auto& [name, value] : request.form) require(service::isText(name) && service::isText(value));
    for (const auto& segment : service::segmentsOf(request.path).value_or(std::vector<std::string>{}))
        require(segment != ".." && segment.find('/') == std::string::npos && segment.find('\0') == std::string::npos && service::isText(segment));
}

void answer(std::istream& wire)
{
    constexpr service::RequestLimits limits{.form = 2048, .body = 4096, .fields = 20};
    ReadRequest request{wire};
    service::RequestBody body{wire, service::bodyLengthOf(request, limits.body)};
    const auto read = service::readRequest(request, body, limits);
    look(read);
    require(read.form.size() <= limits.fields);
    if (read.body) require(std::string{std::istreambuf_iterator<char>{*read.body}, {}}.size() <= limits.body);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    std::istringstream wire{std::string{reinterpret_cast<const char*>(bytes), size}};
    try {
        answer(wire);
    } catch (const service::WebFault&) {
        return 0;
    } catch (const data::Error& error) {
        require(error.trouble() == data::Trouble::invalid);
    } catch (const Poco::Exception&) { // as Poco's server: the connection is closed
        return 0;
    }
    return 0;
}
