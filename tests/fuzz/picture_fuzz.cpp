// Whatever stands in a file that calls itself a JPEG: it becomes a picture or an Error{invalid}, in little time and memory.
#include "host/services/pictures/picture_import.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <packhouse/data/error.hpp>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    using namespace packhouse;
    try {
        const auto made = host::pictures::derive({reinterpret_cast<const char*>(bytes), size}, "fuzz.jpg");
        if (made.width <= 0 || made.height <= 0 || made.proof.empty() || made.thumbnail.empty()) std::abort();
    } catch (const data::Error& error) {
        if (error.trouble() != data::Trouble::invalid) std::abort();
    }
    return 0;
}
