#include "host/plugins/payments.hpp"

#include "host/plugins/payment_plugin.hpp"
#include "host/plugins/places.hpp"
#include "packhouse/data/error.hpp"
#include "packhouse/data/text.hpp"
#include "packhouse/sdk/payment.h"

#include <algorithm>

namespace packhouse::host::plugins {

namespace {

class RunnerPayments final : public PluginPayments {
public:
    RunnerPayments(PluginList& plugins, sdk::Http& http, const sdk::Settings& settings, std::chrono::milliseconds limit) : m_list{plugins}
    {
        for (const Manifest& manifest : plugins.apart())
            m_plugins.push_back(std::make_unique<PaymentPlugin>(manifest, runnerProgram(), http, settings, limit));
    }

    std::vector<sdk::PaymentMethod> methods() override
    {
        std::vector<sdk::PaymentMethod> methods;
        for (const auto& plugin : m_plugins) {
            const messages::Answer description = plugin->describe();
            m_list.note(plugin->id(), whyNot(*plugin, description));
            if (isOffered(*plugin, description)) methods.push_back({plugin->id(), description.title, description.description});
        }
        return methods;
    }

    sdk::PaymentAnswer run(const sdk::PaymentRequest& request) override { return plugin(request.provider).run(request); }

    std::vector<PluginField> fields(const std::string& provider) override
    {
        PaymentPlugin& asked = plugin(provider);
        std::vector<PluginField> fields;
        for (const messages::Field& field : asked.describe().fields)
            fields.push_back({static_cast<FieldKind>(field.kind), asked.settingName(field), field.label, field.help, field.fallback,
                              field.options, field.minimum, field.maximum, field.required});
        return fields;
    }

private:
    PaymentPlugin& plugin(const std::string& id)
    {
        const auto found = std::find_if(m_plugins.begin(), m_plugins.end(), [&](const auto& plugin) { return plugin->id() == id; });
        if (found == m_plugins.end())
            throw data::Error{data::Trouble::missing,
                              data::format(_("There is no way to pay named “{}”. Install its plugin, or choose another one."), id)};
        return **found;
    }

    static bool isOffered(const PaymentPlugin& plugin, const messages::Answer& description)
    {
        return description.status == PACKHOUSE_OK && plugin.missingField(description).empty();
    }

    // A plugin of other origin that is no payment plugin is well.
    static std::string whyNot(const PaymentPlugin& plugin, const messages::Answer& description)
    {
        if (description.status == PACKHOUSE_UNSUPPORTED) return {};
        if (description.status != PACKHOUSE_OK) return description.why;
        const std::string field = plugin.missingField(description);
        return field.empty() ? field : data::format(_("It is not offered yet: fill in “{}” in its settings."), field);
    }

    PluginList& m_list;
    std::vector<std::unique_ptr<PaymentPlugin>> m_plugins;
};

} // namespace

std::unique_ptr<PluginPayments> makePayments(PluginList& plugins, sdk::Http& http, const sdk::Settings& settings,
                                             std::chrono::milliseconds limit)
{
    return std::make_unique<RunnerPayments>(plugins, http, settings, limit);
}

} // namespace packhouse::host::plugins
