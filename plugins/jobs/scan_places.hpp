#pragma once

#include "packhouse/sdk/native/host.hpp"
#include "packhouse/sdk/native/search.hpp"

namespace packhouse::jobs {

/// Scans of shoot cards and keys: "/%K98M2M8W5" is the key of a child, class or job, "/%S4101" the ID of a child in the job shot last that has it.
class ScanPlaces : public sdk::ScanProvider {
public:
    explicit ScanPlaces(sdk::Host& host) : m_host{host} {}
    std::string placeOf(const std::string& scanned) override;

private:
    sdk::Host& m_host;
};

} // namespace packhouse::jobs
