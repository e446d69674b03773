#pragma once

#include "host/plugins/plugin_list.hpp"
#include "packhouse/sdk/native/http.hpp"
#include "packhouse/sdk/native/payments.hpp"
#include "packhouse/sdk/native/settings.hpp"

#include <chrono>
#include <memory>

namespace packhouse::host::plugins {

enum class FieldKind { text = 1, secret, choice, integer };

/// One line of a plugin's settings form. Its value is the setting (or secret) named `setting`.
struct PluginField {
    FieldKind kind{};
    std::string setting; ///< "payments.offline.iban"
    std::string label, help, fallback;
    std::vector<std::string> options;      ///< of a choice
    std::int64_t minimum = 0, maximum = 0; ///< of an integer; both 0: no limits
    bool required = false;
};

/// sdk::Payments of the plugins of other origin, with the fields that they declare.
class PluginPayments : public sdk::Payments {
public:
    /// Empty for a plugin that does not answer or declares none. Throws Error{missing} for one that is not there.
    virtual std::vector<PluginField> fields(const std::string& provider) = 0;
};

/// Each plugin of `plugins` works in a packhouse-plugin-runner beside this program, kept warm and asked one thing at a time; it has
/// `limit` for each answer. All three must outlive what is returned.
std::unique_ptr<PluginPayments> makePayments(PluginList& plugins, sdk::Http& http, const sdk::Settings& settings,
                                             std::chrono::milliseconds limit = std::chrono::seconds{5});

} // namespace packhouse::host::plugins
