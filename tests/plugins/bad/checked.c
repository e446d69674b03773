/* A good payment plugin in plain C, but for the one rule of packhouse-plugin-check that it is built to break. */
#include "packhouse/sdk/fields.h"
#include "packhouse/sdk/payment.h"

#include <stdio.h>
#include <string.h>

#if !defined(BREAKS)
#define BREAKS "nothing"
#endif

#if defined(BREAKS_FIELDS)
#define DEFAULT "tomorrow"
#else
#define DEFAULT "now"
#endif

static volatile int* volatile nowhere;
static int runs;

static int breaks(const char* rule) { return strcmp(BREAKS, rule) == 0; }

static packhouse_money amount_of(const packhouse_payment_call* call)
{
    packhouse_money amount = call->amount;
    if (breaks("amount")) amount.minor = (int64_t)(double)amount.minor;
    return amount;
}

static packhouse_status done(const packhouse_payment_call* call, const packhouse_payment_sink* sink, int32_t outcome)
{
    char reason[64] = "";
    if (breaks("repeat")) snprintf(reason, sizeof reason, "run %d", runs);
    if (breaks("utf8")) strcpy(reason, "\xff");
    const packhouse_payment_result result = {outcome, 0, amount_of(call), call->order_key, "", reason, ""};
    sink->result(sink->context, &result);
    return PACKHOUSE_OK;
}

static void ask(const packhouse_payment_call* call, const packhouse_payment_sink* sink, const char* method)
{
    const char* body = breaks("restate") && call->reply_count != 0 ? "again" : "";
    const packhouse_http_request request = {method, "https://api.example.com/", "", body, "Idempotency-Key"};
    sink->request(sink->context, &request);
}

static packhouse_status transfer(const packhouse_payment_call* call, const packhouse_payment_sink* sink)
{
    if (breaks("claim")) return done(call, sink, PACKHOUSE_OUTCOME_SUCCEEDED);
    ask(call, sink, "POST");
    if (call->reply_count == 0) return PACKHOUSE_NEED_REPLY;
    const packhouse_http_reply* reply = call->replies[0];
    if (reply->transport == PACKHOUSE_REPLY_LOST && !breaks("lost")) return done(call, sink, PACKHOUSE_OUTCOME_UNKNOWN);
    return done(call, sink, reply->status >= 200 && reply->status < 300 ? PACKHOUSE_OUTCOME_SUCCEEDED : PACKHOUSE_OUTCOME_DECLINED);
}

static packhouse_status query(const packhouse_payment_call* call, const packhouse_payment_sink* sink)
{
    ask(call, sink, breaks("reads") ? "POST" : "GET");
    return call->reply_count == 0 ? PACKHOUSE_NEED_REPLY : done(call, sink, PACKHOUSE_OUTCOME_PENDING);
}

static packhouse_status run(const packhouse_payment_call* call, const packhouse_payment_sink* sink)
{
    ++runs;
    if (breaks("quiet")) puts("running");
    if (breaks("odd") && call->order_key[0] == '\0') *nowhere = 1;
    if (breaks("hangs") && call->order_key[0] == '\0')
        for (;;)
            runs = 0;
    switch (call->operation) {
    case PACKHOUSE_PAYMENT_START:
    case PACKHOUSE_PAYMENT_REFUND:
        return transfer(call, sink);
    case PACKHOUSE_PAYMENT_QUERY:
        return query(call, sink);
    case PACKHOUSE_PAYMENT_MARK_RECEIVED:
        return done(call, sink, breaks("outcome") ? 99 : PACKHOUSE_OUTCOME_SUCCEEDED);
    default:
        return breaks("unsupported") ? done(call, sink, PACKHOUSE_OUTCOME_PENDING) : PACKHOUSE_UNSUPPORTED;
    }
}

static packhouse_status describe(const packhouse_sink* sink)
{
    if (!breaks("describe")) sink->put(sink->context, "title", "Example Pay", 11);
    sink->put(sink->context, "description", "Pays.", 5);
    return PACKHOUSE_OK;
}

static packhouse_status open_(const packhouse_host* host, const packhouse_sink* why)
{
    (void)host;
    if (!breaks("open")) return PACKHOUSE_OK;
    why->put(why->context, "why", "It does not want to.", 20);
    return PACKHOUSE_FAILED;
}

#if !defined(BREAKS_FUNCTIONS)
static void close_(void)
{
    if (breaks("close")) *nowhere = 1;
}
#endif

static const void* extension(const char* id)
{
    static const packhouse_payment payment = {describe, run};
    static const char* const options[] = {"now", "later", NULL};
    static const packhouse_field when = {PACKHOUSE_FIELD_CHOICE, 1, "capture", "Capture", "", DEFAULT, options, 0, 0};
    static const packhouse_field* const list[] = {&when};
    static const packhouse_fields fields = {1, list};
    const size_t compared = breaks("unknown") ? strlen("packhouse.payment/") : strlen(PACKHOUSE_PAYMENT) + 1;
    if (strncmp(id, PACKHOUSE_PAYMENT, compared) == 0) return &payment;
    return strcmp(id, PACKHOUSE_FIELDS) == 0 ? &fields : NULL;
}

#if defined(BREAKS_ABI)
#define ABI (PACKHOUSE_ABI + 1)
#else
#define ABI PACKHOUSE_ABI
#endif
#if defined(BREAKS_TEXTS)
#define ID "Example Pay"
#else
#define ID "org.example.pay"
#endif
#if defined(BREAKS_FUNCTIONS)
#define CLOSE NULL
#else
#define CLOSE close_
#endif
#if defined(BREAKS_SYMBOL)
#define packhouse_plugin packhouse_plugin_entry_point
#endif
#if defined(BREAKS_ALONE)
PACKHOUSE_EXPORT extern const int helper;
const int helper = 1;
#endif

PACKHOUSE_EXPORT extern const packhouse_plugin_entry packhouse_plugin;
const packhouse_plugin_entry packhouse_plugin = {ABI, 0, ID, "Example Pay", "1.0.0", NULL, open_, CLOSE, extension};
