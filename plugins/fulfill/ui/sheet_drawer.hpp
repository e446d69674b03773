#pragma once

#include "print_run.hpp"

#include <wx/image.h>

namespace packhouse::fulfill {

/// A sheet as it will print, for the screen; or a sentence why it cannot be drawn.
struct DrawnSheet {
    wxImage image;
    std::string problem;
    std::string size; ///< "10 × 8 in"
};

/// Draws with the renderer that prints, with fewer dots. [task-thread]
DrawnSheet drawForScreen(sdk::Host& host, const data::Sheet& sheet);

} // namespace packhouse::fulfill
