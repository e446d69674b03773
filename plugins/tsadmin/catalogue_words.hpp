#pragma once

#include "packhouse/data/catalogue.hpp"

#include <string_view>
#include <vector>

namespace packhouse::tsadmin {

/// "portrait", "portrait-for-family" … as typed and shown in commands.
std::string_view wordOf(data::ProductType type);
data::ProductType productTypeOf(std::string_view word); ///< Error{invalid} lists the words

/// True if a sheet of this product is drawn from a template.
bool isDrawn(data::ProductType type);

std::string_view wordOf(data::Customisation customisation);
data::Customisation customisationOf(std::string_view word); ///< Error{invalid} lists the words
std::string_view wordOf(data::Stepping stepping);
data::Stepping steppingOf(std::string_view word); ///< Error{invalid} lists the words

/// "P810", "P810:2", "IMG:digital" or "P810:2:digital". Throws Error{invalid}.
data::PackageProduct packageProductOf(std::string_view text);
std::string textOf(const data::PackageProduct& product);
std::string typedTextOf(const data::PackageProduct& product); ///< as packageProductOf reads it

/// A code and an amount: "A2=38.00". Throws Error{invalid}.
data::OfferedPackage pricedCodeOf(std::string_view text, const data::Currency& currency);

/// "3 or more, from 2026-03-01, until 2026-04-01", or "always".
std::string textOf(const data::PriceListRule& rule);

/// "33.00 → 35.00"; what was not there before or is not there now says so.
std::string changeOf(const std::string& was, const std::string& now);

/// Codes are the same without regard to case.
bool sameCode(std::string_view left, std::string_view right);
std::string foldedCode(std::string_view code); ///< the same text for codes that are the same

/// Throws Error{invalid} for anything but "#rrggbb" or nothing.
void checkColour(std::string_view colour);

} // namespace packhouse::tsadmin
