#pragma once

#include "packhouse/data/database.hpp"
#include "packhouse/data/visit.hpp"

namespace packhouse::data {

/// Visits and carts. [site]
class VisitRepository {
public:
    explicit VisitRepository(Transaction& work) : m_session{work.session()} {}
    Visit add(Visit visit);
    std::optional<Visit> find(const std::string& tokenSha256);
    void update(const Visit& visit); ///< children, checkout and time of opening; the cart has its own verbs
    CartLine addLine(Id<Visit> visit, CartLine line); ///< the same child, package and pose: quantities add up
    void setQuantity(Id<Visit> visit, Id<CartLine> line, int quantity); ///< 0 removes
    void emptyCart(Id<Visit> visit);

    /// Failed keys of an address since `since`, and noting one more.
    int failedKeys(const std::string& remoteAddress, Instant since);
    void noteFailedKey(const std::string& remoteAddress, Instant at);

private:
    std::vector<CartLine> cartOf(Id<Visit> visit);
    Session& m_session;
};

class StaffRepository {
public:
    explicit StaffRepository(Transaction& work) : m_session{work.session()} {}
    StaffUser add(StaffUser user);
    std::optional<StaffUser> byToken(const std::string& tokenSha256);
    std::vector<StaffUser> all();

private:
    Session& m_session;
};

/// Name and value pairs that belong to a database, not to a computer: the site's tax, time zone, templates. [any]
class SettingRepository {
public:
    explicit SettingRepository(Transaction& work) : m_session{work.session()} {}
    std::optional<std::string> find(const std::string& name);
    void set(const std::string& name, const std::string& value);
    std::vector<std::string> names(const std::string& prefix);

private:
    Session& m_session;
};

} // namespace packhouse::data
