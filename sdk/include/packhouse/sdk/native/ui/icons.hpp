#pragma once

#include "packhouse/sdk/native/ui/palette.hpp"

#include <wx/bmpbndl.h>

#include <filesystem>
#include <string>

namespace packhouse::ui {

/// Where the SVG files lie; told once by the program.
void setIconFolder(const std::filesystem::path& folder);

/// An icon in a colour; "#rrggbb" is no name but an edge of that colour, as groups of the catalogue have. An unknown name gives a bundle that is not IsOk(), and controls leave its place empty.
wxBitmapBundle icon(const std::string& name, const wxColour& colour, int size = 16);
wxBitmapBundle icon(const std::string& name, Tone tone = Tone::plain, int size = 16);

} // namespace packhouse::ui
