#pragma once

#include "page_template.hpp"

#include <filesystem>

namespace packhouse::host::render {

struct PictureItem {
    Box box;
    std::filesystem::path file;
    Fit fit{};
    double anchorX = 0.5, anchorY = 0.5;
};

struct TextItem {
    Box box;
    std::string text;
    TextStyle style;
    std::string node; ///< for warnings
};

struct BarcodeItem {
    Box box;
    Symbology symbology{};
    std::string data;
    Align align{};
    std::string node;
};

struct FillItem {
    Box box;
    std::optional<Color> color;
    Border border;
    double radius = 0;
};

using Item = std::variant<PictureItem, TextItem, BarcodeItem, FillItem>;

/// What is to be drawn, bottom first: resolved, in points, of no resolution. Never changed once made.
struct DisplayList {
    double width = 0, height = 0;
    Color background;
    std::vector<std::vector<Item>> pages;
    std::vector<std::string> warnings;
};

} // namespace packhouse::host::render
