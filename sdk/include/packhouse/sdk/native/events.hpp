#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace packhouse::sdk {

/// Ends its subscription when it goes.
using Subscription = std::shared_ptr<void>;

/// Topics say what changed ("order.downloaded", "sheet.changed", "job.changed", "offer.changed"), the text which one (a key or number).
class Events {
public:
    virtual ~Events() = default;
    [[nodiscard]] virtual Subscription on(std::string topic, std::function<void(std::string_view)> listener) = 0; ///< [main-thread]; called there
    virtual void tell(std::string topic, std::string what) = 0;                                                  ///< [any-thread]
};

} // namespace packhouse::sdk
