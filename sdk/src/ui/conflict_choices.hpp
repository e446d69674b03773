#pragma once

#include "packhouse/sdk/native/ui/conflict_table.hpp"

#include <optional>

namespace packhouse::ui {

/// What holds without asking: a field that only one side changed takes that change, an equal one either; else none.
Choice givenChoice(const ConflictField& field);

/// The value that a choice gives; empty for none.
std::string resultOf(const ConflictField& field, Choice choice);

/// The first field after `from`, going round, that waits for a choice.
std::optional<std::size_t> nextOpen(const std::vector<Choice>& choices, std::size_t from);

} // namespace packhouse::ui
