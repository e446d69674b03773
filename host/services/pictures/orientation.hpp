#pragma once

#include <string_view>

namespace packhouse::host::pictures {

/// How a picture lies in its file, by EXIF: 1 upright, 2 mirrored, 3 upside down, 4 both, 5 to 8 on its side. 1 if the file does not
/// say, says something else, or its EXIF part is damaged. [any-thread]
int exifOrientation(std::string_view jpeg);

/// Are width and height exchanged?
inline bool liesOnItsSide(int orientation) { return orientation >= 5; }

} // namespace packhouse::host::pictures
