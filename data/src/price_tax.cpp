#include "price_tax.hpp"

#include "wide.hpp"

#include <algorithm>

namespace packhouse::data {
namespace {

Rate sumOf(const std::vector<TaxRate>& taxes)
{
    Rate sum;
    for (const TaxRate& tax : taxes) sum.denominator = std::max(sum.denominator, tax.rate.denominator);
    // Denominators are powers of ten, so the largest is a multiple of each.
    for (const TaxRate& tax : taxes) sum.numerator = narrow(Wide{sum.numerator} + times(tax.rate.numerator, sum.denominator / tax.rate.denominator));
    return sum;
}

} // namespace

TaxRun::TaxRun(const PricingContext& context, const Currency& currency)
    : m_context{context}, m_sum{sumOf(context.taxes)}, m_taxable{0, currency}, m_sums(context.taxes.size(), Money{0, currency})
{}

Money TaxRun::of(const Money& amount)
{
    m_taxable += amount;
    Money all{0, amount.currency()};
    for (std::size_t at = 0; at != m_sums.size(); ++at) {
        const Rate& rate = m_context.taxes[at].rate;
        const Money tax = m_context.taxIncluded ? includedShare(amount, rate, m_sum) : share(amount, rate);
        m_sums[at] += tax;
        all += tax;
    }
    return all;
}

std::vector<PriceStep> TaxRun::steps() const
{
    std::vector<PriceStep> steps;
    for (std::size_t at = 0; at != m_sums.size(); ++at) {
        const TaxRate& tax = m_context.taxes[at];
        steps.push_back({tax.name, !m_taxable.isZero(), PriceSentences{m_context}.tax(tax, m_taxable), m_sums[at]});
    }
    return steps;
}

} // namespace packhouse::data
