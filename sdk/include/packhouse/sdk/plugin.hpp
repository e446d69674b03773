#pragma once

#include "packhouse/sdk/entry.h"

#include <cstring>
#include <exception>
#include <stdexcept>
#include <string>

namespace packhouse::sdk {

/// A failure with the status that it crosses the C boundary as. Header-only: the plugin's own compiler builds it.
class Failure : public std::runtime_error {
public:
    Failure(packhouse_status status, const std::string& sentence) : std::runtime_error{sentence}, m_status{status} {}
    packhouse_status status() const noexcept { return m_status; }

private:
    packhouse_status m_status;
};

inline void put(const packhouse_sink* sink, const char* name, const char* text) noexcept
{
    if (sink != nullptr && sink->put != nullptr) sink->put(sink->context, name, text, std::strlen(text));
}

/// Every call into C++ goes through here: exceptions stay at home.
template <typename Body>
packhouse_status guarded(const packhouse_sink* why, Body&& body) noexcept
try {
    body();
    return PACKHOUSE_OK;
} catch (const Failure& failure) {
    put(why, "why", failure.what());
    return failure.status();
} catch (const std::exception& error) {
    put(why, "why", error.what());
    return PACKHOUSE_FAILED;
} catch (...) {
    put(why, "why", "unknown error");
    return PACKHOUSE_FAILED;
}

} // namespace packhouse::sdk
