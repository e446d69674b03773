#pragma once

#include "packhouse/data/catalogue.hpp"
#include "packhouse/data/job.hpp"

namespace packhouse::test {

/// A record with sensible values, of which a test says only what matters to it: `aProduct("10x15")`,
/// `with(aPackage("A2", {"10x15"}), [](auto& package) { package.taxable = false; })`.
template <typename Record, typename Change>
Record with(Record record, Change&& change)
{
    change(record);
    return record;
}

data::Money euros(std::int64_t cents);
data::Grouping aGrouping(data::GroupingKind kind, const std::string& code);
data::Product aProduct(const std::string& code);
data::Package aPackage(const std::string& code, const std::vector<std::string>& productCodes);
data::Offer anOffer(const std::string& code, const std::vector<std::pair<std::string, std::int64_t>>& packagesWithCents);
data::PriceList aPriceList(const std::string& name, const std::vector<std::pair<std::string, std::int64_t>>& packagesWithCents);
data::Job aJob(const std::string& name);
data::Subject aSubject(data::Id<data::Job> job, const std::string& subjectId);
data::Image anImage(data::Id<data::Job> job, const std::string& fileName);

} // namespace packhouse::test
