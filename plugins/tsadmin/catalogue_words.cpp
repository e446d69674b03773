#include "catalogue_words.hpp"

#include "packhouse/data/error.hpp"
#include "packhouse/data/text.hpp"

#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace packhouse::tsadmin {

using data::Customisation;
using data::Error;
using data::ProductType;
using data::Stepping;
using data::Trouble;

namespace {

template <typename Value, std::size_t Count>
using Words = std::array<std::pair<Value, std::string_view>, Count>;

constexpr Words<ProductType, 8> typeWords{{
    {ProductType::portrait, "portrait"},
    {ProductType::portraitForFamily, "portrait-for-family"},
    {ProductType::portraitForFolder, "portrait-for-folder"},
    {ProductType::composite, "composite"},
    {ProductType::group, "group"},
    {ProductType::digitalImage, "digital-image"},
    {ProductType::service, "service"},
    {ProductType::externalGoods, "external-goods"},
}};

constexpr Words<Customisation, 4> customisationWords{{
    {Customisation::customizable, "customizable"},
    {Customisation::packageOnly, "package-only"},
    {Customisation::productsOnly, "products-only"},
    {Customisation::notCustomizable, "not-customizable"},
}};

constexpr Words<Stepping, 3> steppingWords{{{Stepping::dont, "dont"}, {Stepping::offer, "offer"}, {Stepping::force, "force"}}};

template <typename Value, std::size_t Count>
std::string_view wordIn(const Words<Value, Count>& words, Value value)
{
    return std::find_if(words.begin(), words.end(), [value](const auto& entry) { return entry.first == value; })->second;
}

template <typename Value, std::size_t Count>
Value valueIn(const Words<Value, Count>& words, std::string_view word, const char* refusal)
{
    std::string known;
    for (const auto& [value, name] : words) {
        if (name == word) return value;
        known += (known.empty() ? "" : ", ") + std::string{name};
    }
    throw Error{Trouble::invalid, data::format(refusal, word, known)};
}

std::vector<std::string_view> splitAtColons(std::string_view text)
{
    std::vector<std::string_view> parts;
    for (auto colon = text.find(':'); colon != std::string_view::npos; colon = text.find(':')) {
        parts.push_back(text.substr(0, colon));
        text.remove_prefix(colon + 1);
    }
    parts.push_back(text);
    return parts;
}

std::optional<int> quantityOf(std::string_view text)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || value < 1) return {};
    return value;
}

std::string dateOf(data::Instant instant)
{
    const auto iso = data::toIso(instant);
    return iso.substr(11, 8) == "00:00:00" ? iso.substr(0, 10) : iso.substr(0, 16) + "Z";
}

} // namespace

std::string_view wordOf(ProductType type)
{
    return wordIn(typeWords, type);
}

ProductType productTypeOf(std::string_view word)
{
    return valueIn(typeWords, word, _("There is no product type \"{}\"; choose one of {}"));
}

std::string_view wordOf(Customisation customisation)
{
    return wordIn(customisationWords, customisation);
}

Customisation customisationOf(std::string_view word)
{
    return valueIn(customisationWords, word, _("There is no way of customising called \"{}\"; choose one of {}"));
}

std::string_view wordOf(Stepping stepping)
{
    return wordIn(steppingWords, stepping);
}

Stepping steppingOf(std::string_view word)
{
    return valueIn(steppingWords, word, _("There is no stepping called \"{}\"; choose one of {}"));
}

bool isDrawn(ProductType type)
{
    return type != ProductType::service && type != ProductType::externalGoods && type != ProductType::digitalImage;
}

data::PackageProduct packageProductOf(std::string_view text)
{
    const auto parts = splitAtColons(text);
    data::PackageProduct result{.productCode = std::string{parts.front()}};
    bool understood = !result.productCode.empty();
    for (std::size_t at = 1; at < parts.size(); ++at) {
        const auto quantity = quantityOf(parts[at]);
        if (quantity) result.quantity = *quantity;
        else if (parts[at] == "digital") result.asDigitalDownload = true;
        else understood = false;
    }
    if (!understood || parts.size() > 3)
        throw Error{Trouble::invalid, data::format(_("\"{}\" is no product of a package; write CODE, CODE:2, CODE:digital or CODE:2:digital"), text)};
    return result;
}

std::string textOf(const data::PackageProduct& product)
{
    std::string text = std::to_string(product.quantity) + " × " + product.productCode;
    return product.asDigitalDownload ? text + " (" + _("digital") + ")" : text;
}

std::string typedTextOf(const data::PackageProduct& product)
{
    return product.productCode + (product.quantity == 1 ? std::string{} : ":" + std::to_string(product.quantity)) + (product.asDigitalDownload ? ":digital" : "");
}

data::OfferedPackage pricedCodeOf(std::string_view text, const data::Currency& currency)
{
    const auto equals = text.rfind('=');
    if (equals == std::string_view::npos || equals == 0)
        throw Error{Trouble::invalid, data::format(_("\"{}\" is no package with a price; write CODE=AMOUNT, e.g. A2=38.00"), text)};
    return {std::string{text.substr(0, equals)}, data::Money::of(text.substr(equals + 1), currency)};
}

std::string textOf(const data::PriceListRule& rule)
{
    std::string text;
    const auto add = [&text](const std::string& part) { text += (text.empty() ? "" : ", ") + part; };
    if (rule.atLeast) add(data::format(_("{} or more"), *rule.atLeast));
    if (rule.from) add(data::format(_("from {}"), dateOf(*rule.from)));
    if (rule.until) add(data::format(_("until {}"), dateOf(*rule.until)));
    return text.empty() ? _("always") : text;
}

std::string changeOf(const std::string& was, const std::string& now)
{
    if (was.empty()) return data::format(_("{} (new)"), now);
    return now.empty() ? data::format(_("{} (taken away)"), was) : data::format("{} → {}", was, now);
}

std::string foldedCode(std::string_view code)
{
    std::string folded;
    return icu::UnicodeString::fromUTF8({code.data(), static_cast<int32_t>(code.size())}).foldCase().toUTF8String(folded);
}

bool sameCode(std::string_view left, std::string_view right)
{
    return foldedCode(left) == foldedCode(right);
}

void checkColour(std::string_view colour)
{
    const auto isHex = [](char digit) { return std::string_view{"0123456789abcdefABCDEF"}.find(digit) != std::string_view::npos; };
    if (colour.empty() || (colour.size() == 7 && colour[0] == '#' && std::all_of(colour.begin() + 1, colour.end(), isHex))) return;
    throw Error{Trouble::invalid, data::format(_("\"{}\" is no colour; write it as #rrggbb, e.g. #8fb04a"), colour)};
}

} // namespace packhouse::tsadmin
