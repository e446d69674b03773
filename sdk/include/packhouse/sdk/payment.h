/* Extension "packhouse.payment/1": a way to pay. C11 and later, C++17 and later.
 *
 * A payment plugin does no I/O. `run` is a function of one operation and of the HTTP replies that it has so far: it asks for one more
 * request, or gives the result. The host sends the request and calls `run` again FROM THE START with one reply more. On each such
 * re-run the plugin states the earlier requests again, byte for byte; the host compares. So the host always knows what was sent, and a
 * crash loses nothing.
 *
 * Rules: no threads, files, sockets, clock or chance of your own (the runner refuses them); the same call gives the same bytes; at most
 * PACKHOUSE_MAXIMUM_REQUESTS requests per operation; all text is UTF-8; text from a provider is passed on as it came.
 * A published struct is never edited: what is missing comes as "packhouse.payment/2". */
#ifndef PACKHOUSE_SDK_PAYMENT_H
#define PACKHOUSE_SDK_PAYMENT_H

#include "packhouse/sdk/entry.h"

#ifdef __cplusplus
extern "C" {
#endif

#define PACKHOUSE_PAYMENT "packhouse.payment/1"
#define PACKHOUSE_MAXIMUM_REQUESTS 8u

/* 12.50 EUR is {1250, "EUR", 2}. Never scaled by a plugin in floating point. */
typedef struct packhouse_money {
    int64_t minor;
    char currency[4];    /* ISO 4217, ended by zero */
    uint8_t exponent;    /* decimals of the minor unit */
    uint8_t reserved[3]; /* zero */
} packhouse_money;

#define PACKHOUSE_REPLY_COMPLETE 1u
#define PACKHOUSE_REPLY_NOT_SENT 2u /* surely no byte of the request left this computer */
#define PACKHOUSE_REPLY_LOST 3u     /* sent, but no whole answer came: whether it took effect is not known */

/* What a plugin asks the host to send. Every method but GET and HEAD counts as one that moves money. */
typedef struct packhouse_http_request {
    const char* method;             /* "GET", "POST" … */
    const char* url;                /* https, of an origin that plugin.json lists */
    const char* headers;            /* "Name: value\n" each; "{{secret:KEY}}" is filled in by the host, here and in the body */
    const char* body;               /* UTF-8, at most 1 MiB; null or empty: none */
    const char* idempotency_header; /* the host writes its key for this step into this header; null: none */
} packhouse_http_request;

typedef struct packhouse_http_reply {
    uint32_t transport;  /* PACKHOUSE_REPLY_… */
    uint32_t status;     /* 200 …; 0 unless complete */
    const char* headers; /* "name: value\n" each, names in small letters */
    const char* body;    /* bytes that are no UTF-8 come as U+FFFD */
} packhouse_http_reply;

#define PACKHOUSE_PAYMENT_START 1u         /* take `amount` for the order */
#define PACKHOUSE_PAYMENT_QUERY 2u         /* what became of it? Only GET and HEAD */
#define PACKHOUSE_PAYMENT_REFUND 3u        /* give `amount` back */
#define PACKHOUSE_PAYMENT_MARK_RECEIVED 4u /* a person says that `amount` came in: a manual fact, no request */

typedef struct packhouse_setting {
    const char* key;   /* of a declared field */
    const char* value; /* of a secret: "{{secret:KEY}}" or empty */
} packhouse_setting;

/* One operation. Never null: absent text is empty. All of it is good for the call only. */
typedef struct packhouse_payment_call {
    uint32_t operation; /* PACKHOUSE_PAYMENT_…; answer PACKHOUSE_UNSUPPORTED to those that you do not know */
    uint32_t setting_count;
    const packhouse_setting* const* settings;
    const char* operation_id;       /* the same on every attempt; give it to the provider so that a query can find it */
    const char* order_key;          /* what the customer knows: "7KQX4MWD" */
    const char* provider_reference; /* from the earlier result; empty for START */
    const char* reason;             /* of a person, for REFUND and MARK_RECEIVED */
    const char* by;                 /* who that person is */
    packhouse_money amount;
    int64_t now; /* milliseconds since 1970, UTC; the only clock; the same on every re-run */
    uint64_t reply_count;
    const packhouse_http_reply* const* replies; /* all replies of this operation so far, oldest first */
} packhouse_payment_call;

#define PACKHOUSE_OUTCOME_SUCCEEDED 1
#define PACKHOUSE_OUTCOME_DECLINED 2      /* the provider said no; final */
#define PACKHOUSE_OUTCOME_PENDING 3       /* accepted, not final; `instructions` may tell the customer what to do */
#define PACKHOUSE_OUTCOME_ACTION 4        /* the customer must go on at `action_url` */
#define PACKHOUSE_OUTCOME_NOT_ATTEMPTED 5 /* surely nothing happened */
#define PACKHOUSE_OUTCOME_UNKNOWN 6

/* The host lowers a claim that its own record of what was sent does not support; it never raises one. */
typedef struct packhouse_payment_result {
    int32_t outcome;                /* PACKHOUSE_OUTCOME_… */
    uint32_t reserved;              /* zero */
    packhouse_money amount;         /* what the provider says it did, never just what was asked */
    const char* provider_reference; /* at most 200 bytes */
    const char* instructions;       /* plain text for the customer, may have several lines */
    const char* reason;             /* why declined or not attempted: one sentence */
    const char* action_url;
} packhouse_payment_result;

/* Where `run` puts what it has; the host copies at once. Null text reads as empty. */
typedef struct packhouse_payment_sink {
    void* context;
    void (*request)(void* context, const packhouse_http_request* request);
    void (*result)(void* context, const packhouse_payment_result* result);
    packhouse_sink text; /* "why": a sentence for people when the status is below zero */
} packhouse_payment_sink;

/* Calls never overlap. [runner's main thread] */
typedef struct packhouse_payment {
    /* Puts "title" and "description" (one sentence), as the checkout shows them. */
    packhouse_status (*describe)(const packhouse_sink* sink);
    /* PACKHOUSE_OK after one `result`; PACKHOUSE_NEED_REPLY after one `request` more than there are replies; below zero means that the
     * plugin cannot work (never "declined"). */
    packhouse_status (*run)(const packhouse_payment_call* call, const packhouse_payment_sink* sink);
} packhouse_payment;

#ifdef __cplusplus
}
#endif
#endif
