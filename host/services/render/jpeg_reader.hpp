#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace packhouse::host::render {

/// What a JPEG may be: above this it is refused before anything is allocated for it.
struct JpegLimits {
    int longestSide = 30'000;
    std::int64_t pixels = 120'000'000;
};

enum class PixelOrder { bgrx = 1, rgb };
enum class ColorKind { gray = 1, color, cmyk };

/// Streams the rows of one JPEG. Every call throws data::Error{invalid}, with a sentence that names the picture, for what it cannot
/// read. One thread at a time.
class JpegReader {
public:
    /// Reads the header. `bytes` must outlive the reader; `name` is for sentences.
    JpegReader(std::string_view bytes, std::string name, JpegLimits limits = {});
    ~JpegReader();
    JpegReader(const JpegReader&) = delete;
    JpegReader& operator=(const JpegReader&) = delete;

    int width() const; ///< full size, before any scaling
    int height() const;
    ColorKind color() const;
    bool baseline() const; ///< 8 bits, Huffman coded, one pass
    std::string profile(); ///< the embedded ICC profile; empty: none

    /// Begins to decode at 1/denominator (1, 2, 4 or 8) of the size. After it outputWidth() and outputHeight() are known. Never for CMYK.
    /// `smooth` spreads the coarser colour samples over the pixels; whoever makes the picture smaller can do without, and is faster.
    void start(int denominator, PixelOrder order, bool smooth = true);
    int outputWidth() const;
    int outputHeight() const;
    void skipRows(int count);
    /// `row` has room for outputWidth() pixels of 4 (bgrx) or 3 (rgb) bytes.
    void readRow(std::uint8_t* row);
    /// After the last row: reads to the end of the file, so that damage there is seen as well.
    void finish();
    /// Places where the data was damaged and the decoder went on with a guess.
    int damages() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// The bytes of a file. Throws data::Error{missing}, {unavailable} or, above `most` bytes, {invalid}, each naming the file.
std::string readFile(const std::filesystem::path& file, std::uintmax_t most);
inline constexpr std::uintmax_t largestPictureFile = 256 << 20;

} // namespace packhouse::host::render
