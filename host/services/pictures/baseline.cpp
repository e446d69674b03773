#include "baseline.hpp"

#include "host/services/render/jpeg_error.hpp"

#include <cstdlib>
#include <memory>

namespace packhouse::host::pictures {

namespace {

struct Transcoder {
    render::JpegErrors errors;
    jpeg_decompress_struct in{};
    jpeg_compress_struct out{};
    unsigned char* bytes = nullptr;
    unsigned long size = 0;

    Transcoder() { in.err = out.err = &errors.manager; }
    ~Transcoder()
    {
        jpeg_destroy_compress(&out);
        jpeg_destroy_decompress(&in);
        std::free(bytes);
    }

    void run(std::string_view jpeg)
    {
        jpeg_create_decompress(&in);
        jpeg_mem_src(&in, reinterpret_cast<const unsigned char*>(jpeg.data()), jpeg.size());
        jpeg_read_header(&in, TRUE);
        jvirt_barray_ptr* coefficients = jpeg_read_coefficients(&in);
        jpeg_create_compress(&out);
        jpeg_mem_dest(&out, &bytes, &size);
        jpeg_copy_critical_parameters(&in, &out);
        out.optimize_coding = TRUE;
        jpeg_write_coefficients(&out, coefficients);
        jpeg_finish_compress(&out);
        jpeg_finish_decompress(&in);
    }
};

} // namespace

std::string baselineOf(std::string_view jpeg, const std::string& name)
{
    const auto transcoder = std::make_unique<Transcoder>();
    transcoder->errors.attempt(name, _("Picture {} cannot be read: {}. Take the file from the camera or its backup again."),
                               [&] { transcoder->run(jpeg); });
    return {reinterpret_cast<const char*>(transcoder->bytes), transcoder->size};
}

} // namespace packhouse::host::pictures
