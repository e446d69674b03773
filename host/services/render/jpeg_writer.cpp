#include "jpeg_writer.hpp"

#include "jpeg_error.hpp"

#include <cmath>
#include <cstdlib>
#include <memory>

namespace packhouse::host::render {

namespace {

struct Writer {
    jpeg_compress_struct codec{};
    JpegErrors errors;
    unsigned char* bytes = nullptr;
    unsigned long size = 0;

    Writer() { codec.err = &errors.manager; }
    ~Writer()
    {
        jpeg_destroy_compress(&codec);
        std::free(bytes);
    }

    void start(int width, int height, const JpegSettings& settings)
    {
        jpeg_create_compress(&codec);
        jpeg_mem_dest(&codec, &bytes, &size);
        codec.image_width = static_cast<JDIMENSION>(width);
        codec.image_height = static_cast<JDIMENSION>(height);
        codec.input_components = settings.rgb ? 3 : 4;
        codec.in_color_space = settings.rgb ? JCS_EXT_RGB : JCS_EXT_BGRX;
        jpeg_set_defaults(&codec);
        jpeg_set_quality(&codec, settings.quality, TRUE);
        if (settings.fullChroma) codec.comp_info[0].h_samp_factor = codec.comp_info[0].v_samp_factor = 1;
        if (settings.dpi > 0) {
            codec.density_unit = 1;
            codec.X_density = codec.Y_density = static_cast<UINT16>(std::lround(settings.dpi));
        }
        jpeg_start_compress(&codec, TRUE);
    }
};

} // namespace

std::string writeJpeg(int width, int height, const JpegSettings& settings, const std::function<const std::uint8_t*(int)>& row)
{
    const auto writer = std::make_unique<Writer>();
    const char* sentence = _("The {} could not be written as a JPEG: {}.");
    const std::string name = _("page");
    writer->errors.attempt(name, sentence, [&] { writer->start(width, height, settings); });
    for (int y = 0; y != height; ++y) {
        auto* pixels = const_cast<JSAMPROW>(row(y));
        writer->errors.attempt(name, sentence, [&] { jpeg_write_scanlines(&writer->codec, &pixels, 1); });
    }
    writer->errors.attempt(name, sentence, [&] { jpeg_finish_compress(&writer->codec); });
    return {reinterpret_cast<const char*>(writer->bytes), writer->size};
}

} // namespace packhouse::host::render
