#pragma once

#include "sdk/check/subject.hpp"

#include <stdexcept>
#include <string>
#include <vector>

namespace packhouse::sdk::check {

/// What a trial found wrong: a sentence for the plugin's author.
class Wrong : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Thrown by a trial that does not concern this plugin.
class NotAsked : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// One rule, tried in a process of its own. Returns if all is well.
struct Trial {
    std::string id;       ///< "repeat"
    std::string question; ///< "Does the same call give the same bytes twice?"
    void (*ask)(Subject& subject);
    bool isEssential = false; ///< without it the others make no sense
};

std::vector<Trial> libraryTrials();
std::vector<Trial> fieldTrials();
std::vector<Trial> paymentTrials();
std::vector<Trial> moneyTrials();

} // namespace packhouse::sdk::check
