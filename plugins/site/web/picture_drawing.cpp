#include "web/pictures.hpp"

#include <packhouse/data/error.hpp>
#include <packhouse/data/text.hpp>

#include <algorithm>

namespace packhouse::site {
namespace {

// The photograph alone, as faces and pose choices show it: the page of a print without anything else on it.
constexpr auto photograph = R"({"schema": "packhouse.template/1", "kind": "packLayout", "key": "photograph",
  "page": {"width": "4in", "height": "5in"},
  "nodes": [{"type": "image", "x": 0, "y": 0, "width": "4in", "height": "5in", "anchorY": 0.35}]})";

struct Subjects {
    Child child;
    data::Image image;
};

[[noreturn]] void throwGone() { throw data::Error{data::Trouble::missing, _("This picture is no longer here. Open your photos again.")}; }

Subjects find(Site& site, const PictureToken& token)
{
    data::Transaction work{site.database(), data::Transaction::Access::read};
    data::JobRepository jobs{work};
    const auto subject = jobs.findSubject(token.subject);
    const auto image = jobs.findImage(token.image);
    if (!subject || !image || image->subject != token.subject || !image->problem.empty()) throwGone();
    auto child = Nursery{work, site.host().renderer()}.find(subject->key);
    if (!child) throwGone();
    return {std::move(*child), *image};
}

std::map<std::string, std::string> codesOf(const Child& child, const data::Image& image, const SiteFacts& facts)
{
    const auto& subject = child.subject;
    std::map<std::string, std::string> values{
        {"firstname", subject.firstName}, {"lastname", subject.lastName}, {"name", subject.firstName + " " + subject.lastName},
        {"id", subject.subjectId},        {"folder", child.folder},       {"jobname", child.jobName()},
        {"event.date", child.job.eventDate}, {"studio", facts.name},      {"pose", image.pose},
        {"imageno", std::to_string(image.number)}};
    for (const auto& [field, value] : subject.fields) values.emplace("field." + field, value);
    return values;
}

// The chosen pose is #1; the others follow, for templates that show several.
std::vector<sdk::TemplatePicture> picturesOf(const sdk::Pictures& store, const Child& child, const data::Image& chosen)
{
    std::vector<sdk::TemplatePicture> pictures{{store.proof(chosen.proofSha256), chosen.pose}};
    for (const auto& pose : child.poses)
        if (pose.id != chosen.id && store.hasProof(pose.proofSha256)) pictures.push_back({store.proof(pose.proofSha256), pose.pose});
    return pictures;
}

} // namespace

std::string drawPicture(Site& site, const PictureToken& token)
{
    const auto [child, image] = find(site, token);
    auto& renderer = site.host().renderer();
    const auto* page = token.templateKey.empty() ? nullptr : child.templates->find(token.templateKey);
    if (!token.templateKey.empty() && page == nullptr) throwGone();
    const auto document = page == nullptr ? std::string{photograph} : page->document;
    sdk::RenderOptions options{.format = sdk::PageFormat::jpeg, .quality = 78};
    options.dpi = token.width * 72.0 / renderer.sizeOf(document).first;
    // Faces as large as a thumb carry no word; everything larger does.
    if (page != nullptr || token.width > 240) options.watermark = child.job.upload.watermark;
    const auto& store = site.host().pictures(data::Schema::site);
    return renderer.draw(document, {codesOf(child, image, site.identity().facts), picturesOf(store, child, image), {}}, options).bytes;
}

} // namespace packhouse::site
