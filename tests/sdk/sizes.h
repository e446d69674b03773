/* The published structs, as they are for ever. Compiled as C11, C++17 and C++20: a plugin and its host need not speak the same. */
#include "packhouse/sdk/entry.h"
#include "packhouse/sdk/fields.h"
#include "packhouse/sdk/payment.h"

#ifdef __cplusplus
#define PINNED(condition) static_assert(condition, "a published struct is never edited: add /2 instead")
#else
#define PINNED(condition) _Static_assert(condition, "a published struct is never edited: add /2 instead")
#endif
#define SIZE(type, bytes) PINNED(sizeof(type) == (bytes))
#define PLACE(type, member, bytes) PINNED(offsetof(type, member) == (bytes))

SIZE(packhouse_sink, 16);
SIZE(packhouse_host, 24);
SIZE(packhouse_plugin_entry, 64);
PLACE(packhouse_plugin_entry, id, 8);
PLACE(packhouse_plugin_entry, native_build, 32);
PLACE(packhouse_plugin_entry, open, 40);
PLACE(packhouse_plugin_entry, close, 48);
PLACE(packhouse_plugin_entry, extension, 56);
PINNED(PACKHOUSE_ABI == 1u);

SIZE(packhouse_field, 64);
PLACE(packhouse_field, key, 8);
PLACE(packhouse_field, fallback, 32);
PLACE(packhouse_field, options, 40);
PLACE(packhouse_field, maximum, 56);
SIZE(packhouse_fields, 16);

SIZE(packhouse_money, 16);
PLACE(packhouse_money, currency, 8);
PLACE(packhouse_money, exponent, 12);
SIZE(packhouse_http_request, 40);
PLACE(packhouse_http_request, idempotency_header, 32);
SIZE(packhouse_http_reply, 24);
PLACE(packhouse_http_reply, body, 16);
SIZE(packhouse_setting, 16);
SIZE(packhouse_payment_call, 96);
PLACE(packhouse_payment_call, settings, 8);
PLACE(packhouse_payment_call, order_key, 24);
PLACE(packhouse_payment_call, by, 48);
PLACE(packhouse_payment_call, amount, 56);
PLACE(packhouse_payment_call, now, 72);
PLACE(packhouse_payment_call, replies, 88);
SIZE(packhouse_payment_result, 56);
PLACE(packhouse_payment_result, amount, 8);
PLACE(packhouse_payment_result, provider_reference, 24);
PLACE(packhouse_payment_result, action_url, 48);
SIZE(packhouse_payment_sink, 40);
PLACE(packhouse_payment_sink, text, 24);
SIZE(packhouse_payment, 16);
PLACE(packhouse_payment, run, 8);

PINNED(PACKHOUSE_OK == 0 && PACKHOUSE_NEED_REPLY == 1 && PACKHOUSE_FAILED == -1 && PACKHOUSE_UNSUPPORTED == -2);
PINNED(PACKHOUSE_PAYMENT_START == 1 && PACKHOUSE_PAYMENT_QUERY == 2 && PACKHOUSE_PAYMENT_REFUND == 3 &&
       PACKHOUSE_PAYMENT_MARK_RECEIVED == 4);
PINNED(PACKHOUSE_OUTCOME_SUCCEEDED == 1 && PACKHOUSE_OUTCOME_DECLINED == 2 && PACKHOUSE_OUTCOME_PENDING == 3 &&
       PACKHOUSE_OUTCOME_ACTION == 4);
PINNED(PACKHOUSE_OUTCOME_NOT_ATTEMPTED == 5 && PACKHOUSE_OUTCOME_UNKNOWN == 6);
PINNED(PACKHOUSE_REPLY_COMPLETE == 1 && PACKHOUSE_REPLY_NOT_SENT == 2 && PACKHOUSE_REPLY_LOST == 3);
