#pragma once

#include "packhouse/sdk/fields.hpp"
#include "packhouse/sdk/payment.h"
#include "packhouse/sdk/plugin.hpp"

#include <cstring>
#include <string>

/// The comfortable view of payment.h. Header-only, C++17: the plugin's own compiler builds it into the plugin.
namespace packhouse::sdk::payment {

struct Money {
    std::int64_t minor = 0;
    std::string currency;
    unsigned exponent = 0;

    /// "12.50 EUR"
    std::string text() const
    {
        const bool negative = minor < 0;
        std::string digits = std::to_string(negative ? 0 - static_cast<std::uint64_t>(minor) : static_cast<std::uint64_t>(minor));
        if (digits.size() <= exponent) digits.insert(0, exponent + 1 - digits.size(), '0');
        if (exponent != 0) digits.insert(digits.size() - exponent, ".");
        return (negative ? "-" : "") + digits + ' ' + currency;
    }
};

struct Request {
    std::string method = "POST", url, headers, body, idempotencyHeader;
};

struct Reply {
    std::uint32_t transport = 0, status = 0;
    std::string headers, body;

    bool complete() const { return transport == PACKHOUSE_REPLY_COMPLETE; }
    bool lost() const { return transport == PACKHOUSE_REPLY_LOST; } ///< it may have taken effect: answer unknown()
    bool ok() const { return complete() && status >= 200 && status < 300; }
};

struct Result {
    std::int32_t outcome = PACKHOUSE_OUTCOME_UNKNOWN;
    Money amount;
    std::string providerReference, instructions, reason, actionUrl;
};

inline Result succeeded(Money amount, std::string providerReference)
{
    return {PACKHOUSE_OUTCOME_SUCCEEDED, std::move(amount), std::move(providerReference), {}, {}, {}};
}
inline Result pending(Money amount, std::string providerReference, std::string instructions)
{
    return {PACKHOUSE_OUTCOME_PENDING, std::move(amount), std::move(providerReference), std::move(instructions), {}, {}};
}
inline Result action(Money amount, std::string providerReference, std::string url)
{
    return {PACKHOUSE_OUTCOME_ACTION, std::move(amount), std::move(providerReference), {}, {}, std::move(url)};
}
inline Result declined(std::string reason) { return {PACKHOUSE_OUTCOME_DECLINED, {}, {}, {}, std::move(reason), {}}; }
inline Result notAttempted(std::string reason) { return {PACKHOUSE_OUTCOME_NOT_ATTEMPTED, {}, {}, {}, std::move(reason), {}}; }
inline Result unknown(std::string reason) { return {PACKHOUSE_OUTCOME_UNKNOWN, {}, {}, {}, std::move(reason), {}}; }

/// One operation, written straight down: `send` returns the reply when it is there; when it is not yet, it leaves `run` and the whole
/// function runs again later.
class Call {
public:
    Call(const packhouse_payment_call& call, const packhouse_payment_sink& sink) : m_call{call}, m_sink{sink} {}

    std::string operationId() const { return m_call.operation_id; }
    std::string orderKey() const { return m_call.order_key; }
    std::string providerReference() const { return m_call.provider_reference; }
    std::string reason() const { return m_call.reason; }
    std::string by() const { return m_call.by; }
    Money amount() const { return {m_call.amount.minor, m_call.amount.currency, m_call.amount.exponent}; }
    std::int64_t now() const { return m_call.now; }

    /// The value of a declared field; empty if there is none.
    std::string setting(const char* key) const
    {
        for (std::uint32_t at = 0; at != m_call.setting_count; ++at)
            if (std::strcmp(m_call.settings[at]->key, key) == 0) return m_call.settings[at]->value;
        return {};
    }

    Reply send(const Request& request)
    {
        const packhouse_http_request plain{request.method.c_str(), request.url.c_str(), request.headers.c_str(), request.body.c_str(),
                                           request.idempotencyHeader.empty() ? nullptr : request.idempotencyHeader.c_str()};
        m_sink.request(m_sink.context, &plain);
        if (m_sent == m_call.reply_count) throw NeedsReply{};
        const packhouse_http_reply& reply = *m_call.replies[m_sent++];
        return {reply.transport, reply.status, reply.headers, reply.body};
    }

    /// Thrown by `send`; let it pass.
    struct NeedsReply {};

private:
    const packhouse_payment_call& m_call;
    const packhouse_payment_sink& m_sink;
    std::uint64_t m_sent = 0;
};

/// Makes the C table of a class with `static const char* title()`, `static const char* description()` and, each taking Call& and
/// returning Result, `start`, `query`, `refund` and `markReceived`. One that the provider cannot do throws
/// Failure{PACKHOUSE_UNSUPPORTED, sentence}.
template <typename Provider>
struct Table {
    static packhouse_status describe(const packhouse_sink* sink)
    {
        return guarded(sink, [&] {
            put(sink, "title", Provider::title());
            put(sink, "description", Provider::description());
        });
    }

    static packhouse_status run(const packhouse_payment_call* call, const packhouse_payment_sink* sink)
    {
        bool needsReply = false;
        const packhouse_status status = guarded(&sink->text, [&] {
            try {
                give(*sink, operate(*call, *sink));
            } catch (const Call::NeedsReply&) {
                needsReply = true;
            }
        });
        return needsReply ? PACKHOUSE_NEED_REPLY : status;
    }

    static inline const packhouse_payment table{describe, run};

private:
    static Result operate(const packhouse_payment_call& plain, const packhouse_payment_sink& sink)
    {
        Call call{plain, sink};
        Provider provider;
        switch (plain.operation) {
        case PACKHOUSE_PAYMENT_START:
            return provider.start(call);
        case PACKHOUSE_PAYMENT_QUERY:
            return provider.query(call);
        case PACKHOUSE_PAYMENT_REFUND:
            return provider.refund(call);
        case PACKHOUSE_PAYMENT_MARK_RECEIVED:
            return provider.markReceived(call);
        default:
            throw Failure{PACKHOUSE_UNSUPPORTED, "this operation is not known here"};
        }
    }

    static void give(const packhouse_payment_sink& sink, const Result& result)
    {
        packhouse_payment_result plain{};
        plain.outcome = result.outcome;
        plain.amount = {result.amount.minor, {}, static_cast<std::uint8_t>(result.amount.exponent), {}};
        result.amount.currency.copy(plain.amount.currency, sizeof plain.amount.currency - 1);
        plain.provider_reference = result.providerReference.c_str();
        plain.instructions = result.instructions.c_str();
        plain.reason = result.reason.c_str();
        plain.action_url = result.actionUrl.c_str();
        sink.result(sink.context, &plain);
    }
};

} // namespace packhouse::sdk::payment

/// Exports a payment plugin: its provider class, its packhouse_fields table, id, name and version.
#define PACKHOUSE_PAYMENT_PLUGIN(Provider, FIELDS, ID, NAME, VERSION)                                                                      \
    static packhouse_status packhousePaymentOpen(const packhouse_host*, const packhouse_sink*) { return PACKHOUSE_OK; }                    \
    static void packhousePaymentClose() {}                                                                                                 \
    static const void* packhousePaymentExtension(const char* id)                                                                           \
    {                                                                                                                                      \
        if (std::strcmp(id, PACKHOUSE_PAYMENT) == 0) return &packhouse::sdk::payment::Table<Provider>::table;                              \
        if (std::strcmp(id, PACKHOUSE_FIELDS) == 0) return &(FIELDS);                                                                      \
        return nullptr;                                                                                                                    \
    }                                                                                                                                      \
    extern "C" PACKHOUSE_EXPORT const packhouse_plugin_entry packhouse_plugin;                                                             \
    extern "C" PACKHOUSE_EXPORT const packhouse_plugin_entry packhouse_plugin = {                                                          \
        PACKHOUSE_ABI, 0, ID, NAME, VERSION, nullptr, packhousePaymentOpen, packhousePaymentClose, packhousePaymentExtension}
