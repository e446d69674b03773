#pragma once

#include <Poco/Net/HTTPServer.h>

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace packhouse::test {

/// What goes wrong with one request.
enum class SiteFault { none = 1, busy, failed, cutsTheBody, losesTheAnswer, answersNonsense };

/// The site's API for uploads as far as this side can see it, over a real socket on loopback. It keeps what it was sent and fails when told to.
class ScriptedSite {
public:
    ScriptedSite();
    ~ScriptedSite();

    std::string address() const;
    void stop();  ///< refuses connections from now on, on the same port
    void start(); ///< is back with all it had

    /// Asked before each request ("PUT /api/v1/pictures/…"), with its number from 1.
    std::function<SiteFault(const std::string& request, int number)> fault = [](const auto&, int) { return SiteFault::none; };

    std::string token = "studio-token";
    std::string status = "paused"; ///< of the job

    // What came of it. [any-thread]
    std::map<std::string, std::string> pictures() const; ///< whole ones, by hash
    std::string held(const std::string& sha256) const;   ///< bytes of a picture so far
    void hold(const std::string& sha256, const std::string& bytes);
    std::uint64_t acceptedBytes() const; ///< of all picture bodies that were kept, also those sent again
    std::vector<std::string> requests() const;
    std::string jobDocument() const;

private:
    friend class SiteHandler;
    struct Answer {
        int status = 200;
        std::string body;
    };
    Answer answer(const std::string& request, const std::string& body);
    Answer takeJob(const std::string& body);
    Answer takePart(const std::string& sha256, const std::string& query, const std::string& body);
    Answer state() const;
    SiteFault next(const std::string& request);

    mutable std::mutex m_mutex;
    std::string m_job;
    std::vector<std::string> m_wanted; ///< hashes of the job's pictures
    std::map<std::string, std::string> m_held;
    std::map<std::string, bool> m_whole;
    std::uint64_t m_accepted = 0;
    std::vector<std::string> m_requests;
    std::uint16_t m_port = 0;
    std::unique_ptr<Poco::Net::HTTPServer> m_server;
};

} // namespace packhouse::test
