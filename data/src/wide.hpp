#pragma once

#include "packhouse/data/error.hpp"
#include "packhouse/data/text.hpp"

#include <cstdint>
#include <limits>

namespace packhouse::data {

/// 128 bits for what lies between two 64-bit amounts.
__extension__ typedef __int128 Wide;

[[noreturn]] inline void tooLarge()
{
    throw Error{Trouble::broken, _("An amount of money is larger than this program can hold. Check the prices and quantities.")};
}

inline std::int64_t narrow(Wide value)
{
    if (value > std::numeric_limits<std::int64_t>::max() || value < std::numeric_limits<std::int64_t>::min()) tooLarge();
    return static_cast<std::int64_t>(value);
}

inline Wide times(Wide left, Wide right)
{
    Wide result = 0;
    if (__builtin_mul_overflow(left, right, &result)) tooLarge();
    return result;
}

/// Half up: away from zero at exactly half. The divisor is above zero.
inline Wide divideHalfUp(Wide dividend, Wide divisor)
{
    const Wide size = dividend < 0 ? -dividend : dividend;
    Wide quotient = size / divisor;
    const Wide rest = size % divisor;
    if (rest >= divisor - rest) ++quotient;
    return dividend < 0 ? -quotient : quotient;
}

} // namespace packhouse::data
