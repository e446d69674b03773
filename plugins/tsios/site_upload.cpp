#include "site_upload.hpp"

#include "packhouse/data/error.hpp"
#include "packhouse/data/text.hpp"

#include <nlohmann/json.hpp>

namespace packhouse::tsios {

using data::Error;
using data::format;
using data::Trouble;
using nlohmann::json;

namespace {

std::string pictureAt(const std::string& proofSha256)
{
    return "/api/v1/pictures/" + proofSha256;
}

} // namespace

std::string SiteUpload::name()
{
    const auto document = json::parse(m_site.get("/api/v1/site"), nullptr, false);
    if (!document.is_object() || !document.contains("name") || !document["name"].is_string())
        throw Error{Trouble::invalid, format(_("{} is no Packhouse site; look at site.address"), m_site.address())};
    return document["name"];
}

data::JobUploadState SiteUpload::put(const std::string& jobKey, const std::string& document)
{
    return data::jobUploadStateFromJson(m_site.send("PUT", "/api/v1/jobs/" + jobKey, document));
}

data::JobUploadState SiteUpload::state(const std::string& jobKey)
{
    return data::jobUploadStateFromJson(m_site.get("/api/v1/jobs/" + jobKey));
}

std::vector<data::JobUploadState> SiteUpload::states()
{
    const auto document = json::parse(m_site.get("/api/v1/jobs"), nullptr, false);
    if (!document.is_object() || !document.contains("jobs") || !document["jobs"].is_array())
        throw Error{Trouble::unavailable, format(_("The answer of the site at {} cannot be read"), m_site.address())};
    std::vector<data::JobUploadState> states;
    for (const auto& state : document["jobs"]) states.push_back(data::jobUploadStateFromJson(state.dump()));
    return states;
}

data::JobUploadState SiteUpload::setStatus(const std::string& jobKey, data::OnlineStatus status)
{
    return data::jobUploadStateFromJson(m_site.send("PUT", "/api/v1/jobs/" + jobKey + "/status", json{{"status", data::wordOf(status)}}.dump()));
}

ReceivedPicture SiteUpload::received(const std::string& proofSha256)
{
    const auto document = json::parse(m_site.get(pictureAt(proofSha256)), nullptr, false);
    if (!document.is_object() || !document.contains("received") || !document["received"].is_number_unsigned())
        throw Error{Trouble::unavailable, format(_("The answer of the site at {} cannot be read"), m_site.address())};
    return {document["received"], document.value("complete", false)};
}

void SiteUpload::send(const std::string& proofSha256, std::uint64_t offset, const std::string& bytes, bool last)
{
    sdk::HttpRequest request;
    request.method = "PUT";
    request.url = pictureAt(proofSha256) + "?offset=" + std::to_string(offset) + "&last=" + (last ? "1" : "0");
    request.headers["Content-Type"] = "application/octet-stream";
    request.body = bytes;
    m_site.ask(std::move(request));
}

} // namespace packhouse::tsios
