#pragma once

#include "price_sentences.hpp"

#include <vector>

namespace packhouse::data {

/// Taxes amounts one by one, each rate of each amount rounded once, and keeps the sums for the explanation (domain.md, "Money", rule 6).
class TaxRun {
public:
    TaxRun(const PricingContext& context, const Currency& currency);

    /// All the tax of one amount, in or on top of it.
    Money of(const Money& amount);

    std::vector<PriceStep> steps() const;

private:
    const PricingContext& m_context;
    Rate m_sum; ///< of all rates
    Money m_taxable;
    std::vector<Money> m_sums; ///< for each rate
};

} // namespace packhouse::data
