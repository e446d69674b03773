#pragma once

#include "packhouse/sdk/native/renderer.hpp"

namespace packhouse::sdk {

/// A template file of the studio.
struct TemplateFile {
    std::string key, kind, description; ///< kind: "packLayout", "orderHeader", "itemStrip"
    std::filesystem::path file;
    std::vector<TemplateFinding> findings; ///< errors and warnings; with errors the key may be empty
};

/// The studio's template folder (home()/studio/templates). A key that stands in two files is found nowhere: Error{conflict} names
/// both. Files are parsed once per content. [any-thread]
class Templates {
public:
    virtual ~Templates() = default;
    virtual std::vector<TemplateFile> all() = 0; ///< by key
    virtual std::string document(const std::string& key) = 0; ///< the JSON text; throws Error{missing} or Error{conflict}
};

} // namespace packhouse::sdk
