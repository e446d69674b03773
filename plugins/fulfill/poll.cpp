#include "poll.hpp"

#include "packhouse/data/error.hpp"
#include "site_orders.hpp"

namespace packhouse::fulfill {
namespace {

constexpr int ordersPerPoll = 200;

Intake take(sdk::Host& host, SiteOrders& site, const std::string& key)
{
    auto intake = takeIn(host.database(data::Schema::studio), site.order(key), host.person(), data::now());
    site.acknowledge(key);
    if (intake.isNew) host.events().tell("order.downloaded", key);
    for (const auto& problem : intake.problems)
        host.log(sdk::LogLevel::warning, problem);
    return intake;
}

} // namespace

PollResult poll(sdk::Host& host, sdk::Progress* progress)
{
    SiteOrders site{host.site()};
    PollResult result;
    const auto keys = site.keysForDownload(ordersPerPoll);
    for (std::size_t done = 0; done != keys.size(); ++done) {
        if (progress) progress->report(done, keys.size(), keys[done]);
        try {
            result.taken.push_back(take(host, site, keys[done]));
        } catch (const data::Error& error) {
            if (error.trouble() == data::Trouble::unavailable) throw;
            // One order that cannot be taken in must not hold up the others.
            result.problems.emplace_back(error.what());
            host.log(sdk::LogLevel::warning, error.what());
        }
    }
    return result;
}

} // namespace packhouse::fulfill
