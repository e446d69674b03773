#pragma once

#include "packhouse/data/shipment_repository.hpp"
#include "packhouse/sdk/native/host.hpp"

namespace packhouse::tsadmin {

/// Notes who changed what, within the work that changes it.
inline void audit(data::Transaction& work, sdk::Host& host, const std::string& what, const std::string& object, const std::string& detail)
{
    data::AuditEntry entry;
    entry.at = data::now();
    entry.who = host.person();
    entry.what = what;
    entry.object = object;
    entry.detail = detail;
    data::AuditRepository{work}.add(entry);
}

} // namespace packhouse::tsadmin
