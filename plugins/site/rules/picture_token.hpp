#pragma once

#include "packhouse/data/job.hpp"
#include "rules/signer.hpp"

namespace packhouse::site {

/// What a picture address stands for. It names rows by number, never a key or a name, and cannot be altered.
struct PictureToken {
    data::Id<data::Subject> subject;
    data::Id<data::Image> image;
    std::string templateKey; ///< empty: the photograph alone
    int width = 480;         ///< pixels
    std::string stamp;       ///< changes with all else that shows on the page, so that caches are always right
    data::Instant expires;
};

/// How long a new address works: twelve hours from the next full hour, so that a page shown twice names the same address.
data::Instant pictureExpiry(data::Instant now);

std::string seal(const PictureToken& token, const Signer& signer);

/// Empty for an altered one. The caller looks at `expires`.
std::optional<PictureToken> openPicture(std::string_view address, const Signer& signer);

} // namespace packhouse::site
