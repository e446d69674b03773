#pragma once

#include "session.hpp"

namespace packhouse::data {

/// What the migration "search" cannot say in SQL: the folded forms and words of the rows that are there.
void fillSearch(Session& session);

} // namespace packhouse::data
