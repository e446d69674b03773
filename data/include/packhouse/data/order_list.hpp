#pragma once

#include "packhouse/data/database.hpp"
#include "packhouse/data/list_query.hpp"
#include "packhouse/data/order.hpp"

#include <span>

namespace packhouse::data {

/// One line of a list of orders.
struct OrderLine {
    Id<Order> id;
    std::string key, customer, email, job;
    OrderKind kind{};
    OrderState state{};
    int items = 0, sheets = 0; ///< sheets: 0 until downloaded
    Money total;
    Instant placedAt;
    std::optional<Instant> paidAt;
};

/// A list of orders that may have a million rows: first the ids of those that match, then the lines in sight. Good as long as its transaction.
/// Fields: order, customer, email, job, state, kind, total, placed, paid. [studio and site]
class OrderList {
public:
    explicit OrderList(Transaction& work) : m_session{work.session()} {}
    static const std::vector<std::string>& fields();
    std::vector<std::int64_t> ids(const ListQuery& query);               ///< own order: newest first
    std::vector<std::int64_t> idsOf(Id<Subject> subject);                ///< orders with pictures of that child, newest first
    std::vector<OrderLine> lines(std::span<const std::int64_t> ids);     ///< in that order; those that are gone are left out

private:
    Session& m_session;
};

} // namespace packhouse::data
