#pragma once

#include "session.hpp"

namespace packhouse::data {

/// One thing to hold of a row: what stands behind WHERE in `sql`, with its parameters.
struct Condition {
    Sql sql;
    Parameters parameters;
};

/// A SELECT of ids put together from statements that are literals each: those of its conditions give what stands behind WHERE, those of its order
/// what stands behind ORDER BY. So none of it comes from input, and every piece is checked as the whole statement that it is written in.
class Selection {
public:
    explicit Selection(const Sql& from) : m_text{from.text()} {} ///< "SELECT orders.id FROM orders"

    void where(const std::vector<Condition>& all, bool negated = false); ///< all of them, or, negated, not all of them
    void orderBy(const Sql& sql, bool descending = false); ///< a column that is there already is left out: SQL Server refuses it twice
    void limit(int most); ///< of an ordered one
    bool isOrdered() const { return !m_order.empty(); }

    std::string text() const;
    const Parameters& parameters() const { return m_parameters; }

private:
    std::string conditionOf(const Condition& condition);

    std::string m_text, m_conditions, m_order, m_limit;
    std::vector<std::string_view> m_columns;
    Parameters m_parameters;
    std::size_t m_count = 0;
};

} // namespace packhouse::data
