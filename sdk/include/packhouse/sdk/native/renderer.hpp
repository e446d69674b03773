#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace packhouse::sdk {

/// A picture that a template's image hole may show.
struct TemplatePicture {
    std::filesystem::path file; ///< original for print, proof for previews; JPEG
    std::string pose;
};

/// What a template is filled with: values of @codes, pictures for image holes (#1 is the first), rows for `repeat` nodes.
/// An @code that is missing here is blank on paper.
struct TemplateData {
    std::map<std::string, std::string> values; ///< "orderkey" → "7KQX4MWD", without the @
    std::vector<TemplatePicture> pictures;
    struct Row {
        std::map<std::string, std::string> values;
        std::vector<TemplatePicture> pictures;
    };
    std::map<std::string, std::vector<Row>> rows; ///< by the repeat's name: "items", "packages"
};

enum class PageFormat { jpeg = 1, png, pdf };

struct RenderOptions {
    PageFormat format = PageFormat::pdf;
    double dpi = 300;       ///< of pictures in a PDF as well
    int quality = 92;       ///< JPEG
    int page = 1;           ///< which page a picture shows; a PDF has them all
    std::string watermark;  ///< drawn across the page; empty: none
};

struct RenderedPage {
    std::string bytes; ///< the file
    double widthPoints = 0, heightPoints = 0;
    int pages = 1; ///< a PDF may have several (overflowing rows)
    std::vector<std::string> warnings; ///< blank codes, low resolution: sentences
};

/// What the checker says of a template document.
struct TemplateFinding {
    bool error = true;
    std::string node; ///< "nodes[3].text"
    int line = 0, column = 0;
    std::string sentence;
};

/// The one that draws. Same inputs, same bytes. [any-thread]
class Renderer {
public:
    virtual ~Renderer() = default;
    /// Draws a template document (its JSON text). Throws data::Error{invalid} with line, column and node for a template that does not
    /// parse, and naming the file for a picture that cannot be read.
    virtual RenderedPage draw(const std::string& templateDocument, const TemplateData& data, const RenderOptions& options) = 0;
    virtual std::vector<TemplateFinding> check(const std::string& templateDocument) = 0;
    /// Key of a template document.
    virtual std::string keyOf(const std::string& templateDocument) = 0;
    /// Page size of a template document in points: so that a page can keep a preview's place.
    virtual std::pair<double, double> sizeOf(const std::string& templateDocument) = 0;
};

} // namespace packhouse::sdk
