#pragma once

#include "rules/children.hpp"
#include "rules/picture_token.hpp"
#include "web/site.hpp"

namespace packhouse::site {

/// A picture as a page names it: its place is known before it comes.
struct PictureAddress {
    std::string tiny, small, large; ///< 240, 480 and 960 pixels wide
    int width = 480, height = 600;  ///< of `small`
    std::string alt;
};

/// The page of a template with this pose of the child; without a template the photograph alone.
PictureAddress pictureOf(const Identity& identity, const Child& child, const data::Image& pose, const std::string& templateKey, data::Instant now);

/// The round or square face of a child. Empty addresses if there is no picture.
PictureAddress faceOf(const Identity& identity, const Child& child, data::Instant now);

/// The products of a package that can be shown.
struct Print {
    std::string title, templateKey;
    int quantity = 1;
    bool download = false;
};
std::vector<Print> printsOf(const data::VersionedPackage& package);

/// "One 8×10 portrait · 2 × wallets": the products as the studio names them, which is why they are no sentence.
std::string contentInWords(const data::VersionedPackage& package);

/// "pose 2", as a label for people.
std::string poseName(const Child& child, const data::Image& pose);

/// A package code as part of an address.
std::string encoded(const std::string& code);

/// Draws what a picture address stands for. Throws Error{missing} if it is gone.
std::string drawPicture(Site& site, const PictureToken& token);

} // namespace packhouse::site
