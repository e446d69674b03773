#include "rules/picture_token.hpp"
#include "web/caller.hpp"
#include "web/pages.hpp"
#include "web/pictures.hpp"

#include <packhouse/data/error.hpp>

namespace packhouse::site {
namespace {

sdk::WebResponse fileResponse(std::string bytes, const std::string& type, const std::string& caching, int status = 200)
{
    sdk::WebResponse response{status, {{"Content-Type", type}, {"Cache-Control", caching}}, std::move(bytes), {}};
    secure(response);
    return response;
}

// A drawn picture that says the same as the page would; browsers show it in the place of the preview.
sdk::WebResponse late(Site& site, int status)
{
    const auto name = site.look().address("late.svg").substr(std::string{"/assets/"}.size());
    return fileResponse(site.look().asset(name)->bytes, "image/svg+xml", "no-store", status);
}

std::string nameOf(const PictureToken& token)
{
    return std::to_string(token.subject.value) + "." + std::to_string(token.image.value) + "." + token.templateKey + "." + std::to_string(token.width) + "." + token.stamp;
}

std::string drawn(Site& site, const PictureToken& token)
{
    const auto name = nameOf(token);
    if (const auto known = site.pictures().find(name); !known.isNull()) return *known;
    auto bytes = drawPicture(site, token);
    site.pictures().keep(name, bytes);
    return bytes;
}

} // namespace

sdk::WebResponse sendPreview(Site& site, const sdk::WebRequest& request)
{
    const auto token = openPicture(request.parameters.at("token"), site.identity().signer);
    if (!token) return faultPage(site, 404, "");
    if (token->expires <= data::now()) return late(site, 410);
    try {
        return fileResponse(drawn(site, *token), "image/jpeg", "private, max-age=900");
    } catch (const data::Error& error) {
        if (error.trouble() == data::Trouble::missing) return late(site, 404);
        site.host().log(sdk::LogLevel::error, std::string{"preview not drawn: "} + error.what());
        return late(site, 503);
    }
}

sdk::WebResponse sendAsset(Site& site, const sdk::WebRequest& request)
{
    const auto& name = request.parameters.at("name");
    constexpr auto forEver = "public, max-age=31536000, immutable";
    if (const auto* asset = site.look().asset(name)) return fileResponse(asset->bytes, asset->type, forEver);
    if (const auto sheet = groupStylesheet(name)) return fileResponse(sheet->bytes, sheet->type, forEver);
    return faultPage(site, 404, "");
}

} // namespace packhouse::site
