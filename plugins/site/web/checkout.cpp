#include "web/checkout.hpp"

#include <algorithm>

namespace packhouse::site {
namespace {

std::string wantedJob(const Caller& caller, const CheckoutForm& form)
{
    const auto asked = caller.request.field("part");
    const auto* child = asked.size() == 1 || asked.size() == 2 ? caller.visit->child(std::atoi(asked.c_str())) : nullptr;
    return child == nullptr ? form.jobKey : child->job.key;
}

std::vector<CartPart>::iterator partOf(std::vector<CartPart>& parts, const std::string& jobKey)
{
    const auto found = std::ranges::find_if(parts, [&](const auto& part) { return part.job().key == jobKey; });
    return found == parts.end() ? parts.begin() : found;
}

} // namespace

std::optional<Checkout> checkoutOf(const Identity& identity, const Caller& caller)
{
    auto parts = cartParts(*caller.visit, identity.facts, caller.now);
    std::erase_if(parts, [](const auto& part) { return !part.canBeOrdered(); });
    if (parts.empty()) return std::nullopt;
    Checkout checkout{checkoutFormFromJson(caller.visit->visit.checkout), {}};
    checkout.part = *partOf(parts, wantedJob(caller, checkout.form));
    checkout.form.jobKey = checkout.part.job().key;
    if (checkout.options().size() == 1) checkout.form.delivery = checkout.options().front().code;
    priceWith(checkout.part, identity.facts, caller.now, checkout.delivery());
    return checkout;
}

void keepForm(Site& site, const Caller& caller, const CheckoutForm& form)
{
    auto visit = caller.visit->visit;
    visit.checkout = toJson(form);
    data::Transaction work{site.database()};
    data::VisitRepository{work}.update(visit);
    work.commit();
}

} // namespace packhouse::site
