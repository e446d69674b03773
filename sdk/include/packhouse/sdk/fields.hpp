#pragma once

#include "packhouse/sdk/fields.h"

namespace packhouse::sdk {

/// A line of text, e.g. textField("iban", "IBAN", "As printed on your bank statement.").
constexpr packhouse_field textField(const char* key, const char* label, const char* help, const char* fallback = "", bool required = false)
{
    return {PACKHOUSE_FIELD_TEXT, required ? 1u : 0u, key, label, help, fallback, nullptr, 0, 0};
}

/// A secret: its value reads "{{secret:KEY}}" here; write that into requests, the host fills it in.
constexpr packhouse_field secretField(const char* key, const char* label, const char* help, bool required = true)
{
    return {PACKHOUSE_FIELD_SECRET, required ? 1u : 0u, key, label, help, "", nullptr, 0, 0};
}

/// One of `options` (a constant array ended by null).
constexpr packhouse_field choiceField(const char* key, const char* label, const char* help, const char* const* options,
                                      const char* fallback)
{
    return {PACKHOUSE_FIELD_CHOICE, 1u, key, label, help, fallback, options, 0, 0};
}

/// A whole number from `minimum` to `maximum`.
constexpr packhouse_field integerField(const char* key, const char* label, const char* help, const char* fallback, int64_t minimum,
                                       int64_t maximum)
{
    return {PACKHOUSE_FIELD_INTEGER, 1u, key, label, help, fallback, nullptr, minimum, maximum};
}

} // namespace packhouse::sdk
