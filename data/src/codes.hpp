#pragma once

#include "session.hpp"

#include <limits>

namespace packhouse::data {

/// The rows of a table that a query is about: one of them, or all.
struct IdRange {
    std::int64_t first = 0;
    std::int64_t last = std::numeric_limits<std::int64_t>::max();
    static IdRange one(std::int64_t id) { return {id, id}; }
    Parameters parameters() const { return {{"first", first}, {"last", last}}; }
};

/// The id that `sql` finds for the folded `:code`; empty if there is none.
std::optional<std::int64_t> idOfCode(Session& session, const Sql& sql, const std::string& code);

/// The code, unless it is blank or begins or ends with a blank: Error{invalid}. `what` is the translated name of the thing ("product").
const std::string& checkedCode(const std::string& code, const std::string& what);

std::string takenSentence(const std::string& what, const std::string& code);
std::string goneSentence(const std::string& what); ///< for an update of something that is not there any more
std::string missingSentence(const std::string& what, const std::string& code);

} // namespace packhouse::data
