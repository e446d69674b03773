#include "packhouse/data/money.hpp"

#include "decimal.hpp"
#include "wide.hpp"

#include <algorithm>
#include <numeric>

namespace packhouse::data {
namespace {

void requireSame(const Currency& left, const Currency& right)
{
    if (left != right)
        throw Error{Trouble::broken, format(_("Amounts in “{}” and “{}” were mixed. Please report this with what you were doing."), left.code(), right.code())};
}

Wide partBefore(const Money& amount, const Money& weight, Wide all)
{
    return times(amount.minor(), weight.minor()) / all;
}

Wide sumOf(const Money& amount, const std::vector<Money>& weights)
{
    Wide sum = 0;
    for (const Money& weight : weights) {
        requireSame(amount.currency(), weight.currency());
        if (weight.minor() < 0) throw Error{Trouble::broken, _("An amount cannot be spread over a negative line. Please report this.")};
        sum += weight.minor();
    }
    return sum;
}

/// Indices of the weights by falling remainder, the earlier first among equals.
std::vector<std::size_t> byRemainder(const Money& amount, const std::vector<Money>& weights, Wide all)
{
    std::vector<std::size_t> order(weights.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto remainder = [&](std::size_t at) { return times(amount.minor(), weights[at].minor()) % all; };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) { return remainder(left) > remainder(right); });
    return order;
}

} // namespace

Money Money::of(std::string_view decimal, const Currency& currency)
{
    const auto minor = readDecimal(decimal, currency.exponent());
    if (!minor)
        throw Error{Trouble::invalid, format(_("“{}” is not an amount in {}. Write it like {}, with a point and no other signs."), decimal,
                                             currency.code(), Money{1250, currency}.text())};
    return Money{*minor, currency};
}

std::string Money::text() const { return writeDecimal(m_minor, m_currency.exponent()); }

Money Money::operator-() const { return Money{narrow(-Wide{m_minor}), m_currency}; }

Money& Money::operator+=(const Money& other)
{
    requireSame(m_currency, other.m_currency);
    m_minor = narrow(Wide{m_minor} + other.m_minor);
    return *this;
}

Money& Money::operator-=(const Money& other)
{
    requireSame(m_currency, other.m_currency);
    m_minor = narrow(Wide{m_minor} - other.m_minor);
    return *this;
}

Money& Money::operator*=(std::int64_t factor)
{
    m_minor = narrow(Wide{m_minor} * factor);
    return *this;
}

std::strong_ordering Money::operator<=>(const Money& other) const
{
    requireSame(m_currency, other.m_currency);
    return m_minor <=> other.m_minor;
}

Money share(const Money& amount, const Rate& rate)
{
    return Money{narrow(divideHalfUp(times(amount.minor(), rate.numerator), rate.denominator)), amount.currency()};
}

Money includedShare(const Money& amount, const Rate& rate, const Rate& sum)
{
    const Wide dividend = times(times(amount.minor(), rate.numerator), sum.denominator);
    const Wide divisor = times(rate.denominator, Wide{sum.denominator} + sum.numerator);
    return Money{narrow(divideHalfUp(dividend, divisor)), amount.currency()};
}

std::vector<Money> apportion(const Money& amount, const std::vector<Money>& weights)
{
    if (amount.minor() < 0) {
        std::vector<Money> parts = apportion(-amount, weights);
        std::transform(parts.begin(), parts.end(), parts.begin(), [](const Money& part) { return -part; });
        return parts;
    }
    const Wide all = sumOf(amount, weights);
    std::vector<Money> parts(weights.size(), Money{0, amount.currency()});
    if (amount.isZero()) return parts;
    if (all == 0) throw Error{Trouble::broken, _("An amount cannot be spread over lines that are all zero. Please report this.")};

    std::int64_t rest = amount.minor();
    for (std::size_t at = 0; at != weights.size(); ++at) {
        parts[at] = Money{narrow(partBefore(amount, weights[at], all)), amount.currency()};
        rest -= parts[at].minor();
    }
    for (const std::size_t at : byRemainder(amount, weights, all)) {
        if (rest-- == 0) break;
        parts[at] += Money{1, amount.currency()};
    }
    return parts;
}

} // namespace packhouse::data
