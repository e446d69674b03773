#include "web/pictures.hpp"

#include <packhouse/data/keys.hpp>
#include <packhouse/data/text.hpp>

#include <Poco/URI.h>

#include <cmath>

namespace packhouse::site {
namespace {

// Everything else that shows on the page: if it changes, so does the address.
std::string stampOf(const Child& child, const data::Image& pose, const JobTemplate* page)
{
    const auto& subject = child.subject;
    return data::sha256(pose.proofSha256 + child.job.upload.watermark + subject.firstName + "\n" + subject.lastName + "\n" + child.folder +
                        "\n" + (page == nullptr ? "" : page->document))
        .substr(0, 10);
}

int heightFor(int width, double pageWidth, double pageHeight)
{
    return static_cast<int>(std::lround(width * pageHeight / pageWidth));
}

} // namespace

std::string poseName(const Child& child, const data::Image& pose)
{
    if (!pose.pose.empty()) return data::format(_("pose {}"), pose.pose);
    const auto place = &pose - child.poses.data() + 1;
    return data::format(_("pose {}"), place);
}

PictureAddress pictureOf(const Identity& identity, const Child& child, const data::Image& pose, const std::string& templateKey, data::Instant now)
{
    const auto* page = child.templates->find(templateKey);
    PictureToken token{child.subject.id, pose.id, page == nullptr ? "" : templateKey, 240, stampOf(child, pose, page), pictureExpiry(now)};
    const auto address = [&](int width) {
        token.width = width;
        return "/preview/" + seal(token, identity.signer);
    };
    PictureAddress picture{address(240), address(480), address(960)};
    if (page != nullptr) picture.height = heightFor(picture.width, page->widthPoints, page->heightPoints);
    picture.alt = data::format(_("{}, {}"), child.name(), poseName(child, pose));
    return picture;
}

PictureAddress faceOf(const Identity& identity, const Child& child, data::Instant now)
{
    const auto* primary = child.pose("");
    return primary == nullptr ? PictureAddress{} : pictureOf(identity, child, *primary, "", now);
}

std::vector<Print> printsOf(const data::VersionedPackage& package)
{
    std::vector<Print> prints;
    for (const auto& line : package.products) {
        const bool download = line.asDigitalDownload || line.product.type == data::ProductType::digitalImage;
        if (download || !line.product.templateKey.empty())
            prints.push_back({line.product.description, download ? "" : line.product.templateKey, line.quantity, download});
    }
    return prints;
}

std::string contentInWords(const data::VersionedPackage& package)
{
    std::string content;
    for (const auto& line : package.products) {
        const auto part = line.quantity == 1 ? line.product.description : data::format(_("{} × {}"), line.quantity, line.product.description);
        content += (content.empty() ? "" : " · ") + part;
    }
    return content;
}

std::string encoded(const std::string& code)
{
    std::string text;
    Poco::URI::encode(code, "/?#&=+", text);
    return text;
}

} // namespace packhouse::site
