#include "plugins/tsios/scripted_site.hpp"

#include "packhouse/data/keys.hpp"

#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPRequestHandlerFactory.h>
#include <Poco/Net/HTTPServerRequestImpl.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <Poco/StreamCopier.h>
#include <Poco/URI.h>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace packhouse::test {

using nlohmann::json;
namespace net = Poco::Net;

class SiteHandler : public net::HTTPRequestHandler {
public:
    explicit SiteHandler(ScriptedSite& site) : m_site{site} {}

    void handleRequest(net::HTTPServerRequest& request, net::HTTPServerResponse& response) override
    {
        const auto line = request.getMethod() + " " + request.getURI();
        const auto fault = m_site.next(line);
        auto& socket = static_cast<net::HTTPServerRequestImpl&>(request).socket();
        std::string body;
        if (fault == SiteFault::cutsTheBody) {
            body.resize(static_cast<std::size_t>(std::max<Poco::Int64>(request.getContentLength64(), 0)) / 2);
            request.stream().read(body.data(), static_cast<std::streamsize>(body.size()));
            m_site.answer(partial(line), body);
            return hangUp(socket);
        }
        Poco::StreamCopier::copyToString(request.stream(), body);
        if (request.get("Authorization", "") != "Bearer " + m_site.token) return send(response, {401, R"({"error":"unknown credential","trouble":"forbidden"})"});
        if (fault == SiteFault::busy) return send(response, {503, R"({"error":"The site is busy","trouble":"unavailable"})"});
        if (fault == SiteFault::failed) return send(response, {500, "<html>oops</html>"});
        if (fault == SiteFault::answersNonsense) return send(response, {200, "<html>hello</html>"});
        const auto answer = m_site.answer(line, body);
        if (fault == SiteFault::losesTheAnswer) return hangUp(socket);
        send(response, answer);
    }

private:
    /// What arrived of a part is kept by a site that writes as it reads; it is never the last of a picture.
    static std::string partial(std::string line)
    {
        const auto last = line.find("last=1");
        return last == std::string::npos ? line : line.replace(last, 6, "last=0");
    }

    static void hangUp(net::StreamSocket& socket)
    {
        socket.setLinger(true, 0);
        socket.close();
    }

    static void send(net::HTTPServerResponse& response, const ScriptedSite::Answer& answer)
    {
        response.setStatus(static_cast<net::HTTPResponse::HTTPStatus>(answer.status));
        response.setContentType("application/json");
        response.sendBuffer(answer.body.data(), answer.body.size());
    }

    ScriptedSite& m_site;
};

namespace {

class SiteHandlers : public net::HTTPRequestHandlerFactory {
public:
    explicit SiteHandlers(ScriptedSite& site) : m_site{site} {}
    net::HTTPRequestHandler* createRequestHandler(const net::HTTPServerRequest&) override { return new SiteHandler{m_site}; }

private:
    ScriptedSite& m_site;
};

} // namespace

ScriptedSite::ScriptedSite()
{
    start();
}

ScriptedSite::~ScriptedSite()
{
    stop();
}

std::string ScriptedSite::address() const
{
    return "http://127.0.0.1:" + std::to_string(m_port);
}

void ScriptedSite::start()
{
    net::ServerSocket socket;
    socket.bind(net::SocketAddress{"127.0.0.1", m_port}, true);
    socket.listen();
    m_port = socket.address().port();
    net::HTTPServerParams::Ptr parameters{new net::HTTPServerParams};
    parameters->setKeepAlive(false);
    m_server = std::make_unique<net::HTTPServer>(net::HTTPRequestHandlerFactory::Ptr{new SiteHandlers{*this}}, socket, parameters);
    m_server->start();
}

void ScriptedSite::stop()
{
    if (m_server) m_server->stopAll(true);
    m_server.reset();
}

SiteFault ScriptedSite::next(const std::string& request)
{
    int number = 0;
    {
        const std::lock_guard lock{m_mutex};
        m_requests.push_back(request);
        number = static_cast<int>(m_requests.size());
    }
    return fault(request, number);
}

ScriptedSite::Answer ScriptedSite::answer(const std::string& request, const std::string& body)
{
    const std::lock_guard lock{m_mutex};
    const Poco::URI uri{request.substr(request.find(' ') + 1)};
    const bool puts = request.starts_with("PUT");
    const auto path = uri.getPath();
    const std::string pictureAt = "/api/v1/pictures/";
    if (path == "/api/v1/site") return {200, R"({"name":"Lakeside","currency":"USD"})"};
    if (path.starts_with(pictureAt)) {
        const auto sha = path.substr(pictureAt.size());
        if (puts) return takePart(sha, uri.getQuery(), body);
        return {200, json{{"received", m_held[sha].size()}, {"complete", m_whole[sha]}}.dump()};
    }
    if (path.ends_with("/status")) {
        status = json::parse(body)["status"];
        return state();
    }
    return puts ? takeJob(body) : state();
}

ScriptedSite::Answer ScriptedSite::takeJob(const std::string& body)
{
    m_job = body;
    m_wanted.clear();
    const auto document = json::parse(body);
    for (const auto& image : document["images"]) m_wanted.push_back(image["proofSha256"]);
    return state();
}

ScriptedSite::Answer ScriptedSite::state() const
{
    auto missing = json::array();
    for (const auto& sha : m_wanted)
        if (!m_whole.contains(sha) || !m_whole.at(sha)) missing.push_back(sha);
    const auto received = m_wanted.size() - missing.size();
    const auto key = m_job.empty() ? std::string{"22222222"} : json::parse(m_job)["job"]["key"].get<std::string>();
    return {200, json{{"schema", "packhouse.job-state/1"}, {"jobKey", key}, {"status", status}, {"missing", missing}, {"pictures", m_wanted.size()},
                      {"received", received}, {"orders", 0}}
                     .dump()};
}

ScriptedSite::Answer ScriptedSite::takePart(const std::string& sha256, const std::string& query, const std::string& body)
{
    auto& held = m_held[sha256];
    const auto offset = std::stoull(query.substr(query.find('=') + 1));
    if (m_whole[sha256] || offset != held.size())
        return {409, json{{"error", "other bytes are held"}, {"trouble", "conflict"}, {"received", held.size()}}.dump()};
    held += body;
    m_accepted += body.size();
    if (query.find("last=1") == std::string::npos) return {204, ""};
    if (data::sha256(held) != sha256) {
        held.clear();
        return {422, R"({"error":"The picture does not match its hash and was dropped","trouble":"invalid"})"};
    }
    m_whole[sha256] = true;
    return {204, ""};
}

std::map<std::string, std::string> ScriptedSite::pictures() const
{
    const std::lock_guard lock{m_mutex};
    std::map<std::string, std::string> whole;
    for (const auto& [sha, bytes] : m_held)
        if (m_whole.contains(sha) && m_whole.at(sha)) whole[sha] = bytes;
    return whole;
}

std::string ScriptedSite::held(const std::string& sha256) const
{
    const std::lock_guard lock{m_mutex};
    const auto found = m_held.find(sha256);
    return found == m_held.end() ? std::string{} : found->second;
}

void ScriptedSite::hold(const std::string& sha256, const std::string& bytes)
{
    const std::lock_guard lock{m_mutex};
    m_held[sha256] = bytes;
}

std::uint64_t ScriptedSite::acceptedBytes() const
{
    const std::lock_guard lock{m_mutex};
    return m_accepted;
}

std::vector<std::string> ScriptedSite::requests() const
{
    const std::lock_guard lock{m_mutex};
    return m_requests;
}

std::string ScriptedSite::jobDocument() const
{
    const std::lock_guard lock{m_mutex};
    return m_job;
}

} // namespace packhouse::test
