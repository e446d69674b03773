#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace packhouse::data {

/// An ISO 4217 currency: three capital letters and the number of decimals of its minor unit (0, 2, 3 or 4).
class Currency {
public:
    Currency() = default; ///< no currency: only for amounts not filled in yet

    /// Throws Error{invalid} for a code that ISO 4217 does not list.
    static Currency of(std::string_view code);

    const std::string& code() const noexcept { return m_code; }
    int exponent() const noexcept { return m_exponent; }
    bool operator==(const Currency&) const = default;

private:
    Currency(std::string_view code, int exponent) : m_code{code}, m_exponent{exponent} {}
    std::string m_code;
    int m_exponent = 0;
};

/// A share of an amount, kept exactly: `numerator / denominator`, the denominator a power of ten ("0.0725" is 725/10000).
struct Rate {
    std::int64_t numerator = 0;
    std::int64_t denominator = 1;

    /// Reads a decimal fraction such as "0.0725" (at most 9 decimals). Throws Error{invalid}.
    static Rate of(std::string_view decimal);
    std::string text() const;
    bool operator==(const Rate&) const = default;
};

/// A whole number of minor units (cents) of one currency. Sums of different currencies and
/// results beyond 64 bits throw Error{broken}: they are programming faults, not input.
class Money {
public:
    Money() = default;
    Money(std::int64_t minor, Currency currency) : m_minor{minor}, m_currency{std::move(currency)} {}

    /// Reads "33", "33.5" or "33.50" in the currency's decimals, "." as decimal sign, no grouping. Throws Error{invalid}.
    static Money of(std::string_view decimal, const Currency& currency);

    std::int64_t minor() const noexcept { return m_minor; }
    const Currency& currency() const noexcept { return m_currency; }
    bool isZero() const noexcept { return m_minor == 0; }

    /// "33.50": digits only, for tables, files and the wire; people's forms come from the locale.
    std::string text() const;

    Money operator-() const;
    Money& operator+=(const Money& other);
    Money& operator-=(const Money& other);
    Money& operator*=(std::int64_t factor);
    friend Money operator+(Money left, const Money& right) { return left += right; }
    friend Money operator-(Money left, const Money& right) { return left -= right; }
    friend Money operator*(Money amount, std::int64_t factor) { return amount *= factor; }
    bool operator==(const Money&) const = default;
    std::strong_ordering operator<=>(const Money& other) const; ///< same currency only

private:
    std::int64_t m_minor = 0;
    Currency m_currency;
};

/// `amount × rate`, rounded half up (away from zero at exactly half) once to the minor unit.
Money share(const Money& amount, const Rate& rate);

/// The part of `amount` that is tax when it holds `rate` beside other rates summing, all together, to `sum`:
/// amount × rate ÷ (1 + sum), rounded half up once.
Money includedShare(const Money& amount, const Rate& rate, const Rate& sum);

/// Splits `amount` in proportion to `weights` by largest remainder, ties to the earlier; the parts sum to `amount`.
std::vector<Money> apportion(const Money& amount, const std::vector<Money>& weights);

} // namespace packhouse::data
