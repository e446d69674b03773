#include "barcode.hpp"

#include <zint.h>

#include <memory>
#include <packhouse/data/error.hpp>
#include <packhouse/data/text.hpp>

namespace packhouse::host::render {

namespace {

struct Deleter {
    void operator()(zint_symbol* symbol) const { ZBarcode_Delete(symbol); }
};
using Symbol = std::unique_ptr<zint_symbol, Deleter>;

struct Kind {
    int zint = 0;
    int quiet = 0;
};

Kind kindOf(Symbology symbology)
{
    switch (symbology) {
    case Symbology::code128:
        return {BARCODE_CODE128, 10};
    case Symbology::code39:
        return {BARCODE_CODE39, 10};
    case Symbology::extendedCode39:
        return {BARCODE_EXCODE39, 10};
    case Symbology::interleaved2of5:
        return {BARCODE_C25INTER, 10};
    case Symbology::codabar:
        return {BARCODE_CODABAR, 10};
    case Symbology::ean13:
        return {BARCODE_EANX, 11};
    case Symbology::qr:
        return {BARCODE_QRCODE, 4};
    case Symbology::dataMatrix:
        return {BARCODE_DATAMATRIX, 1};
    }
    return {};
}

void prepare(zint_symbol& symbol, Symbology symbology)
{
    symbol.symbology = kindOf(symbology).zint;
    symbol.input_mode = UNICODE_MODE;
    if (symbology == Symbology::qr) symbol.option_1 = 2; // level M: a scratch or a crease may cost 15 %
    if (symbology == Symbology::dataMatrix) symbol.option_3 = DM_SQUARE;
}

Barcode copied(const zint_symbol& symbol, int quiet)
{
    Barcode barcode{symbol.width, symbol.rows, quiet, {}};
    barcode.dark.reserve(static_cast<std::size_t>(symbol.width * symbol.rows));
    for (int y = 0; y != symbol.rows; ++y) {
        for (int x = 0; x != symbol.width; ++x)
            barcode.dark.push_back(((symbol.encoded_data[y][x >> 3] >> (x & 7)) & 1) != 0);
    }
    return barcode;
}

} // namespace

Barcode encodeBarcode(Symbology symbology, const std::string& data)
{
    const Symbol symbol{ZBarcode_Create()};
    prepare(*symbol, symbology);
    const int result = ZBarcode_Encode(symbol.get(), reinterpret_cast<const unsigned char*>(data.data()), static_cast<int>(data.size()));
    if (result >= ZINT_ERROR) {
        throw data::Error{
            data::Trouble::invalid,
            data::format(_("“{}” cannot be written as this barcode ({}). Choose another symbology or other data."), data, symbol->errtxt)};
    }
    return copied(*symbol, kindOf(symbology).quiet);
}

} // namespace packhouse::host::render
