#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace packhouse::site {

/// Signs what leaves the site and has to come back unaltered: picture addresses, order links, forms. One secret for each site. [any-thread]
class Signer {
public:
    explicit Signer(std::string secret) : m_secret{std::move(secret)} {}

    /// 22 URL-safe characters for `text`; what is signed for one purpose does not fit another.
    std::string mark(std::string_view purpose, std::string_view text) const;
    bool fits(std::string_view purpose, std::string_view text, std::string_view mark) const;

    /// "text.mark", and its text again if the mark fits.
    std::string sealed(std::string_view purpose, std::string_view text) const;
    std::optional<std::string> opened(std::string_view purpose, std::string_view sealedText) const;

private:
    std::string m_secret;
};

} // namespace packhouse::site
