#include "rules/price_reasons.hpp"
#include "web/cart_lines.hpp"
#include "web/kid_row.hpp"
#include "web/pages.hpp"

#include <packhouse/data/text.hpp>

#include <algorithm>
#include <charconv>

namespace packhouse::site {
namespace {

constexpr int mostOfOne = 99;

void addKids(Values& values, const Identity& identity, const Caller& caller, const CartPart& part)
{
    for (const auto& child : caller.visit->children) {
        Values* kid = nullptr;
        for (const auto& entry : part.entries) {
            if (entry.child != &child) continue;
            if (kid == nullptr) setKid(*(kid = values.AddSectionDictionary("KID_CARD")), identity, child, caller.now);
            setCartLine(*kid->AddSectionDictionary("LINE"), identity, entry, caller.now);
        }
    }
}

void addExplanation(Values& values, const Identity& identity, const CartPart& part, data::Instant now)
{
    for (const auto& reason : priceReasons(part, identity.facts, now)) {
        auto& row = *values.AddSectionDictionary("STEP");
        row.SetValue("REASON", reason.sentence);
        row.ShowSection(reason.applied ? "APPLIED" : "NOT_APPLIED");
    }
}

std::string stillToCome(const Identity& identity, const CartPart& part)
{
    const bool delivery = !part.job().upload.delivery.empty();
    const bool tax = !identity.facts.taxes.empty() && !identity.facts.taxIncluded;
    if (delivery && tax) return _("Delivery and tax come in the next step.");
    if (delivery) return _("Delivery comes in the next step.");
    return tax ? _("Tax comes in the next step.") : _("Nothing is added to this.");
}

void addPart(Page& page, const Identity& identity, const Caller& caller, const CartPart& part)
{
    auto& values = page.section("PART");
    addKids(values, identity, caller, part);
    addExplanation(values, identity, part, caller.now);
    const auto& words = page.words();
    values.SetValue("GOODS", words.money(part.priced.money.goods));
    values.SetValue("SO_FAR", words.money(part.priced.money.goods - part.priced.money.discount));
    values.SetValue("STILL_TO_COME", stillToCome(identity, part));
    values.SetValue("JOB", part.anyChild->jobName());
    values.SetValue("CHECKOUT", "/checkout?part=" + std::to_string(part.anyChild->number));
    values.ShowSection(part.canBeOrdered() ? "CAN_ORDER" : "CANNOT_ORDER");
}

const data::CartLine* lineNamed(const Caller& caller)
{
    const auto& text = caller.request.parameters.at("id");
    std::int64_t id = 0;
    std::from_chars(text.data(), text.data() + text.size(), id);
    const auto& cart = caller.visit->visit.cart;
    const auto found = std::ranges::find(cart, data::Id<data::CartLine>{id}, &data::CartLine::id);
    return found == cart.end() ? nullptr : &*found;
}

// "+1" and "-1" are the keys of the stepper, a number is what was typed, "0" is remove.
int wantedQuantity(const std::string& text, int current)
{
    int number = current;
    const bool step = text.starts_with('+') || text.starts_with('-');
    const auto* begin = text.data() + (text.starts_with('+') ? 1 : 0);
    std::from_chars(begin, text.data() + text.size(), number);
    return std::clamp(step ? current + number : number, 0, mostOfOne);
}

} // namespace

sdk::WebResponse showCart(Site& site, Caller& caller)
{
    const auto& identity = site.identity();
    const auto parts = cartParts(*caller.visit, identity.facts, caller.now);
    Page page{site, caller, "cart", _("Your cart")};
    page.set("SHOP", "/shop/1").show(parts.empty() ? "EMPTY" : "FILLED");
    if (parts.size() > 1) page.show("SEVERAL");
    for (const auto& part : parts) addPart(page, identity, caller, part);
    return page.answer();
}

sdk::WebResponse changeLine(Site& site, Caller& caller)
{
    const auto* line = lineNamed(caller);
    if (line == nullptr) return sdk::WebResponse::seeOther("/cart");
    data::Transaction work{site.database()};
    data::VisitRepository{work}.setQuantity(caller.visit->visit.id, line->id, wantedQuantity(caller.request.field("quantity"), line->quantity));
    work.commit();
    return sdk::WebResponse::seeOther("/cart");
}

} // namespace packhouse::site
