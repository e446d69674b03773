#include "decimal.hpp"
#include "packhouse/data/error.hpp"
#include "packhouse/data/money.hpp"
#include "packhouse/data/text.hpp"

namespace packhouse::data {
namespace {

constexpr int mostDecimals = 9;

} // namespace

Rate Rate::of(std::string_view decimal)
{
    const auto value = readDecimal(decimal, mostDecimals);
    if (!value || *value < 0 || decimal.starts_with('-'))
        throw Error{Trouble::invalid, format(_("“{}” is not a rate. Write it as a decimal fraction such as 0.0725, with at most 9 decimals."), decimal)};
    Rate rate{*value, 1'000'000'000};
    // Reduced, so that 0.2 and 0.20 are the same rate.
    while (rate.denominator > 1 && rate.numerator % 10 == 0) {
        rate.numerator /= 10;
        rate.denominator /= 10;
    }
    return rate;
}

std::string Rate::text() const
{
    int decimals = 0;
    for (std::int64_t power = 1; power < denominator; power *= 10) ++decimals;
    return writeDecimal(numerator, decimals);
}

} // namespace packhouse::data
