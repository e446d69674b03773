#include "host/plugins/payment_plugin.hpp"

#include "packhouse/data/text.hpp"
#include "packhouse/sdk/fields.h"
#include "packhouse/sdk/payment.h"

#include <algorithm>

namespace packhouse::host::plugins {

namespace {

using sdk::PaymentAnswer;
using sdk::PaymentOperation;
using sdk::PaymentRequest;

std::int64_t now()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}

std::uint32_t numberOf(PaymentOperation operation)
{
    switch (operation) {
    case PaymentOperation::start:
        return PACKHOUSE_PAYMENT_START;
    case PaymentOperation::query:
        return PACKHOUSE_PAYMENT_QUERY;
    case PaymentOperation::refund:
        return PACKHOUSE_PAYMENT_REFUND;
    case PaymentOperation::markReceived:
        return PACKHOUSE_PAYMENT_MARK_RECEIVED;
    }
    return 0;
}

// A query only looks, and a person's word needs no request.
bool mayWrite(PaymentOperation operation) { return operation == PaymentOperation::start || operation == PaymentOperation::refund; }

bool restates(const messages::Answer& answer, const std::vector<Exchange>& sent)
{
    const auto same = [](const Exchange& exchange, const messages::Request& request) { return exchange.request == request; };
    return answer.requests.size() >= sent.size() && std::equal(sent.begin(), sent.end(), answer.requests.begin(), same);
}

// What contradicts the contract, if anything: then nothing that the plugin says counts.
std::string contradiction(const messages::Answer& answer, const std::vector<Exchange>& sent)
{
    if (!restates(answer, sent)) return _("The payment plugin asked for other requests when it was run again.");
    const std::size_t more = answer.requests.size() - sent.size();
    if (answer.status == PACKHOUSE_NEED_REPLY && (more != 1 || !answer.results.empty()))
        return _("The payment plugin asked for no request, or for several at once.");
    if (answer.status == PACKHOUSE_NEED_REPLY && answer.requests.size() > PACKHOUSE_MAXIMUM_REQUESTS)
        return _("The payment plugin asked for too many requests.");
    if (answer.status == PACKHOUSE_OK && (more != 0 || answer.results.size() != 1))
        return _("The payment plugin gave no result, or several.");
    return {};
}

} // namespace

PaymentPlugin::PaymentPlugin(const Manifest& manifest, std::filesystem::path program, sdk::Http& http, const sdk::Settings& settings,
                             std::chrono::milliseconds limit)
    : m_id{manifest.id}, m_settings{settings}, m_sender{http, manifest.origins}, m_runner{std::move(program), manifest.library, limit}
{
}

Spoken PaymentPlugin::ask(const messages::Question& question)
{
    Spoken spoken = m_runner.ask(question);
    if (spoken.broke) m_quarantine.count(std::chrono::steady_clock::now());
    return spoken;
}

const messages::Answer& PaymentPlugin::description()
{
    if (m_described) return m_description;
    if (m_quarantine.isSuspended(std::chrono::steady_clock::now())) return m_description;
    messages::Question question;
    question.what = "describe";
    m_description = ask(question).answer;
    m_described = m_description.status == PACKHOUSE_OK;
    return m_description;
}

messages::Answer PaymentPlugin::describe()
{
    const std::lock_guard lock{m_mutex};
    messages::Answer found = description();
    if (found.status == PACKHOUSE_OK && m_quarantine.isSuspended(std::chrono::steady_clock::now())) {
        found.status = PACKHOUSE_FAILED;
        found.why = _("It failed three times in ten minutes and is not offered for a while. Tell its maker.");
    }
    return found;
}

std::string PaymentPlugin::valueOf(const messages::Field& field) const
{
    if (field.kind != PACKHOUSE_FIELD_SECRET) return m_settings.text(settingName(field), field.fallback);
    return m_settings.secret(settingName(field)).value_or("").empty() ? "" : "{{secret:" + field.key + "}}";
}

std::string PaymentPlugin::missingField(const messages::Answer& description) const
{
    const auto lacks = [&](const messages::Field& field) { return field.required && valueOf(field).empty(); };
    const auto found = std::find_if(description.fields.begin(), description.fields.end(), lacks);
    return found == description.fields.end() ? std::string{} : found->label;
}

std::map<std::string, std::string> PaymentPlugin::secrets()
{
    std::map<std::string, std::string> found;
    for (const messages::Field& field : description().fields)
        if (field.kind == PACKHOUSE_FIELD_SECRET) found[field.key] = m_settings.secret(settingName(field)).value_or("");
    return found;
}

messages::Question PaymentPlugin::questionFor(const PaymentRequest& request)
{
    messages::Question question;
    question.what = "run";
    question.operation = numberOf(request.operation);
    for (const messages::Field& field : description().fields)
        question.settings.emplace_back(field.key, valueOf(field));
    question.operationId = request.operationId;
    question.orderKey = request.orderKey;
    question.providerReference = request.providerReference;
    question.reason = request.reason;
    question.by = request.by;
    question.amount = {request.amount.minor(), request.amount.currency().code(), request.amount.currency().exponent()};
    question.now = now();
    return question;
}

messages::Reply PaymentPlugin::send(const PaymentRequest& request, const messages::Request& asked, std::size_t step)
{
    if (isWrite(asked) && !mayWrite(request.operation)) return {PACKHOUSE_REPLY_NOT_SENT, 0, {}, {}};
    return m_sender.send(asked, secrets(), request.operationId + '-' + std::to_string(step));
}

PaymentAnswer PaymentPlugin::run(const PaymentRequest& request)
{
    const std::lock_guard lock{m_mutex};
    if (request.operation == PaymentOperation::start && m_quarantine.isSuspended(std::chrono::steady_clock::now()))
        return withoutResult({}, _("This way to pay is out of order at the moment. Choose another one."));
    if (description().status != PACKHOUSE_OK) return withoutResult({}, description().why);
    return runToEnd(request);
}

PaymentAnswer PaymentPlugin::runToEnd(const PaymentRequest& request)
{
    messages::Question question = questionFor(request);
    std::vector<Exchange> sent;
    for (;;) {
        const Spoken spoken = ask(question);
        if (spoken.answer.status < 0) return withoutResult(sent, spoken.answer.why);
        if (const std::string why = contradiction(spoken.answer, sent); !why.empty()) {
            m_quarantine.count(std::chrono::steady_clock::now());
            return withoutResult(sent, why);
        }
        if (spoken.answer.status != PACKHOUSE_NEED_REPLY) return judged(request, spoken.answer.results.front(), sent);
        const messages::Request& asked = spoken.answer.requests.back();
        sent.push_back({asked, send(request, asked, sent.size() + 1)});
        question.replies.push_back(sent.back().reply);
    }
}

} // namespace packhouse::host::plugins
