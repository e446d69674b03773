#pragma once

#include "packhouse/data/error.hpp"

#include <optional>
#include <string>

namespace packhouse::test {

/// The trouble of the Error that `body` throws; empty if it throws none.
template <typename Body>
std::optional<data::Trouble> troubleOf(Body&& body)
{
    try {
        body();
    } catch (const data::Error& error) {
        return error.trouble();
    }
    return std::nullopt;
}

/// Its sentence; empty if it throws none.
template <typename Body>
std::string sentenceOf(Body&& body)
{
    try {
        body();
    } catch (const data::Error& error) {
        return error.what();
    }
    return {};
}

} // namespace packhouse::test
