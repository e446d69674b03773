/* The door: what every plugin library exports. C11 and later, C++17 and later.
 *
 * Text is UTF-8. Text in (`const char*`) is good for the call only; text out goes to a packhouse_sink, which copies.
 * Nobody frees what the other side allocated. No exception crosses: see plugin.hpp. */
#ifndef PACKHOUSE_SDK_ENTRY_H
#define PACKHOUSE_SDK_ENTRY_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(_WIN32)
#define PACKHOUSE_EXPORT __declspec(dllexport)
#else
#define PACKHOUSE_EXPORT __attribute__((visibility("default")))
#endif

/* Changes only with this file. */
#define PACKHOUSE_ABI 1u

typedef int32_t packhouse_status;
#define PACKHOUSE_OK 0
#define PACKHOUSE_NEED_REPLY 1  /* the plugin asked for one more HTTP request */
#define PACKHOUSE_FAILED (-1)
#define PACKHOUSE_UNSUPPORTED (-2)
#define PACKHOUSE_BAD_SETTINGS (-3)
#define PACKHOUSE_BAD_INPUT (-4)

/* Takes text out of a plugin or host: `name` says what it is, `text` of `length` bytes is copied. [any-thread] */
typedef struct packhouse_sink {
    void* context;
    void (*put)(void* context, const char* name, const char* text, uint64_t length);
} packhouse_sink;

#define PACKHOUSE_LOG_INFO 1
#define PACKHOUSE_LOG_WARNING 2
#define PACKHOUSE_LOG_PLUGIN_MISBEHAVES 3

/* What the host gives. `service(id)` answers null for "not here". Good until `close` has returned. [any-thread] */
typedef struct packhouse_host {
    void* context;
    const void* (*service)(const struct packhouse_host* host, const char* id);
    void (*log)(const struct packhouse_host* host, int32_t severity, const char* text);
} packhouse_host;

/* The one exported symbol: `packhouse_plugin`, of this type, constant. Its strings live as long as the library. */
typedef struct packhouse_plugin_entry {
    uint32_t abi;             /* PACKHOUSE_ABI */
    uint32_t reserved;        /* zero */
    const char* id;           /* "org.example.pay": small letters, digits, dots, hyphens */
    const char* name;         /* for people, English */
    const char* version;      /* "1.2.0" */
    const char* native_build; /* PACKHOUSE_NATIVE_BUILD for plugins built with the host, else null */

    /* Called once, before all else; a sentence why not goes to `why`. [main-thread] */
    packhouse_status (*open)(const packhouse_host* host, const packhouse_sink* why);
    /* Called once, after the last call of any extension. [main-thread] */
    void (*close)(void);
    /* The table (or, for native ids, the C++ object) behind an id, null for "no". Lives as long as the library. [any-thread] */
    const void* (*extension)(const char* id);
} packhouse_plugin_entry;

#ifdef __cplusplus
}
#endif
#endif
