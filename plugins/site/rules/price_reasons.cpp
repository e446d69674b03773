#include "rules/price_reasons.hpp"

#include "rules/words.hpp"

#include <packhouse/data/text.hpp>

#include <algorithm>

namespace packhouse::site {
namespace {

// Days pass by themselves; only a number of packages is the customer's to change.
bool canBeReached(const data::PriceList& list, data::Instant now)
{
    const auto& rule = list.rule;
    return rule.atLeast && (!rule.from || now >= *rule.from) && (!rule.until || now < *rule.until);
}

void addList(std::vector<PriceReason>& reasons, const data::PriceStep& step, const data::PriceList& list, data::Instant now)
{
    if (step.applied) reasons.push_back({step.reason + ".", true});
    else if (canBeReached(list, now)) reasons.push_back({data::format(_("“{}” is not used: {}."), list.name, step.reason), false});
}

std::string sumSentence(const CartPart& part)
{
    int items = 0;
    for (const auto& entry : part.entries) items += entry.line.quantity;
    return data::format(PACKHOUSE_PLURAL("It is the price of your {} item.", "We add up your {} items.", items), items);
}

} // namespace

std::vector<PriceReason> priceReasons(const CartPart& part, const SiteFacts& facts, data::Instant now)
{
    std::vector<PriceReason> reasons;
    for (const auto& step : part.priced.explanation) {
        const auto& lists = part.anyChild->offer->priceLists;
        if (const auto list = std::ranges::find(lists, step.rule, &data::PriceList::name); list != lists.end()) addList(reasons, step, *list, now);
    }
    if (std::ranges::none_of(reasons, &PriceReason::applied)) reasons.insert(reasons.begin(), {_("These are the usual prices."), true});
    reasons.push_back({sumSentence(part), true});
    if (!facts.taxes.empty() && !facts.taxIncluded)
        reasons.push_back({data::format(_("{} of {} is added at the end, worked out to the cent for each line."), facts.taxes.front().name, Words{facts}.percent(facts.taxes.front().rate)), true});
    return reasons;
}

} // namespace packhouse::site
