#include "delivery_words.hpp"

#include "packhouse/data/error.hpp"
#include "packhouse/data/text.hpp"

namespace packhouse::tsios {

namespace {

/// Takes what stands behind the last colon off `text`.
std::string_view takeLast(std::string_view& text)
{
    const auto colon = text.rfind(':');
    if (colon == std::string_view::npos) return {};
    const auto last = text.substr(colon + 1);
    text.remove_suffix(text.size() - colon);
    return last;
}

[[noreturn]] void refuse(std::string_view text)
{
    throw data::Error{data::Trouble::invalid,
                      data::format(_("\"{}\" is no way of delivery; write CODE:DESCRIPTION:PRICE, with :address or :untaxed behind it, e.g. POST:By post:6.95:address"), text)};
}

} // namespace

data::DeliveryOption deliveryOptionOf(std::string_view text, const data::Currency& currency)
{
    data::DeliveryOption option;
    auto rest = text;
    auto last = takeLast(rest);
    for (; last == "address" || last == "untaxed"; last = takeLast(rest)) (last == "address" ? option.needsAddress : option.taxable) = last == "address";
    const auto colon = rest.find(':');
    if (last.empty() || colon == std::string_view::npos || colon == 0 || colon + 1 == rest.size()) refuse(text);
    option.code = rest.substr(0, colon);
    option.description = rest.substr(colon + 1);
    option.price = data::Money::of(last, currency);
    if (option.price.minor() < 0) refuse(text);
    return option;
}

std::string textOf(const data::DeliveryOption& option)
{
    auto text = option.description + " " + option.price.text();
    if (option.needsAddress) text += std::string{", "} + _("asks for an address");
    if (!option.taxable) text += std::string{", "} + _("not taxed");
    return text;
}

} // namespace packhouse::tsios
