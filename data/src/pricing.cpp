#include "packhouse/data/pricing.hpp"

#include "packhouse/data/error.hpp"
#include "packhouse/data/text.hpp"
#include "price_lists.hpp"
#include "price_tax.hpp"

namespace packhouse::data {
namespace {

const VersionedPackage& packageOf(const PricedRequest& request, const OfferContent& offer)
{
    const VersionedPackage* package = offer.find(request.packageCode);
    if (!package)
        throw Error{Trouble::missing, format(_("The offer “{}” has no package {}. Choose one of its packages."), offer.offerCode, request.packageCode)};
    if (request.quantity < 1)
        throw Error{Trouble::invalid, format(_("The quantity of package {} is {}. It must be 1 or more."), package->code, request.quantity)};
    return *package;
}

void requireNotNegative(const Money& price, const std::string& what)
{
    if (price.minor() < 0) throw Error{Trouble::invalid, format(_("The price of {} is {}. A price cannot be below zero."), what, price.text())};
}

std::vector<CartPackage> lookUp(const std::vector<PricedRequest>& requests, const OfferContent& offer)
{
    std::vector<CartPackage> cart;
    for (const PricedRequest& request : requests) cart.push_back({&packageOf(request, offer), request.quantity});
    return cart;
}

std::string reasonOf(const PriceList* list, const VersionedPackage& package, const PricingContext& context)
{
    if (!list) return _("Regular price");
    if (!priceIn(*list, package)) return format(_("Regular price; “{}” does not change this package"), list->name);
    return PriceSentences{context}.inForce(*list);
}

PricedLine lineOf(const CartPackage& line, const PriceList* list, const PricingContext& context, const Currency& currency)
{
    const Money zero{0, currency};
    const Money price = unitPrice(list, *line.package);
    requireNotNegative(price, line.package->code);
    return {.unitPrice = price,
            .amount = price * line.quantity,
            .discount = zero,
            .exclusiveTax = zero,
            .includedTax = zero,
            .list = list && priceIn(*list, *line.package) ? list->name : std::string{},
            .reason = reasonOf(list, *line.package, context)};
}

/// Builds up one priced cart: goods, delivery, tax, total.
class Pricing {
public:
    Pricing(const OfferContent& offer, const PricingContext& context) : m_offer{offer}, m_context{context}, m_tax{context, offer.currency}
    {
        const Money zero{0, offer.currency};
        m_priced.money = {zero, zero, zero, zero, zero, zero, zero, zero, zero, zero, zero};
    }

    PricedCart of(const std::vector<CartPackage>& cart)
    {
        goods(cart);
        delivery();
        for (PriceStep& step : m_tax.steps()) explain(std::move(step));
        total();
        return std::move(m_priced);
    }

private:
    void goods(const std::vector<CartPackage>& cart)
    {
        ListChoice choice = chooseList(cart, m_offer, m_context);
        for (PriceStep& step : choice.steps) explain(std::move(step));
        for (const CartPackage& line : cart) {
            m_priced.lines.push_back(lineOf(line, choice.list, m_context, m_offer.currency));
            PricedLine& priced = m_priced.lines.back();
            m_priced.money.goods += priced.amount;
            if (line.package->taxable)
                (m_context.taxIncluded ? priced.includedTax : priced.exclusiveTax) = taxed(priced.amount);
            else if (!m_context.taxes.empty())
                explain({line.package->description, false, _("Free of tax"), {}});
        }
        explain({_("Goods"), true, _("Sum of all lines, quantity × price"), m_priced.money.goods});
    }

    void delivery()
    {
        const auto& option = m_context.delivery;
        if (!option) return explain({_("Delivery"), false, _("Not chosen yet"), {}});
        if (option->price.isZero()) return explain({option->description, true, _("This way of delivery costs nothing"), m_priced.money.delivery});
        requireNotNegative(option->price, option->description);
        m_priced.money.delivery += option->price;
        explain({option->description, true, _("Price of the chosen way of delivery, once for the order"), option->price});
        if (option->taxable) taxed(option->price);
    }

    Money taxed(const Money& amount)
    {
        const Money tax = m_tax.of(amount);
        (m_context.taxIncluded ? m_priced.money.includedTax : m_priced.money.exclusiveTax) += tax;
        return tax;
    }

    void total()
    {
        OrderMoney& money = m_priced.money;
        money.total = money.goods - money.discount + money.delivery + money.fees + money.exclusiveTax;
        money.owed = money.total;
        explain({_("Total"), true, m_context.taxIncluded ? _("Goods and delivery; tax is already in them") : _("Goods, delivery and tax"), money.total});
        checkCentEquation(money);
    }

    void explain(PriceStep step) { m_priced.explanation.push_back(std::move(step)); }

    const OfferContent& m_offer;
    const PricingContext& m_context;
    TaxRun m_tax;
    PricedCart m_priced;
};

} // namespace

PricedCart price(const std::vector<PricedRequest>& cart, const OfferContent& offer, const PricingContext& context)
{
    return Pricing{offer, context}.of(lookUp(cart, offer));
}

} // namespace packhouse::data
