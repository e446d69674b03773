#pragma once

#include "engines/session_engine.hpp"

#include "packhouse/data/error.hpp"

namespace packhouse::data {

/// Error{conflict} of a unique index; `Session::insertOnce` tells it from the other conflicts.
class TakenError : public Error {
public:
    using Error::Error;
};

/// Throws the Error for what went wrong. `taken` and `used` are those of the repository for a unique index and a foreign key; empty: general
/// ones. A unique index makes a TakenError.
[[noreturn]] void fail(const Failure& failure, const DatabaseUrl& url, const std::string& taken, const std::string& used, std::string_view statement);

} // namespace packhouse::data
