#pragma once

#include "packhouse/data/database.hpp"
#include "packhouse/data/order.hpp"

namespace packhouse::data {

struct OrderFilter {
    std::optional<Id<Job>> job;
    std::vector<OrderState> states; ///< empty: all
    std::string text;               ///< up to four words, each anywhere in key, customer's names or e-mail
    Id<Order> before;               ///< cursor: older than this one
    int limit = 50;
};

/// Orders with their items and customer. Good as long as its transaction. Every write checks the cent equation.
class OrderRepository {
public:
    explicit OrderRepository(Transaction& work) : m_session{work.session()} {}

    /// Draws the key if empty. A `formToken` seen before returns the order that it made and adds nothing.
    /// Error{conflict}: key taken.
    Order add(Order order);

    Order update(Order order); ///< everything but the items; Error{conflict} unless `revision` is the stored one
    std::optional<Order> find(const std::string& key);
    std::optional<Order> find(Id<Order> id);
    std::vector<Order> list(const OrderFilter& filter); ///< newest first

    /// Orders of the site that are paid and not yet acknowledged as downloaded, oldest first. [site]
    std::vector<std::string> keysForDownload(int limit);

    /// Notes that the studio has the order; true only the first time. [site]
    bool acknowledgeDownload(const std::string& key, Instant at);

    /// Lets the order download once more. [site]
    void markForDownload(const std::string& key);

private:
    Session& m_session;
};

} // namespace packhouse::data
