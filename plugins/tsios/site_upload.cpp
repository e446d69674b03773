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

Trouble troubleOf(int status)
{
    switch (status) {
    case 401:
    case 403: return Trouble::forbidden;
    case 404: return Trouble::missing;
    case 409: return Trouble::conflict;
    case 429: return Trouble::unavailable;
    default: return status >= 500 || status < 400 ? Trouble::unavailable : Trouble::invalid;
    }
}

std::string sentenceOf(const sdk::HttpReply& reply, const std::string& address)
{
    const auto document = json::parse(reply.body, nullptr, false);
    const auto said = document.is_object() && document.contains("error") && document["error"].is_string() ? document["error"].get<std::string>() : std::string{};
    if (reply.status == 401) return format(_("The site at {} does not know this studio's credential; set the secret site.token anew"), address);
    return said.empty() ? format(_("The site at {} answered with HTTP {}"), address, reply.status) : format(_("The site at {} says: {}"), address, said);
}

std::string pictureAt(const std::string& proofSha256)
{
    return "/api/v1/pictures/" + proofSha256;
}

} // namespace

SiteAccess SiteAccess::of(const sdk::Settings& settings)
{
    SiteAccess access{settings.text("site.address", ""), settings.secret("site.token").value_or("")};
    if (access.address.empty()) throw Error{Trouble::missing, _("This studio has no site yet; set its address: packhouse settings set site.address https://…")};
    if (access.token.empty()) throw Error{Trouble::missing, _("This studio has no credential for its site; set the secret site.token, which \"packhouse site setup\" makes")};
    while (access.address.ends_with('/')) access.address.pop_back();
    return access;
}

std::string SiteUpload::ask(sdk::HttpRequest request)
{
    request.url = m_access.address + request.url;
    request.headers["Authorization"] = "Bearer " + m_access.token;
    const auto reply = m_http.send(request);
    if (reply.status / 100 != 2) throw Error{troubleOf(reply.status), sentenceOf(reply, m_access.address)};
    return reply.body;
}

std::string SiteUpload::get(const std::string& path)
{
    sdk::HttpRequest request;
    request.url = path;
    return ask(std::move(request));
}

std::string SiteUpload::name()
{
    const auto document = json::parse(get("/api/v1/site"), nullptr, false);
    if (!document.is_object() || !document.contains("name") || !document["name"].is_string())
        throw Error{Trouble::invalid, format(_("{} is no Packhouse site; look at site.address"), m_access.address)};
    return document["name"];
}

data::JobUploadState SiteUpload::put(const std::string& jobKey, const std::string& document)
{
    sdk::HttpRequest request;
    request.method = "PUT";
    request.url = "/api/v1/jobs/" + jobKey;
    request.headers["Content-Type"] = "application/json";
    request.body = document;
    return data::jobUploadStateFromJson(ask(std::move(request)));
}

data::JobUploadState SiteUpload::state(const std::string& jobKey)
{
    return data::jobUploadStateFromJson(get("/api/v1/jobs/" + jobKey));
}

data::JobUploadState SiteUpload::setStatus(const std::string& jobKey, data::OnlineStatus status)
{
    sdk::HttpRequest request;
    request.method = "PUT";
    request.url = "/api/v1/jobs/" + jobKey + "/status";
    request.headers["Content-Type"] = "application/json";
    request.body = json{{"status", data::wordOf(status)}}.dump();
    return data::jobUploadStateFromJson(ask(std::move(request)));
}

ReceivedPicture SiteUpload::received(const std::string& proofSha256)
{
    const auto document = json::parse(get(pictureAt(proofSha256)), nullptr, false);
    if (!document.is_object() || !document.contains("received") || !document["received"].is_number_unsigned())
        throw Error{Trouble::unavailable, format(_("The answer of the site at {} cannot be read"), m_access.address)};
    return {document["received"], document.value("complete", false)};
}

void SiteUpload::send(const std::string& proofSha256, std::uint64_t offset, const std::string& bytes, bool last)
{
    sdk::HttpRequest request;
    request.method = "PUT";
    request.url = pictureAt(proofSha256) + "?offset=" + std::to_string(offset) + "&last=" + (last ? "1" : "0");
    request.headers["Content-Type"] = "application/octet-stream";
    request.body = bytes;
    ask(std::move(request));
}

} // namespace packhouse::tsios
