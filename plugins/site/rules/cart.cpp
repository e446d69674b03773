#include "rules/cart.hpp"

#include "rules/words.hpp"

#include <algorithm>

namespace packhouse::site {
namespace {

std::function<std::string(data::Instant)> daysOf(const SiteFacts& facts)
{
    return [words = Words{facts}](data::Instant at) { return words.day(at); };
}

CartEntry entryOf(const OpenVisit& visit, const data::CartLine& line)
{
    CartEntry entry{line, visit.byKey(line.subjectKey), nullptr, {}};
    if (entry.child != nullptr && entry.child->offer) entry.package = entry.child->offer->find(line.packageCode);
    return entry;
}

CartPart& partOf(std::vector<CartPart>& parts, const Child& child)
{
    const auto found = std::ranges::find_if(parts, [&](const auto& part) { return part.job().id == child.job.id; });
    if (found != parts.end()) return *found;
    parts.push_back({&child, {}, {}});
    return parts.back();
}

std::vector<data::PricedRequest> requestsOf(const CartPart& part)
{
    std::vector<data::PricedRequest> requests;
    for (const auto& entry : part.entries)
        if (entry.package != nullptr) requests.push_back({entry.package->code, entry.line.quantity, entry.line.subjectKey});
    return requests;
}

void spread(const std::vector<data::PricedLine>& lines, std::vector<CartEntry>& entries)
{
    auto line = lines.begin();
    for (auto& entry : entries)
        if (entry.package != nullptr) entry.price = *line++;
}

std::vector<data::PricedRequest> requestsOf(const OpenVisit& visit, const Child& child)
{
    std::vector<data::PricedRequest> requests;
    for (const auto& line : visit.visit.cart) {
        const auto* owner = visit.byKey(line.subjectKey);
        if (owner != nullptr && owner->job.id == child.job.id && child.offer->find(line.packageCode) != nullptr)
            requests.push_back({line.packageCode, line.quantity, line.subjectKey});
    }
    return requests;
}

} // namespace

bool CartPart::canBeOrdered() const
{
    return !entries.empty() && std::ranges::all_of(entries, [](const auto& entry) { return entry.package != nullptr; });
}

void priceWith(CartPart& part, const SiteFacts& facts, data::Instant now, const std::optional<data::DeliveryOption>& delivery)
{
    if (!part.anyChild->offer) return;
    const data::PricingContext context{.at = now, .taxIncluded = facts.taxIncluded, .taxes = facts.taxes, .delivery = delivery, .day = daysOf(facts)};
    part.priced = data::price(requestsOf(part), *part.anyChild->offer, context);
    spread(part.priced.lines, part.entries);
}

std::vector<CartPart> cartParts(const OpenVisit& visit, const SiteFacts& facts, data::Instant now)
{
    std::vector<CartPart> parts;
    for (const auto& child : visit.children)
        for (const auto& line : visit.visit.cart)
            if (line.subjectKey == child.subject.key) partOf(parts, child).entries.push_back(entryOf(visit, line));
    for (auto& part : parts) priceWith(part, facts, now, std::nullopt);
    return parts;
}

data::PricedLine priceBeside(const OpenVisit& visit, const Child& child, const SiteFacts& facts, const std::string& packageCode, int quantity,
                             data::Instant now)
{
    auto requests = requestsOf(visit, child);
    requests.push_back({packageCode, quantity, child.subject.key});
    return data::price(requests, *child.offer, {.at = now, .day = daysOf(facts)}).lines.back();
}

} // namespace packhouse::site
