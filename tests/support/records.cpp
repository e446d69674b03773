#include "support/records.hpp"

#include "packhouse/data/keys.hpp"

namespace packhouse::test {

data::Money euros(std::int64_t cents)
{
    return {cents, data::Currency::of("EUR")};
}

data::Grouping aGrouping(data::GroupingKind kind, const std::string& code)
{
    data::Grouping grouping;
    grouping.kind = kind;
    grouping.code = code;
    grouping.description = "The grouping " + code;
    return grouping;
}

data::Product aProduct(const std::string& code)
{
    data::Product product;
    product.code = code;
    product.description = "The product " + code;
    product.templateKey = "portrait";
    return product;
}

data::Package aPackage(const std::string& code, const std::vector<std::string>& productCodes)
{
    data::Package package;
    package.code = code;
    package.description = "The package " + code;
    package.group = "Portraits";
    package.groupColour = "#3060a0";
    for (const std::string& productCode : productCodes) package.products.push_back({productCode, 1, false});
    return package;
}

data::Offer anOffer(const std::string& code, const std::vector<std::pair<std::string, std::int64_t>>& packagesWithCents)
{
    data::Offer offer;
    offer.code = code;
    offer.description = "The offer " + code;
    offer.currency = data::Currency::of("EUR");
    for (const auto& [packageCode, cents] : packagesWithCents) offer.packages.push_back({packageCode, euros(cents)});
    return offer;
}

data::PriceList aPriceList(const std::string& name, const std::vector<std::pair<std::string, std::int64_t>>& packagesWithCents)
{
    data::PriceList list;
    list.name = name;
    for (const auto& [packageCode, cents] : packagesWithCents) list.prices.emplace(packageCode, euros(cents));
    return list;
}

data::Job aJob(const std::string& name)
{
    data::Job job;
    job.name = name;
    job.eventDate = "2026-04-14";
    return job;
}

data::Subject aSubject(data::Id<data::Job> job, const std::string& subjectId)
{
    data::Subject subject;
    subject.job = job;
    subject.subjectId = subjectId;
    subject.firstName = "Ada";
    subject.lastName = "Byron " + subjectId;
    return subject;
}

data::Image anImage(data::Id<data::Job> job, const std::string& fileName)
{
    data::Image image;
    image.job = job;
    image.fileName = fileName;
    image.sha256 = data::sha256(fileName);
    image.proofSha256 = data::sha256("proof of " + fileName);
    image.width = 1200;
    image.height = 1800;
    return image;
}

} // namespace packhouse::test
