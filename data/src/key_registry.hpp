#pragma once

#include "session.hpp"

namespace packhouse::data {

/// What a key opens; a key is unique over all kinds.
enum class KeyKind { job = 1, folder, subject, order };

/// Registers `given`, or a drawn key where it is empty, and returns it. Throws Error{conflict} where `given` is taken.
std::string registerKey(Session& session, KeyKind kind, const std::string& given);

/// The same for many at once: empty keys are filled in.
void registerKeys(Session& session, KeyKind kind, std::vector<std::string*> keys);

} // namespace packhouse::data
