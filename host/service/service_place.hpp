#pragma once

#include "host/services/file_lock.hpp"
#include "host/services/home.hpp"

namespace packhouse::host::service {

/// A service's place in a home: held by one process at a time, and told to others in HOME/run/NAME.json while it serves.
class ServicePlace {
public:
    /// Throws data::Error{conflict} if such a service runs on this home already.
    ServicePlace(const Home& home, const std::string& name);
    ~ServicePlace();
    ServicePlace(const ServicePlace&) = delete;
    ServicePlace& operator=(const ServicePlace&) = delete;

    /// Writes {"pid", "address"}: from now on others find it.
    void announce(const std::string& address);

private:
    std::filesystem::path m_note;
    FileLock m_lock;
};

} // namespace packhouse::host::service
