#pragma once

#include "packhouse/sdk/native/host.hpp"

namespace packhouse::tsadmin {

/// A template of the studio's folder with what it is for.
struct TemplateFacts {
    sdk::TemplateFile file;
    double widthPoints = 0, heightPoints = 0; ///< 0: it cannot be read
    std::vector<std::string> products;        ///< codes of those that are drawn from it
};

std::vector<TemplateFacts> readTemplates(sdk::Host& host); ///< [task-thread]

/// The template as it prints, filled with an example and, where the studio has one, a child's picture. [task-thread]
sdk::RenderedPage drawExample(sdk::Host& host, const std::string& key, double dpi);

/// "8 × 10 in"; empty: not known.
std::string sizeText(const TemplateFacts& facts);

} // namespace packhouse::tsadmin
