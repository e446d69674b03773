#pragma once

#include <csetjmp>
#include <cstdio>
#include <jerror.h>
#include <jpeglib.h>
#include <packhouse/data/error.hpp>
#include <packhouse/data/text.hpp>
#include <string>

namespace packhouse::host::render {

/// libjpeg's way out of an error is a jump. Here it lands in `attempt`, which throws for it; nothing that needs a destructor may live
/// between the two.
struct JpegErrors {
    jpeg_error_mgr manager{};
    std::jmp_buf landing{};
    char message[JMSG_LENGTH_MAX] = {};
    int damages = 0;

    JpegErrors()
    {
        jpeg_std_error(&manager);
        manager.error_exit = [](j_common_ptr codec) {
            auto* self = reinterpret_cast<JpegErrors*>(codec->err);
            codec->err->format_message(codec, self->message);
            std::longjmp(self->landing, 1);
        };
        manager.emit_message = [](j_common_ptr codec, int level) {
            if (level < 0 && !harmless(codec->err->msg_code)) ++reinterpret_cast<JpegErrors*>(codec->err)->damages;
        };
        manager.output_message = [](j_common_ptr) {};
    }

    // Oddities of writers that cost no pixel.
    static bool harmless(int message)
    {
        return message == JWRN_EXTRANEOUS_DATA || message == JWRN_JFIF_MAJOR || message == JWRN_ADOBE_XFORM || message == JWRN_BOGUS_ICC;
    }

    /// Runs `step`; throws Error{invalid} with `sentence` (which has a place {} for libjpeg's words, and one for the name) if libjpeg
    /// fails.
    template <typename Step>
    void attempt(const std::string& name, const char* sentence, Step step)
    {
        if (setjmp(landing) != 0) throw data::Error{data::Trouble::invalid, data::format(sentence, name, message)};
        step();
    }
};

} // namespace packhouse::host::render
