#include "packhouse/data/error.hpp"
#include "packhouse/data/exchange.hpp"

#include <cstdlib>
#include <string>

using namespace packhouse::data;

namespace {

/// Whatever is read must be written and read again alike; whatever is refused, refused as input.
template <typename Read>
void tryOn(std::string_view text, Read read)
{
    std::string written;
    try {
        written = toJson(read(text));
    } catch (const Error& error) {
        if (error.trouble() != Trouble::invalid) std::abort();
        return;
    }
    if (toJson(read(written)) != written) std::abort();
}

} // namespace

/// The first byte chooses the document.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size)
{
    if (size == 0) return 0;
    const std::string_view text{reinterpret_cast<const char*>(bytes) + 1, size - 1};
    switch (bytes[0] % 6) {
    case 0: tryOn(text, jobUploadFromJson); break;
    case 1: tryOn(text, jobUploadStateFromJson); break;
    case 2: tryOn(text, orderDownloadFromJson); break;
    case 3: tryOn(text, shipmentNoticeFromJson); break;
    case 4: tryOn(text, offerContentFromJson); break;
    default: tryOn(text, uploadSettingsFromJson);
    }
    return 0;
}
