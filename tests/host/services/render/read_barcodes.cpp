#include "read_barcodes.hpp"

#define ZX_USE_UTF8 1 // zxing-cpp 1.4: text() returns UTF-8
#include <ZXing/ReadBarcode.h>

namespace packhouse::test {

// Kind by kind: reading several at once ends zxing-cpp 1.4 by an assertion when two linear results lie close together.
std::vector<std::string> readBarcodes(const GrayPicture& picture)
{
    using ZXing::BarcodeFormat;
    const ZXing::ImageView view{picture.pixels.data(), picture.width, picture.height, ZXing::ImageFormat::Lum};
    std::vector<std::string> found;
    for (const auto format : {BarcodeFormat::Codabar, BarcodeFormat::Code128, BarcodeFormat::Code39, BarcodeFormat::DataMatrix,
                              BarcodeFormat::EAN13, BarcodeFormat::ITF, BarcodeFormat::QRCode}) {
        const ZXing::Result result = ZXing::ReadBarcode(view, ZXing::DecodeHints{}.setTryHarder(true).setFormats(format));
        if (result.isValid()) found.push_back(std::string{ZXing::ToString(format)} + " " + result.text());
    }
    return found;
}

} // namespace packhouse::test
