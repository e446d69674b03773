#pragma once

#include <cstdint>
#include <vector>

namespace packhouse::host::render {

/// Where each pixel of one direction of the result comes from: `count` source pixels from `start`, with weights that sum to 16384.
struct Taps {
    int count = 0;
    std::vector<int> start;
    std::vector<std::int16_t> weights; ///< `count` per result pixel
};

/// Catmull-Rom, widened when it shrinks, for `size` result pixels that cover `[from, from + length)` of `sourceSize` source pixels.
Taps catmullRom(double from, double length, int size, int sourceSize);

struct PixelTarget {
    std::uint8_t* pixels = nullptr;
    int stride = 0, width = 0, height = 0;
};

/// Scales BGRX rows as they come, top to bottom, straight into a target: first down, then across, in 16-bit integers.
class Resampler {
public:
    Resampler(Taps across, Taps down, int sourceWidth, PixelTarget target);

    int firstRow() const { return m_firstRow; }
    int rowEnd() const { return m_rowEnd; } ///< rows from here on are not needed
    /// The next row, beginning with firstRow().
    void push(const std::uint8_t* bgrx);

private:
    void keep(const std::uint8_t* bgrx);
    void writeRow(int y);
    void blend(int y);
    void across(std::uint8_t* out);

    Taps m_across, m_down;
    PixelTarget m_target;
    int m_firstColumn = 0, m_columns = 0;
    int m_firstRow = 0, m_rowEnd = 0, m_next = 0, m_done = 0;
    std::size_t m_pitch = 0;
    std::vector<std::int16_t> m_rows; ///< ring of the last `m_down.count` rows, each sample × 128
    std::vector<std::int16_t> m_blended;
    std::vector<std::int16_t> m_acrossWeights; ///< each weight four times: one per sample of a pixel
};

} // namespace packhouse::host::render
