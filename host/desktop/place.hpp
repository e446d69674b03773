#pragma once

#include <string>

namespace packhouse::host::desktop {

/// A place in words (packhouse/sdk/native/objects.hpp) taken apart: "order:7KQX4MWD#sheet:184204".
struct Place {
    std::string id;        ///< of the page: "fulfill.queue", "order:7KQX4MWD"
    std::string part;      ///< after '#', for Page::bringUp; may be empty
    std::string kind, key; ///< of an object; empty for a page of the navigation

    static Place of(const std::string& words);
};

} // namespace packhouse::host::desktop
