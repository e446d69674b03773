#include "web/page.hpp"

#include <packhouse/data/text.hpp>

namespace packhouse::site {
namespace {

class Rows {
public:
    Rows(Values& values, const Words& words) : m_values{values}, m_words{words} {}

    void add(const std::string& what, const data::Money& amount, const std::string& why = {})
    {
        auto& row = *m_values.AddSectionDictionary("SUM");
        row.SetValue("WHAT", what);
        row.SetValue("AMOUNT", m_words.priceOrFree(amount));
        if (!why.empty()) row.SetValueAndShowSection("WHY", why, "HAS_WHY");
    }

    void addUnlessZero(const std::string& what, const data::Money& amount, const std::string& why = {})
    {
        if (!amount.isZero()) add(what, amount, why);
    }

private:
    Values& m_values;
    const Words& m_words;
};

std::string taxName(const SiteFacts& facts) { return facts.taxes.empty() ? _("Tax") : facts.taxes.front().name; }

std::string rateText(const SiteFacts& facts, const Words& words)
{
    return facts.taxes.empty() ? std::string{} : words.percent(facts.taxes.front().rate);
}

} // namespace

void setSums(Values& values, const Identity& identity, const data::OrderMoney& money, const std::string& delivery)
{
    Rows rows{values, identity.words};
    rows.add(_("Photos and downloads"), money.goods);
    rows.addUnlessZero(_("Discount"), -money.discount);
    if (!delivery.empty()) rows.add(delivery, money.delivery);
    rows.addUnlessZero(_("Fees"), money.fees);
    rows.addUnlessZero(taxName(identity.facts), money.exclusiveTax, rateText(identity.facts, identity.words));
    values.SetValue("TOTAL", identity.words.money(money.total));
    values.SetValue("TOTAL_PLAIN", money.total.text());
    values.SetValue("CURRENCY", money.total.currency().code());
    if (!money.includedTax.isZero())
        values.SetValueAndShowSection("INCLUDED", data::format(_("includes {} {} ({})"), identity.words.money(money.includedTax), taxName(identity.facts), rateText(identity.facts, identity.words)), "HAS_INCLUDED");
}

} // namespace packhouse::site
