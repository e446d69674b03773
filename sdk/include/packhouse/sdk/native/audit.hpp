#pragma once

#include "packhouse/data/shipment_repository.hpp"
#include "packhouse/sdk/native/host.hpp"

namespace packhouse::sdk {

/// Notes that this person did `what` ("publish") to `object` ("offer SPRING26"), within the work that does it. The detail holds no keys.
inline void audit(data::Transaction& work, Host& host, const std::string& what, const std::string& object, const std::string& detail)
{
    data::AuditEntry entry;
    entry.at = data::now();
    entry.who = host.person();
    entry.what = what;
    entry.object = object;
    entry.detail = detail;
    data::AuditRepository{work}.add(entry);
}

} // namespace packhouse::sdk
