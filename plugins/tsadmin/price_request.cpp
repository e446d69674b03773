#include "price_request.hpp"

#include "packhouse/data/error.hpp"
#include "packhouse/data/text.hpp"

#include <charconv>

namespace packhouse::tsadmin {

namespace {

std::optional<int> wholeNumber(std::string_view text)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size() || value < 1) return {};
    return value;
}

} // namespace

data::PricedRequest priceRequestOf(std::string_view text, const data::OfferContent& offer)
{
    if (const auto* package = offer.find(text)) return {package->code, 1, {}};
    const auto times = text.find_last_of("xX*");
    const auto quantity = times == std::string_view::npos ? std::nullopt : wholeNumber(text.substr(times + 1));
    const auto* package = quantity ? offer.find(text.substr(0, times)) : nullptr;
    if (package == nullptr)
        throw data::Error{data::Trouble::missing,
                          data::format(_("The offer {} has no package \"{}\"; see: packhouse offer show {}"), offer.offerCode, text, offer.offerCode)};
    return {package->code, *quantity, {}};
}

} // namespace packhouse::tsadmin
