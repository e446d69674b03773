#include "host/service/service_place.hpp"

#include "host/services/whole_file.hpp"

#include <packhouse/data/error.hpp>
#include <packhouse/data/text.hpp>

#include <nlohmann/json.hpp>
#include <unistd.h>

namespace packhouse::host::service {

namespace {

FileLock take(const Home& home, const std::string& name)
{
    makeFolder(home.run());
    auto lock = FileLock::tryTake(home.run() / (name + ".lock"));
    if (!lock)
        throw data::Error{data::Trouble::conflict,
                          data::format(_("This service runs already on {}. Use that one, or stop it first."), home.path().string())};
    return std::move(*lock);
}

} // namespace

ServicePlace::ServicePlace(const Home& home, const std::string& name) : m_note{home.run() / (name + ".json")}, m_lock{take(home, name)}
{
    std::filesystem::remove(m_note); // of one that was killed
}

ServicePlace::~ServicePlace()
{
    std::error_code gone;
    std::filesystem::remove(m_note, gone);
}

void ServicePlace::announce(const std::string& address)
{
    writeWhole(m_note, nlohmann::json{{"pid", ::getpid()}, {"address", address}}.dump() + "\n");
}

} // namespace packhouse::host::service
