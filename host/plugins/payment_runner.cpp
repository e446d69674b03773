#include "host/plugins/payment_runner.hpp"

#include "packhouse/data/text.hpp"
#include "packhouse/sdk/entry.h"

namespace packhouse::host::plugins {

namespace {

using nlohmann::json;

// A leak in a plugin stays small when its process is renewed now and then.
constexpr int callsPerProcess = 1000;

} // namespace

PaymentRunner::PaymentRunner(std::filesystem::path program, std::filesystem::path library, std::chrono::milliseconds limit)
    : m_program{std::move(program)}, m_library{std::move(library)}, m_limit{limit}
{
}

Spoken PaymentRunner::ask(const messages::Question& question)
{
    const bool isStale = ++m_calls % callsPerProcess == 0;
    if (m_process && (isStale || m_process->channel().waitForEnd(std::chrono::steady_clock::now()))) m_process.reset();
    if (!m_process)
        if (Spoken opened = start(); opened.answer.status != PACKHOUSE_OK) return opened;
    // A provider's reply may hold anything; what is no UTF-8 reaches the plugin as U+FFFD.
    return exchange(json(question).dump(-1, ' ', false, json::error_handler_t::replace));
}

Spoken PaymentRunner::start()
try {
    const auto until = std::chrono::steady_clock::now() + m_limit;
    m_process.emplace(m_program, m_library);
    Spoken opened = heard(m_process->channel().receive(until), until);
    if (opened.answer.status != PACKHOUSE_OK) m_process.reset();
    return opened;
} catch (const std::exception& error) {
    return stop(error.what());
}

Spoken PaymentRunner::exchange(const std::string& question)
{
    const auto until = std::chrono::steady_clock::now() + m_limit;
    Channel& channel = m_process->channel();
    channel.send(question, until); // if it died since, receiving says so
    return heard(channel.receive(until), until);
}

Spoken PaymentRunner::heard(const std::optional<std::string>& message, Channel::Deadline until)
{
    if (!message)
        return stop(std::chrono::steady_clock::now() < until ? _("The payment plugin crashed.")
                                                             : _("The payment plugin did not answer in time and was stopped."));
    try {
        return {json::parse(*message).get<messages::Answer>(), false};
    } catch (const json::exception&) {
        return stop(_("The payment plugin's process sent something that is no answer."));
    }
}

Spoken PaymentRunner::stop(const std::string& sentence)
{
    if (m_process) m_process->kill();
    m_process.reset();
    messages::Answer answer;
    answer.status = PACKHOUSE_FAILED;
    answer.why = sentence;
    return {answer, true};
}

} // namespace packhouse::host::plugins
