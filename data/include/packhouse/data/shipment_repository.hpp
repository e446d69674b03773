#pragma once

#include "packhouse/data/database.hpp"
#include "packhouse/data/shipment.hpp"

namespace packhouse::data {

class ShipmentRepository {
public:
    explicit ShipmentRepository(Transaction& work) : m_session{work.session()} {}
    Shipment add(Shipment shipment); ///< the same reference again returns the stored one; Error{conflict} if that is another order's
    void update(const Shipment& shipment); ///< everything but order, reference and sheets
    std::vector<Shipment> ofOrder(Id<Order> order);
    std::vector<Shipment> notTold(int limit = 100); ///< the site has not confirmed them yet

private:
    Session& m_session;
};

class AuditRepository {
public:
    explicit AuditRepository(Transaction& work) : m_session{work.session()} {}
    void add(const AuditEntry& entry);
    std::vector<AuditEntry> newest(int limit);

private:
    Session& m_session;
};

} // namespace packhouse::data
