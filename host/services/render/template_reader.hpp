#pragma once

#include "fields.hpp"
#include "page_template.hpp"

namespace packhouse::host::render {

/// A template document after reading: with an error among the findings the template is not to be drawn.
struct ReadTemplate {
    PageTemplate page;
    Findings findings;

    const sdk::TemplateFinding* firstError() const;
};

/// Reads and checks a template document. Never throws for what stands in it. [any-thread]
ReadTemplate readTemplate(std::string_view document);

} // namespace packhouse::host::render
