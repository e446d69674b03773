/* Extension "packhouse.fields/1": the settings that a plugin asks people for. The host draws the form, checks the values and keeps them.
 * C11 and later, C++17 and later. A published struct is never edited: what is missing comes as "packhouse.fields/2". */
#ifndef PACKHOUSE_SDK_FIELDS_H
#define PACKHOUSE_SDK_FIELDS_H

#include "packhouse/sdk/entry.h"

#ifdef __cplusplus
extern "C" {
#endif

#define PACKHOUSE_FIELDS "packhouse.fields/1"

#define PACKHOUSE_FIELD_TEXT 1u
#define PACKHOUSE_FIELD_SECRET 2u /* kept apart; the plugin gets "{{secret:KEY}}" and never the value */
#define PACKHOUSE_FIELD_CHOICE 3u
#define PACKHOUSE_FIELD_INTEGER 4u

typedef struct packhouse_field {
    uint32_t kind;              /* PACKHOUSE_FIELD_… */
    uint32_t required;          /* 1: the plugin is not offered while the field is empty; else 0 */
    const char* key;            /* "account_holder": small letters, digits, underscores */
    const char* label;          /* English, for people */
    const char* help;           /* one sentence, may be empty */
    const char* fallback;       /* the default, may be empty; an integer in digits; empty for a secret */
    const char* const* options; /* of a choice, ended by null; else null */
    int64_t minimum;            /* of an integer; both 0: no limits */
    int64_t maximum;
} packhouse_field;

/* Constant: lives as long as the library. */
typedef struct packhouse_fields {
    uint64_t count;
    const packhouse_field* const* fields; /* `count` pointers, in the form's order */
} packhouse_fields;

#ifdef __cplusplus
}
#endif
#endif
