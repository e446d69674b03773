#pragma once

#include "display_list.hpp"

#include <packhouse/sdk/native/renderer.hpp>

namespace packhouse::host::render {

/// Fills a template with data: @codes, pictures, conditions, rows and the pages they need. Throws data::Error{invalid} for more than
/// a thousand pages. [any-thread]
DisplayList resolve(const PageTemplate& page, const sdk::TemplateData& data);

} // namespace packhouse::host::render
