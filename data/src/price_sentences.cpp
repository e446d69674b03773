#include "price_sentences.hpp"

#include "decimal.hpp"
#include "packhouse/data/text.hpp"

#include <chrono>

namespace packhouse::data {
namespace {

using namespace std::chrono;

std::string monthName(month month)
{
    const char* names[] = {_("January"), _("February"), _("March"),     _("April"),   _("May"),      _("June"),
                           _("July"),    _("August"),   _("September"), _("October"), _("November"), _("December")};
    return names[static_cast<unsigned>(month) - 1];
}

std::string dayInUtc(Instant instant, Instant today)
{
    const year_month_day date{floor<days>(instant)};
    const unsigned number = static_cast<unsigned>(date.day());
    if (date.year() == year_month_day{floor<days>(today)}.year())
        return format(_("{1} {2}"), number, monthName(date.month())); // a day of this year: 30 April
    return format(_("{1} {2} {3}"), number, monthName(date.month()), static_cast<int>(date.year()));
}

} // namespace

std::string PriceSentences::day(Instant instant) const { return m_context.day ? m_context.day(instant) : dayInUtc(instant, m_context.at); }

std::string PriceSentences::lastDay(Instant until) const { return day(until - microseconds{1}); }

std::string PriceSentences::amount(const Money& money) const { return money.text() + " " + money.currency().code(); }

std::string PriceSentences::percent(const Rate& rate) const
{
    std::string text = Rate{rate.numerator, 1}.text();
    int decimals = -2;
    for (std::int64_t power = 1; power < rate.denominator; power *= 10) ++decimals;
    for (; decimals < 0; ++decimals) text += '0';
    if (decimals > 0) text = writeDecimal(rate.numerator, decimals);
    return format(_("{} %"), rate.numerator == 0 ? "0" : text);
}

std::string PriceSentences::inForce(const PriceList& list) const
{
    const auto& [atLeast, from, until] = list.rule;
    if (atLeast && until) return format(_("{} price from {} packages, until {}"), list.name, *atLeast, lastDay(*until));
    if (atLeast) return format(_("{} price from {} packages"), list.name, *atLeast);
    if (until) return format(_("{} price until {}"), list.name, lastDay(*until));
    if (from) return format(_("{} price since {}"), list.name, day(*from));
    return format(_("{} price"), list.name);
}

std::string PriceSentences::notYet(Instant from) const { return format(_("Starts on {}"), day(from)); }

std::string PriceSentences::over(Instant until) const { return format(_("Ended on {}"), lastDay(until)); }

std::string PriceSentences::tooFew(int needed, std::int64_t counted) const
{
    const std::string needs = format(PACKHOUSE_PLURAL("Needs {} package of this list", "Needs {} packages of this list", needed), needed);
    return needs + "; " + format(PACKHOUSE_PLURAL("the cart has {}", "the cart has {}", counted), counted);
}

std::string PriceSentences::tax(const TaxRate& rate, const Money& taxable) const
{
    const char* sentence = m_context.taxIncluded ? _("{} within {}, rounded half up for each line; already in the prices")
                                                 : _("{} of {}, rounded half up for each line; added to the prices");
    return format(sentence, percent(rate.rate), amount(taxable));
}

} // namespace packhouse::data
