#include "commands.hpp"

#include "offer_reading.hpp"
#include "packhouse/data/text.hpp"
#include "price_request.hpp"

#include <nlohmann/json.hpp>

namespace packhouse::tsadmin {

namespace {

using data::format;
using nlohmann::ordered_json;

struct PriceCheck {
    data::OfferContent content;
    std::vector<data::PricedRequest> cart;
    data::PricedCart priced;
};

PriceCheck priceOf(sdk::Host& host, const sdk::Arguments& given)
{
    data::Transaction work{host.database(data::Schema::studio), data::Transaction::Access::read};
    PriceCheck result{contentIn(work, given.text("offer")), {}, {}};
    for (const auto& word : given.all("--package")) result.cart.push_back(priceRequestOf(word, result.content));
    data::PricingContext context;
    context.at = given.has("--at") ? data::instantFromIso(given.text("--at")) : data::now();
    result.priced = data::price(result.cart, result.content, context);
    return result;
}

ordered_json jsonOf(const PriceCheck& check)
{
    auto lines = ordered_json::array(), steps = ordered_json::array();
    for (std::size_t at = 0; at < check.cart.size(); ++at) {
        const auto& line = check.priced.lines[at];
        lines.push_back({{"package", check.cart[at].packageCode},
                         {"quantity", check.cart[at].quantity},
                         {"unitPrice", line.unitPrice.text()},
                         {"amount", line.amount.text()},
                         {"list", line.list},
                         {"reason", line.reason}});
    }
    for (const auto& step : check.priced.explanation) {
        steps.push_back({{"rule", step.rule}, {"applied", step.applied}, {"reason", step.reason}});
        if (step.amount) steps.back()["amount"] = step.amount->text();
    }
    return {{"offer", check.content.offerCode},
            {"version", check.content.version},
            {"currency", check.content.currency.code()},
            {"lines", lines},
            {"total", check.priced.money.total.text()},
            {"explanation", steps}};
}

void print(const PriceCheck& check, sdk::Output& out)
{
    std::vector<std::vector<std::string>> rows{{_("Package"), _("Quantity"), _("Price"), _("Amount"), _("Why")}};
    for (std::size_t at = 0; at < check.cart.size(); ++at) {
        const auto& line = check.priced.lines[at];
        rows.push_back({check.cart[at].packageCode, std::to_string(check.cart[at].quantity), line.unitPrice.text(), line.amount.text(), line.reason});
    }
    out.table(rows);
    for (const auto& step : check.priced.explanation)
        out.line(format("{} {}: {}", step.applied ? "✓" : "–", step.rule, step.reason) + (step.amount ? " " + step.amount->text() : std::string{}));
    out.line(format(_("Total {} {}, before delivery and tax"), check.priced.money.total.text(), check.content.currency.code()));
}

} // namespace

std::vector<sdk::Command> priceCheckCommands(sdk::Host& host)
{
    return {{"offer price-check",
             _("Price a cart and say why"),
             _("Each line says which list gave its price; below it stand the lists that did not apply, and why not.\n\n"
               "Example: packhouse offer price-check SPRING26@1 --package A2x2 --package D1 --at 2026-04-14"),
             {{"offer", "OFFER[@VERSION]", _("code of the offer; without a version its draft"), true},
              {"--package", "CODE[xN]", _("a package of the cart, with its quantity"), true, true},
              {"--at", "TIME", _("day or time of the order; without it now")}},
             [&host](const sdk::Arguments& given, sdk::Output& out) {
                 const auto check = priceOf(host, given);
                 if (out.wantsJson()) out.json(jsonOf(check).dump(2));
                 else print(check, out);
             }}};
}

} // namespace packhouse::tsadmin
