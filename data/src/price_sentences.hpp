#pragma once

#include "packhouse/data/pricing.hpp"

#include <string>

namespace packhouse::data {

/// The sentences of the price explanation, as a parent reads them.
class PriceSentences {
public:
    explicit PriceSentences(const PricingContext& context) : m_context{context} {}

    std::string amount(const Money& money) const;          ///< "12.50 EUR"
    std::string percent(const Rate& rate) const;           ///< "7.25 %"
    std::string inForce(const PriceList& list) const;      ///< "Early bird price until 30 April"
    std::string notYet(Instant from) const;                ///< "Starts on 1 May."
    std::string over(Instant until) const;                 ///< "Ended on 30 April."
    std::string tooFew(int needed, std::int64_t counted) const;
    std::string tax(const TaxRate& rate, const Money& taxable) const;

private:
    std::string day(Instant instant) const;
    std::string lastDay(Instant until) const; ///< the last day before the half-open end

    const PricingContext& m_context;
};

} // namespace packhouse::data
