#pragma once

#include <packhouse/sdk/native/renderer.hpp>

#include <memory>

namespace packhouse::host::render {

/// The one that draws. One serves all threads.
std::unique_ptr<sdk::Renderer> makeRenderer();

} // namespace packhouse::host::render
