#pragma once

#include "display_list.hpp"

#include <packhouse/sdk/native/renderer.hpp>

namespace packhouse::host::render {

/// Draws a display list and writes it in the asked-for format: a PDF of all its pages or a picture of one. [any-thread]
sdk::RenderedPage writePages(const DisplayList& list, const sdk::RenderOptions& options);

} // namespace packhouse::host::render
