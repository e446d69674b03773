#pragma once

#include <stdexcept>
#include <string>

namespace packhouse::data {

/// What the caller can do about a failure.
enum class Trouble {
    conflict = 1, ///< somebody else was faster, or the code is taken: read again and choose
    missing,      ///< the named thing is not there
    invalid,      ///< what was given must be mended first (a file, a code, a price)
    unavailable,  ///< database, site, printer or disk is away: try again later
    forbidden,    ///< this person or credential may not do it
    broken,       ///< our own fault, or stored data that contradicts itself
};

/// The one exception of the house. `what()` is a translated sentence that says what, where and what to do;
/// it never holds keys, cards or written rows. [any-thread]
class Error : public std::runtime_error {
public:
    Error(Trouble trouble, const std::string& sentence) : std::runtime_error{sentence}, m_trouble{trouble} {}
    Trouble trouble() const noexcept { return m_trouble; }

private:
    Trouble m_trouble;
};

} // namespace packhouse::data
