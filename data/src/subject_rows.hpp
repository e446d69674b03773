#pragma once

#include "session.hpp"

#include "packhouse/data/job.hpp"

#include <set>

namespace packhouse::data {

/// All columns of a subject.
Subject readSubject(const Row& row);

/// `first_folded`, `last_folded` and `search_text`, which is "key TAB ID TAB first last TAB e-mail TAB".
Parameters foldedParameters(const Subject& subject);
std::set<std::string> searchWordsOf(const Subject& subject); ///< for Finder

} // namespace packhouse::data
