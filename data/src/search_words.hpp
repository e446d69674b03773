#pragma once

#include "session.hpp"

#include <set>

namespace packhouse::data {

/// Whose words they are; the numbers are stored.
enum class Searched { order = 1, subject, folder };

/// The words by whose beginning things are found (Finder). Every repository keeps those of its things right.
void addSearchWords(Session& session, Searched kind, std::int64_t thing, const std::set<std::string>& words);
void addSearchWords(Session& session, Searched kind, const std::vector<std::pair<std::int64_t, std::set<std::string>>>& things);
void changeSearchWords(Session& session, Searched kind, std::int64_t thing, const std::set<std::string>& before, const std::set<std::string>& after);

/// The ids of things with a word that begins so, by word, at most `most` of them.
std::vector<std::int64_t> thingsWithWord(Session& session, Searched kind, const std::string& beginning, std::size_t most);

} // namespace packhouse::data
