#include "upload_settings.hpp"

#include "delivery_words.hpp"
#include "packhouse/data/catalogue_repository.hpp"
#include "packhouse/data/error.hpp"
#include "packhouse/data/offer_reference.hpp"
#include "packhouse/data/text.hpp"


namespace packhouse::tsios {

using data::Error;
using data::format;
using data::Trouble;

namespace {

std::string deliveryWords(const std::vector<data::DeliveryOption>& options)
{
    std::string text;
    for (const auto& option : options) text += (text.empty() ? "" : "; ") + option.code + ": " + textOf(option);
    return text;
}

std::string timeWords(const std::optional<data::Instant>& time)
{
    return time ? data::toIso(*time) : std::string{};
}

std::string offerWords(const data::UploadSettings& settings)
{
    return settings.offerVersion == 0 ? settings.offerCode : settings.offerCode + "@" + std::to_string(settings.offerVersion);
}

} // namespace

std::vector<std::pair<std::string, std::string>> wordsOf(const data::UploadSettings& settings)
{
    return {{_("Friendly name"), settings.friendlyName},
            {_("Offer"), offerWords(settings)},
            {_("Live from"), timeWords(settings.liveFrom)},
            {_("Live until"), timeWords(settings.liveUntil)},
            {_("Provider"), settings.provider},
            {_("Watermark"), settings.watermark},
            {_("Delivery"), deliveryWords(settings.delivery)}};
}

std::vector<SettingDifference> differences(const data::UploadSettings& was, const data::UploadSettings& now)
{
    const auto before = wordsOf(was), after = wordsOf(now);
    std::vector<SettingDifference> found;
    for (std::size_t at = 0; at < before.size(); ++at)
        if (before[at].second != after[at].second) found.push_back({before[at].first, before[at].second, after[at].second});
    return found;
}

data::UploadSettings copied(const data::UploadSettings& from, const data::UploadSettings& to)
{
    auto settings = from;
    settings.friendlyName = to.friendlyName;
    return settings;
}

void chooseOffer(data::Transaction& work, const std::string& reference, data::UploadSettings& settings)
{
    data::OfferRepository offers{work};
    const auto [code, version] = data::offerReferenceOf(reference);
    const auto versions = offers.find(code) ? offers.versions(code) : std::vector<data::OfferVersion>{};
    if (versions.empty()) throw Error{Trouble::missing, format(_("There is no published offer {}; see: packhouse offer list"), code)};
    if (version != 0 && !offers.version(code, version))
        throw Error{Trouble::missing, format(_("The offer {} has no version {}; see: packhouse offer list"), code, version)};
    settings.offerCode = versions.back().content.offerCode;
    settings.offerVersion = version == 0 ? versions.back().content.version : version;
}

data::Currency currencyOf(data::Transaction& work, const data::UploadSettings& settings)
{
    const auto offer = data::OfferRepository{work}.find(settings.offerCode);
    if (!offer) throw Error{Trouble::missing, _("The job has no offer yet, so there is no currency for the price of delivery; choose one with --offer CODE@VERSION")};
    return offer->currency;
}

} // namespace packhouse::tsios
