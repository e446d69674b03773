#pragma once

#include "support/ssim.hpp"

#include <filesystem>
#include <packhouse/sdk/native/renderer.hpp>
#include <string>

namespace packhouse::test {

/// The text of one of the sample studio's templates: "order-header".
std::string sampleTemplate(const std::string& key);
/// Keys of all sample templates.
std::vector<std::string> sampleKeys();
std::filesystem::path drawnPortrait();

/// Everything that the samples ask for, with `rows` ordered packages.
sdk::TemplateData sampleData(int rows = 3);

/// A template document around `nodes` (a JSON list without its brackets), 200 points square.
std::string aTemplate(const std::string& nodes);

sdk::RenderedPage draw(const std::string& document, const sdk::TemplateData& data = {},
                       sdk::RenderOptions options = {sdk::PageFormat::jpeg, 100, 100, 1, ""});
GrayPicture grayOf(const std::string& jpeg);

/// Pixels that are not white: their bounding rectangle; empty width if there are none.
struct Extent {
    int left = 0, top = 0, right = 0, bottom = 0; ///< right and bottom are the last pixels
    bool empty = true;
};
Extent inkOf(const GrayPicture& picture);

/// A folder of this test's own, emptied.
std::filesystem::path freshFolder();
void write(const std::filesystem::path& file, const std::string& bytes);
std::string read(const std::filesystem::path& file);

/// A JPEG of smooth waves with fine detail, the same every time.
std::string aPhotograph(int width, int height, int quality = 92);

} // namespace packhouse::test
