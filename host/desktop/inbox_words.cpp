#include "host/desktop/inbox_words.hpp"

#include <packhouse/data/text.hpp>
#include <packhouse/sdk/native/ui/text.hpp>

namespace packhouse::host::desktop {

std::string inboxFacts(int open, int settled)
{
    const std::string now = open == 0 ? std::string{_("Nothing needs a person.")} : data::format(PACKHOUSE_PLURAL("{} thing needs a person.", "{} things need a person.", open), open);
    if (settled == 0) return now;
    return now + " " + data::format(PACKHOUSE_PLURAL("{} was settled today.", "{} were settled today.", settled), settled);
}

std::string sinceWords(data::Instant since)
{
    const bool today = ui::shownDate(since) == ui::shownDate(data::now());
    return today ? ui::shownTime(since) : ui::shownDate(since);
}

std::string settledWords(const data::Settled& settled)
{
    return settled.by.empty() ? settled.outcome : settled.outcome + " · " + settled.by;
}

} // namespace packhouse::host::desktop
