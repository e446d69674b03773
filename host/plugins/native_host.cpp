#include "host/plugins/native_host.hpp"

#include "packhouse/sdk/native/host.hpp"

#include <cstring>

namespace packhouse::host::plugins {

namespace {

const void* service(const packhouse_host* host, const char* id) { return std::strcmp(id, sdk::Host::id) == 0 ? host->context : nullptr; }

void log(const packhouse_host* host, std::int32_t severity, const char* text)
{
    const auto level = severity >= PACKHOUSE_LOG_WARNING ? sdk::LogLevel::warning : sdk::LogLevel::info;
    static_cast<sdk::Host*>(host->context)->log(level, text);
}

} // namespace

packhouse_host nativeHost(sdk::Host& host) { return {&host, service, log}; }

} // namespace packhouse::host::plugins
