#include "sdk/calls/plugin_calls.hpp"

#include "packhouse/sdk/fields.h"
#include "packhouse/sdk/payment.h"
#include "packhouse/sdk/plugin.hpp"

#include <cstdio>
#include <cstring>

namespace packhouse::sdk::calls {

namespace {

std::string text(const char* plain) { return plain == nullptr ? std::string{} : std::string{plain}; }

void takeText(void* context, const char* name, const char* plain, std::uint64_t length)
{
    auto& answer = *static_cast<Answer*>(context);
    const std::string given{plain, length};
    if (std::strcmp(name, "why") == 0) answer.why = given;
    if (std::strcmp(name, "title") == 0) answer.title = given;
    if (std::strcmp(name, "description") == 0) answer.description = given;
}

void takeRequest(void* context, const packhouse_http_request* request)
{
    auto& answer = *static_cast<Answer*>(context);
    if (answer.requests.size() > PACKHOUSE_MAXIMUM_REQUESTS) return; // enough to see that it is too many
    answer.requests.push_back(
        {text(request->method), text(request->url), text(request->headers), text(request->body), text(request->idempotency_header)});
}

Money moneyOf(const packhouse_money& money)
{
    return {money.minor, std::string(money.currency, strnlen(money.currency, sizeof money.currency)), money.exponent};
}

void takeResult(void* context, const packhouse_payment_result* result)
{
    auto& answer = *static_cast<Answer*>(context);
    if (answer.results.size() > 1) return; // two are already one too many
    answer.results.push_back({result->outcome, moneyOf(result->amount), text(result->provider_reference), text(result->instructions),
                              text(result->reason), text(result->action_url)});
}

Field fieldOf(const packhouse_field& plain)
{
    Field field{plain.kind, plain.required != 0, text(plain.key), text(plain.label), text(plain.help), text(plain.fallback),
                {},         plain.minimum,       plain.maximum};
    for (const char* const* option = plain.options; option != nullptr && *option != nullptr; ++option)
        field.options.push_back(text(*option));
    return field;
}

/// The question as C structs that point into it.
struct PlainCall {
    explicit PlainCall(const Question& question)
    {
        for (const auto& [key, value] : question.settings)
            settings.push_back({key.c_str(), value.c_str()});
        for (const Reply& reply : question.replies)
            replies.push_back({reply.transport, reply.status, reply.headers.c_str(), reply.body.c_str()});
        for (const packhouse_setting& setting : settings)
            settingPointers.push_back(&setting);
        for (const packhouse_http_reply& reply : replies)
            replyPointers.push_back(&reply);
        call.operation = question.operation;
        call.setting_count = static_cast<std::uint32_t>(settings.size());
        call.settings = settingPointers.data();
        call.operation_id = question.operationId.c_str();
        call.order_key = question.orderKey.c_str();
        call.provider_reference = question.providerReference.c_str();
        call.reason = question.reason.c_str();
        call.by = question.by.c_str();
        call.amount = {question.amount.minor, {}, static_cast<std::uint8_t>(question.amount.exponent), {}};
        question.amount.currency.copy(call.amount.currency, sizeof call.amount.currency - 1);
        call.now = question.now;
        call.reply_count = replies.size();
        call.replies = replyPointers.data();
    }

    std::vector<packhouse_setting> settings;
    std::vector<const packhouse_setting*> settingPointers;
    std::vector<packhouse_http_reply> replies;
    std::vector<const packhouse_http_reply*> replyPointers;
    packhouse_payment_call call{};
};

const packhouse_payment& paymentOf(const packhouse_plugin_entry& plugin)
{
    const auto* payment = static_cast<const packhouse_payment*>(plugin.extension(PACKHOUSE_PAYMENT));
    if (payment == nullptr) throw Failure{PACKHOUSE_UNSUPPORTED, "It is no payment plugin."};
    return *payment;
}

void describe(const packhouse_plugin_entry& plugin, Answer& answer)
{
    const packhouse_payment& payment = paymentOf(plugin);
    const packhouse_sink sink{&answer, takeText};
    answer.fields = fieldsOf(plugin);
    answer.status = payment.describe(&sink);
}

void run(const packhouse_plugin_entry& plugin, const Question& question, Answer& answer)
{
    const PlainCall plain{question};
    const packhouse_payment_sink sink{&answer, takeRequest, takeResult, {&answer, takeText}};
    answer.status = paymentOf(plugin).run(&plain.call, &sink);
}

const void* noService(const packhouse_host*, const char*) { return nullptr; }

void logLine(const packhouse_host*, std::int32_t, const char* line) { std::fprintf(stderr, "%s\n", line); }

constexpr packhouse_host host{nullptr, noService, logLine};

// What crosses the C boundary as an exception is the plugin's fault; it must not look like the runner's death.
template <typename Body>
Answer caught(Body&& body)
{
    Answer answer;
    const packhouse_sink why{&answer, takeText};
    const packhouse_status status = guarded(&why, [&] { body(answer); });
    if (status != PACKHOUSE_OK) answer.status = status;
    return answer;
}

} // namespace

Answer open(const packhouse_plugin_entry& plugin)
{
    return caught([&](Answer& answer) {
        const packhouse_sink sink{&answer, takeText};
        answer.status = plugin.open(&host, &sink);
    });
}

Answer answer(const packhouse_plugin_entry& plugin, const Question& question)
{
    return caught([&](Answer& found) {
        if (question.what == "describe") describe(plugin, found);
        if (question.what == "run") run(plugin, question, found);
    });
}

std::vector<Field> fieldsOf(const packhouse_plugin_entry& plugin)
{
    std::vector<Field> fields;
    if (const auto* table = static_cast<const packhouse_fields*>(plugin.extension(PACKHOUSE_FIELDS)))
        for (std::uint64_t at = 0; at != table->count; ++at)
            fields.push_back(fieldOf(*table->fields[at]));
    return fields;
}

} // namespace packhouse::sdk::calls
