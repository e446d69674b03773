#include "template_facts.hpp"

#include "packhouse/data/catalogue_repository.hpp"
#include "packhouse/data/error.hpp"
#include "packhouse/data/job_repository.hpp"
#include "packhouse/data/text.hpp"

#include <algorithm>
#include <charconv>

namespace packhouse::tsadmin {

namespace {

// Digits as on a ruler, whatever the locale: 8, 8.5, 3.25.
std::string inches(double points)
{
    char digits[32];
    constexpr int precision = 4;
    constexpr double inch = 72;
    const auto end = std::to_chars(digits, digits + sizeof digits, points / inch, std::chars_format::general, precision).ptr;
    return {digits, end};
}

std::pair<double, double> sizeOf(sdk::Host& host, const sdk::TemplateFile& file)
try {
    return host.renderer().sizeOf(host.templates().document(file.key));
} catch (const data::Error&) {
    return {0, 0}; // its findings say why
}

// A picture that is there; a studio without any shows empty holes.
std::vector<sdk::TemplatePicture> anyPicture(sdk::Host& host)
{
    data::Transaction work{host.database(data::Schema::studio), data::Transaction::Access::read};
    data::JobRepository jobs{work};
    const auto& pictures = host.pictures(data::Schema::studio);
    for (const data::Job& job : jobs.all())
        for (const data::Image& image : jobs.images(job.id))
            if (image.problem.empty() && !image.proofSha256.empty() && pictures.hasProof(image.proofSha256)) return {{pictures.proof(image.proofSha256), image.pose}};
    return {};
}

std::map<std::string, std::string> exampleValues()
{
    return {{"name", "Olivia Bennett"}, {"firstname", "Olivia"}, {"lastname", "Bennett"}, {"folder", "3A"}, {"orderkey", "7KQX4MWD"}, {"job", "Lakeside School"},
        {"product", "8×10"}, {"product.code", "P810"}, {"quantity", "1"}, {"pose", "1"}, {"customer", "Hannah Bennett"}};
}

} // namespace

std::vector<TemplateFacts> readTemplates(sdk::Host& host)
{
    std::vector<data::Product> products;
    {
        data::Transaction work{host.database(data::Schema::studio), data::Transaction::Access::read};
        products = data::ProductRepository{work}.all();
    }
    std::vector<TemplateFacts> all;
    for (sdk::TemplateFile& file : host.templates().all()) {
        TemplateFacts facts{std::move(file), 0, 0, {}};
        std::tie(facts.widthPoints, facts.heightPoints) = sizeOf(host, facts.file);
        for (const data::Product& product : products)
            if (!facts.file.key.empty() && product.templateKey == facts.file.key) facts.products.push_back(product.code);
        all.push_back(std::move(facts));
    }
    return all;
}

sdk::RenderedPage drawExample(sdk::Host& host, const std::string& key, double dpi)
{
    const std::string document = host.templates().document(key);
    sdk::TemplateData data;
    data.values = exampleValues();
    data.pictures = anyPicture(host);
    data.rows["items"].push_back({data.values, data.pictures});
    return host.renderer().draw(document, data, {.format = sdk::PageFormat::png, .dpi = dpi});
}

std::string sizeText(const TemplateFacts& facts)
{
    return facts.widthPoints == 0 ? std::string{} : data::format(_("{} × {} in"), inches(facts.widthPoints), inches(facts.heightPoints));
}

} // namespace packhouse::tsadmin
