#pragma once

#include "coded_text.hpp"
#include "length.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace packhouse::host::render {

/// A rectangle in points, from the top left corner.
struct Box {
    double x = 0, y = 0, width = 0, height = 0;
};

struct Border {
    double width = 0; ///< points; 0: none. Drawn inside the box.
    Color color;
};

enum class Align { left = 1, center, right };
enum class VerticalAlign { top = 1, middle, bottom };

struct TextStyle {
    std::string family;
    double size = 10; ///< points
    int weight = 400; ///< 100 … 900
    bool italic = false;
    Color color;
    Align align = Align::left;
    VerticalAlign verticalAlign = VerticalAlign::top;
    bool wrap = false;
    double shrinkTo = 0; ///< smallest size that a text may shrink to so as to fit; 0: never shrinks
    double letterSpacing = 0;
    double lineSpacing = 1;
};

enum class Fit { fill = 1, whole };

/// An image hole: the first of `poses` that is there, else picture #`picture`.
struct ImageNode {
    Box box;
    int picture = 1;
    std::vector<std::string> poses;
    Fit fit = Fit::fill;
    double anchorX = 0.5, anchorY = 0.5; ///< which part stays when the picture is cropped: 0 left/top … 1 right/bottom
    Border border;
};

struct TextNode {
    Box box;
    CodedText text;
    TextStyle style;
};

enum class Symbology { code128 = 1, code39, extendedCode39, interleaved2of5, codabar, ean13, qr, dataMatrix };

struct BarcodeNode {
    Box box;
    Symbology symbology{};
    CodedText data;
    Align align = Align::left;
};

struct FillNode {
    Box box;
    std::optional<Color> color;
    Border border;
    double radius = 0;
};

struct Node;

/// Nodes that move together.
struct GroupNode {
    double x = 0, y = 0;
    std::vector<Node> nodes;
};

/// One copy of `nodes` for each row of data; what does not fit goes on to further pages.
struct RepeatNode {
    Box box;
    std::optional<Box> next; ///< its place on further pages, if another
    std::string rows;
    double rowHeight = 0;
    double reserve = 0; ///< height that stays free below the rows of the last page
    int columns = 1;
    std::optional<Color> stripe; ///< behind every other row
    std::vector<Node> nodes;
};

enum class OnPage { every = 1, first, next, last };

struct Node {
    OnPage on = OnPage::every;
    CodedText when;   ///< drawn only if this is not empty; without parts: always
    std::string path; ///< "nodes[3]"
    std::variant<ImageNode, TextNode, BarcodeNode, FillNode, GroupNode, RepeatNode> shape;
};

/// A template document, read and checked. Never changed once made.
struct PageTemplate {
    std::string kind, key, description, priceCode, sizeCode;
    double width = 0, height = 0; ///< points
    Color background{1, 1, 1, 1};
    std::vector<Node> nodes;
};

} // namespace packhouse::host::render
