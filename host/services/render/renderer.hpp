#pragma once

#include <memory>
#include <packhouse/sdk/native/renderer.hpp>

namespace packhouse::host::render {

/// The one that draws. One serves all threads.
std::unique_ptr<sdk::Renderer> makeRenderer();

} // namespace packhouse::host::render
