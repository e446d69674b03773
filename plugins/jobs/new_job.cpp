#include "new_job.hpp"

#include "packhouse/data/catalogue_repository.hpp"
#include "packhouse/data/error.hpp"
#include "packhouse/data/offer_reference.hpp"
#include "packhouse/data/scope.hpp"
#include "packhouse/data/text.hpp"

#include <algorithm>

namespace packhouse::jobs {

using data::Error;
using data::format;
using data::Trouble;

namespace {

/// The code of the default grouping of this kind, "*" if there is none.
std::string defaultOf(data::Transaction& work, data::GroupingKind kind)
{
    const auto all = data::GroupingRepository{work}.all(kind);
    const auto found = std::find_if(all.begin(), all.end(), [](const auto& grouping) { return grouping.isDefault && grouping.isActive; });
    return found == all.end() ? "*" : found->code;
}

data::Scope scopeFor(data::Transaction& work, const std::string& text)
{
    if (!text.empty()) return data::scopeOf(text);
    return {defaultOf(work, data::GroupingKind::season), defaultOf(work, data::GroupingKind::workspace), defaultOf(work, data::GroupingKind::account)};
}

void checkDate(const std::string& date)
{
    if (date.empty()) return;
    constexpr std::size_t length = 10; // of 2026-04-14
    if (date.size() != length) throw Error{Trouble::invalid, format(_("\"{}\" is no day; write it as 2026-04-14"), date)};
    data::instantFromIso(date);
}

} // namespace

void chooseOffer(data::Transaction& work, const std::string& reference, data::UploadSettings& settings)
{
    data::OfferRepository offers{work};
    const auto [code, version] = data::offerReferenceOf(reference);
    const auto offer = offers.find(code);
    if (!offer) throw Error{Trouble::missing, format(_("There is no offer {}; see: packhouse offer list"), code)};
    if (version != 0 && !offers.version(code, version))
        throw Error{Trouble::missing, format(_("The offer {} has no version {}; see: packhouse offer list"), code, version)};
    const auto versions = offers.versions(code);
    const int newest = versions.empty() ? 0 : versions.back().content.version;
    settings.offerCode = offer->code;
    settings.offerVersion = version == 0 ? newest : version;
}

data::Job addJob(data::Transaction& work, const NewJob& wanted)
{
    checkDate(wanted.eventDate);
    if (wanted.name.empty()) throw Error{Trouble::invalid, _("A job needs a name")};
    data::Job job;
    job.name = wanted.name;
    job.scope = scopeFor(work, wanted.scope);
    job.eventDate = wanted.eventDate;
    job.upload.friendlyName = wanted.friendlyName;
    if (!wanted.offer.empty()) chooseOffer(work, wanted.offer, job.upload);
    return data::JobRepository{work}.add(job);
}

} // namespace packhouse::jobs
