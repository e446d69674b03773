#include "api/api.hpp"
#include "web/site.hpp"

#include <packhouse/data/text.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>

namespace packhouse::site {
namespace {

constexpr std::size_t largestPart = 1U << 20;

const std::string& proofOf(const sdk::WebRequest& request)
{
    const auto& sha = request.parameters.at("sha");
    const auto isHex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    if (sha.size() != 64 || !std::ranges::all_of(sha, isHex))
        throw data::Error{data::Trouble::invalid, _("A picture's address ends with its SHA-256: 64 small hexadecimal digits.")};
    return sha;
}

std::uint64_t offsetOf(const sdk::WebRequest& request)
{
    const auto text = request.field("offset");
    std::uint64_t offset = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), offset);
    if (error != std::errc{} || end != text.data() + text.size())
        throw data::Error{data::Trouble::invalid, _("Say where the part begins: ?offset=N, in bytes.")};
    return offset;
}

nlohmann::json stateJson(const sdk::Pictures& pictures, const std::string& sha)
{
    return {{"received", pictures.received(sha)}, {"complete", pictures.hasProof(sha)}};
}

sdk::WebResponse sendState(Site& site, const sdk::WebRequest& request)
{
    return sdk::WebResponse::json(stateJson(site.host().pictures(data::Schema::site), proofOf(request)).dump());
}

// A part that does not continue what is here is answered with what is: the sender goes on from there.
sdk::WebResponse conflict(const sdk::Pictures& pictures, const std::string& sha, const std::string& sentence)
{
    auto json = stateJson(pictures, sha);
    json["error"] = sentence;
    json["trouble"] = "conflict";
    return sdk::WebResponse::json(json.dump(), 409);
}

sdk::WebResponse takePart(Site& site, const sdk::WebRequest& request)
{
    auto& pictures = site.host().pictures(data::Schema::site);
    const auto& sha = proofOf(request);
    const auto offset = offsetOf(request);
    const auto bytes = bodyOf(request, largestPart);
    if (pictures.hasProof(sha)) return {204, {}, {}, {}};
    if (offset != pictures.received(sha)) return conflict(pictures, sha, _("This part does not follow the bytes that are here. Go on at “received”."));
    try {
        pictures.receive(sha, offset, bytes, request.field("last") == "1");
    } catch (const data::Error& error) {
        if (error.trouble() == data::Trouble::conflict) return conflict(pictures, sha, error.what());
        throw;
    }
    return {204, {}, {}, {}};
}

} // namespace

std::vector<sdk::Route> pictureRoutes(Site& site)
{
    return {apiRoute(site, "GET", "/pictures/{sha}", "photographer", sendState), apiRoute(site, "PUT", "/pictures/{sha}", "photographer", takePart)};
}

} // namespace packhouse::site
