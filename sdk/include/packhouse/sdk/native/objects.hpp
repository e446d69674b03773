#pragma once

#include "packhouse/sdk/native/page.hpp"

#include <memory>

namespace packhouse::sdk {

/// **Places.** Everything that can be opened has a place in words, which events ("page.open"), search hits, inbox and tabs use:
/// "fulfill.queue" (a page of the navigation), "order:7KQX4MWD" (an object: kind and key), and after '#' a part of either, given to
/// Page::bringUp: "fulfill.queue#sheet:184204", "host.settings#site.address".
///
/// Opens objects as tabs of their own. Extension "packhouse.native.objects/1" of a plugin's desktop library. [main-thread]
class ObjectProvider {
public:
    static constexpr const char* id = "packhouse.native.objects/1";
    virtual ~ObjectProvider() = default;
    virtual std::vector<std::string> kinds() const = 0; ///< "order"; a kind that another plugin has is refused and listed
    /// A page for that thing, whose info().id is "kind:key". It reads in the background; a key that is not there is said in the page.
    virtual std::unique_ptr<Page> open(const std::string& kind, const std::string& key) = 0;
};

} // namespace packhouse::sdk
