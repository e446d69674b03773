#include "packhouse/data/error.hpp"
#include "packhouse/data/money.hpp"
#include "packhouse/data/text.hpp"

#include <array>
#include <optional>

namespace packhouse::data {
namespace {

// ISO 4217:2015, list one as published by the maintenance agency (SIX, Zürich; amendments to no. 177), without the codes that have no
// minor unit (metals, XDR, XTS, XXX …: nothing is sold in them). ANG, BGN, CUC, HRK, SLL and ZWL left that list in recent years;
// they stay here so that stored amounts can still be read.
struct Decimals {
    int exponent;
    std::string_view codes;
};
constexpr std::array table{
    Decimals{2, "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW "
                "CNY COP COU CRC CUC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HRK HTG HUF "
                "IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV "
                "MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS SRD "
                "SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG ZWL"},
    Decimals{0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"},
    Decimals{3, "BHD IQD JOD KWD LYD OMR TND"},
    Decimals{4, "CLF UYW"},
};

std::optional<int> exponentOf(std::string_view code)
{
    if (code.size() != 3 || code.find(' ') != std::string_view::npos) return {};
    for (const auto& [exponent, codes] : table)
        if (codes.find(code) != std::string_view::npos) return exponent;
    return {};
}

} // namespace

Currency Currency::of(std::string_view code)
{
    const auto exponent = exponentOf(code);
    if (!exponent)
        throw Error{Trouble::invalid, format(_("“{}” is not a currency. Give its three capital letters from ISO 4217, such as EUR."), code)};
    return Currency{code, *exponent};
}

} // namespace packhouse::data
