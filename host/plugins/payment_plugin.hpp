#pragma once

#include "host/plugins/manifest.hpp"
#include "host/plugins/payment_judgement.hpp"
#include "host/plugins/payment_runner.hpp"
#include "host/plugins/quarantine.hpp"
#include "host/plugins/request_sender.hpp"
#include "packhouse/sdk/native/settings.hpp"

#include <mutex>

namespace packhouse::host::plugins {

/// One payment plugin: its process, its settings and what it may send. [any-thread: calls wait for each other]
class PaymentPlugin {
public:
    PaymentPlugin(const Manifest& manifest, std::filesystem::path program, sdk::Http& http, const sdk::Settings& settings,
                  std::chrono::milliseconds limit);

    const std::string& id() const noexcept { return m_id; }
    /// Title, description and fields; with a status below zero `why` says why not.
    messages::Answer describe();
    /// Runs one operation to its end: again and again from the start, with one reply more each time.
    sdk::PaymentAnswer run(const sdk::PaymentRequest& request);
    /// The label of a required field without a value; empty if none.
    std::string missingField(const messages::Answer& description) const;
    std::string settingName(const messages::Field& field) const { return "payments." + m_id + '.' + field.key; }

private:
    Spoken ask(const messages::Question& question);
    const messages::Answer& description();
    std::string valueOf(const messages::Field& field) const;
    std::map<std::string, std::string> secrets();
    messages::Question questionFor(const sdk::PaymentRequest& request);
    sdk::PaymentAnswer runToEnd(const sdk::PaymentRequest& request);
    messages::Reply send(const sdk::PaymentRequest& request, const messages::Request& asked, std::size_t step);

    std::string m_id;
    const sdk::Settings& m_settings;
    RequestSender m_sender;
    PaymentRunner m_runner;
    Quarantine m_quarantine;
    messages::Answer m_description;
    bool m_described = false;
    std::mutex m_mutex;
};

} // namespace packhouse::host::plugins
