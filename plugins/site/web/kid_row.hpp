#pragma once

#include "web/page.hpp"

namespace packhouse::site {

/// The child that {n} of the address names; null if this visit has no such child.
const Child* childOf(const Caller& caller);

/// The row of round faces; `current` is the number of the child on the page.
void setKidRow(Page& page, const Identity& identity, const Caller& caller, int current);

/// The face of a child and its name.
void setKid(Values& values, const Identity& identity, const Child& child, data::Instant now);

} // namespace packhouse::site
