#pragma once

#include <string>
#include <string_view>

namespace packhouse::data {

/// A new job, folder, family, subject or order key: 8 characters of `keyAlphabet`, from the system's
/// cryptographic generator. Uniqueness is the repository's business (it draws again). [any-thread]
std::string newKey();

/// A secret of 256 bits as 43 URL-safe characters: visits, signed links, API credentials. [any-thread]
std::string newToken();

/// Capital letters and digits without look-alikes: of 2 Z, 5 S, 8 B only the digits, of 0 O, 1 I L none.
inline constexpr std::string_view keyAlphabet = "23456789ACDEFGHJKMNPQRTUVWXY";

/// What a person typed, brought to the key's form: spaces and hyphens dropped, capitals, look-alikes mapped to the one that
/// the alphabet has (Z to 2, S to 5, B to 8). Not eight characters of the alphabet then: empty.
std::string tidyKey(std::string_view typed);

/// SHA-256 of `bytes` as 64 small hexadecimal digits.
std::string sha256(std::string_view bytes);

} // namespace packhouse::data
