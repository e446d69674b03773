#include "host/desktop/place.hpp"

namespace packhouse::host::desktop {

Place Place::of(const std::string& words)
{
    Place place;
    const std::size_t part = words.find('#');
    place.id = words.substr(0, part);
    if (part != std::string::npos) place.part = words.substr(part + 1);
    if (const std::size_t colon = place.id.find(':'); colon != std::string::npos) {
        place.kind = place.id.substr(0, colon);
        place.key = place.id.substr(colon + 1);
    }
    return place;
}

} // namespace packhouse::host::desktop
