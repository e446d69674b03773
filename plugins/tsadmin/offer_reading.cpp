#include "offer_reading.hpp"

#include "packhouse/data/error.hpp"
#include "packhouse/data/offer_reference.hpp"
#include "packhouse/data/text.hpp"

namespace packhouse::tsadmin {

using data::Error;
using data::format;
using data::Trouble;

data::Offer offerIn(data::Transaction& work, const std::string& code)
{
    auto offer = data::OfferRepository{work}.find(code);
    if (!offer) throw Error{Trouble::missing, format(_("There is no offer {}; see: packhouse offer list"), code)};
    return *std::move(offer);
}

data::OfferContent contentIn(data::Transaction& work, const std::string& reference)
{
    const auto [code, number] = data::offerReferenceOf(reference);
    offerIn(work, code);
    if (number == 0) return data::OfferRepository{work}.draft(code);
    auto version = data::OfferRepository{work}.version(code, number);
    if (!version) throw Error{Trouble::missing, format(_("The offer {} has no version {}; see: packhouse offer list"), code, number)};
    return version->content;
}

} // namespace packhouse::tsadmin
