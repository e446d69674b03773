#include "packhouse/data/error.hpp"
#include "packhouse/data/order.hpp"
#include "packhouse/data/text.hpp"

namespace packhouse::data {
namespace {

void require(const Money& left, const Money& right, const char* part)
{
    if (left == right) return;
    throw Error{Trouble::broken, format(_("The order's money does not add up: {} gives {}, not {} {}. Nothing was stored; please report this."), part,
                                        left.text(), right.text(), right.currency().code())};
}

void requireNotNegative(const Money& amount, const char* part)
{
    if (amount.minor() < 0)
        throw Error{Trouble::broken, format(_("The order's money does not add up: {} is below zero. Nothing was stored; please report this."), part)};
}

} // namespace

void checkCentEquation(const OrderMoney& money)
{
    require(money.goods - money.discount + money.delivery + money.fees + money.exclusiveTax, money.total,
            _("goods less discount plus delivery, fees and tax"));
    require(money.paid + money.owed, money.total, _("paid plus owed"));
    require(money.kept + money.refunded, money.paid, _("kept plus refunded"));
    requireNotNegative(money.total, _("the total"));
}

} // namespace packhouse::data
