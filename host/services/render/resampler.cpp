#include "resampler.hpp"

#include <algorithm>
#include <cmath>

// The plain loops below become 16-lane integer code; the loader picks the widest that the processor has.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_THREAD__) && !defined(__SANITIZE_ADDRESS__)
#define PACKHOUSE_WIDE __attribute__((target_clones("arch=x86-64-v3", "default")))
#else
#define PACKHOUSE_WIDE
#endif

namespace packhouse::host::render {

namespace {

constexpr int one = 16384;        // a weight of 1
constexpr std::size_t lanes = 32; // samples worked on at once
constexpr std::size_t stretch = 2048;
constexpr int samples = 4; // per pixel

double kernel(double x)
{
    x = std::abs(x);
    if (x < 1) return (1.5 * x - 2.5) * x * x + 1;
    if (x < 2) return ((-0.5 * x + 2.5) * x - 4) * x + 2;
    return 0;
}

// The product of two 16-bit numbers, its upper half: sample × 128 times weight gives sample × 32.
inline std::int16_t upperHalf(std::int16_t sample, std::int16_t weight)
{
    return static_cast<std::int16_t>((static_cast<std::int32_t>(sample) * weight) >> 16);
}

PACKHOUSE_WIDE void widen(const std::uint8_t* in, std::int16_t* out, std::size_t count)
{
    for (std::size_t at = 0; at != count; ++at)
        out[at] = static_cast<std::int16_t>(in[at] << 7);
}

// `rows` of `count` samples (a multiple of `lanes`) → their weighted sum, as sample × 128 again. Each product is rounded down, by half
// a unit on average, which the start value makes up for. Two rows at a time, over a stretch that stays in the first cache.
PACKHOUSE_WIDE void weightedSum(const std::int16_t* const* rows, const std::int16_t* weights, int taps, std::size_t count,
                                std::int16_t* out)
{
    for (std::size_t begin = 0; begin < count; begin += stretch) {
        const std::size_t length = std::min(stretch, count - begin);
        std::int16_t* __restrict sum = out + begin;
        for (std::size_t at = 0; at != length; ++at)
            sum[at] = static_cast<std::int16_t>(taps / 2);
        for (int tap = 0; tap < taps; tap += 2) {
            const int second = std::min(tap + 1, taps - 1);
            const std::int16_t* __restrict first = rows[tap] + begin;
            const std::int16_t* __restrict next = rows[second] + begin;
            const std::int16_t weight = weights[tap], nextWeight = second == tap ? std::int16_t{0} : weights[second];
            for (std::size_t at = 0; at != length; ++at) {
                sum[at] = static_cast<std::int16_t>(sum[at] + upperHalf(first[at], weight) + upperHalf(next[at], nextWeight));
            }
        }
        for (std::size_t at = 0; at != length; ++at) {
            sum[at] = static_cast<std::int16_t>(std::min<std::int16_t>(std::max<std::int16_t>(sum[at], 0), 255 * 32) * 4);
        }
    }
}

// One result row: for each pixel `taps` (even) source pixels, two at a time.
PACKHOUSE_WIDE void filterAcross(const std::int16_t* row, const int* starts, const std::int16_t* weights, int taps, int width,
                                 std::uint8_t* out)
{
    for (int x = 0; x != width; ++x) {
        const std::int16_t* in = row + static_cast<std::ptrdiff_t>(starts[x]) * samples;
        std::int16_t sum[2 * samples] = {};
        for (int tap = 0; tap != taps; tap += 2, in += 2 * samples, weights += 2 * samples) {
            for (int lane = 0; lane != 2 * samples; ++lane)
                sum[lane] = static_cast<std::int16_t>(sum[lane] + upperHalf(in[lane], weights[lane]));
        }
        for (int sample = 0; sample != samples; ++sample) {
            out[x * samples + sample] =
                static_cast<std::uint8_t>(std::clamp((sum[sample] + sum[sample + samples] + 16 + taps / 2) >> 5, 0, 255));
        }
    }
}

// Whole weights that sum to exactly `one`: what rounding lost goes to the largest.
void store(const std::vector<double>& exact, std::int16_t* weights)
{
    double sum = 0;
    for (const double weight : exact)
        sum += weight;
    int left = one;
    std::size_t largest = 0;
    for (std::size_t at = 0; at != exact.size(); ++at) {
        weights[at] = static_cast<std::int16_t>(std::lround(exact[at] / sum * one));
        left -= weights[at];
        if (exact[at] > exact[largest]) largest = at;
    }
    weights[largest] = static_cast<std::int16_t>(weights[largest] + left);
}

std::size_t rounded(std::size_t count) { return (count + lanes - 1) / lanes * lanes; }

} // namespace

Taps catmullRom(double from, double length, int size, int sourceSize)
{
    const double step = length / size, reach = std::max(1.0, step);
    Taps taps;
    taps.count = std::min(sourceSize, static_cast<int>(std::ceil(4 * reach)) + 1);
    taps.start.resize(static_cast<std::size_t>(size));
    taps.weights.resize(static_cast<std::size_t>(size) * static_cast<std::size_t>(taps.count));
    std::vector<double> exact(static_cast<std::size_t>(taps.count));
    for (int at = 0; at != size; ++at) {
        const double center = from + (at + 0.5) * step - 0.5;
        const int begin = static_cast<int>(std::ceil(center - 2 * reach)), end = static_cast<int>(std::floor(center + 2 * reach));
        const int start = std::clamp(begin, 0, sourceSize - taps.count);
        std::fill(exact.begin(), exact.end(), 0.0);
        // Beyond the edge the edge goes on.
        for (int source = begin; source <= end; ++source) {
            const int inside = std::clamp(std::clamp(source, 0, sourceSize - 1), start, start + taps.count - 1);
            exact[static_cast<std::size_t>(inside - start)] += kernel((source - center) / reach);
        }
        taps.start[static_cast<std::size_t>(at)] = start;
        store(exact, &taps.weights[static_cast<std::size_t>(at) * exact.size()]);
    }
    return taps;
}

Resampler::Resampler(Taps acrossTaps, Taps down, int sourceWidth, PixelTarget target)
    : m_across{std::move(acrossTaps)}, m_down{std::move(down)}, m_target{target}
{
    m_firstColumn = *std::min_element(m_across.start.begin(), m_across.start.end());
    const int columnEnd = *std::max_element(m_across.start.begin(), m_across.start.end()) + m_across.count;
    m_columns = std::min(columnEnd, sourceWidth) - m_firstColumn;
    m_firstRow = m_next = m_down.start.front();
    m_rowEnd = m_down.start.back() + m_down.count;
    m_pitch = rounded(static_cast<std::size_t>(m_columns) * samples);
    m_rows.resize(m_pitch * static_cast<std::size_t>(m_down.count));
    m_blended.resize(m_pitch + lanes);
    for (int& start : m_across.start)
        start -= m_firstColumn;
    const int even = (m_across.count + 1) / 2 * 2;
    m_acrossWeights.resize(static_cast<std::size_t>(even) * m_across.start.size() * samples);
    auto out = m_acrossWeights.begin();
    for (std::size_t x = 0; x != m_across.start.size(); ++x) {
        for (int tap = 0; tap != even; ++tap, out += samples) {
            const bool real = tap < m_across.count;
            std::fill_n(out, samples,
                        real ? m_across.weights[x * static_cast<std::size_t>(m_across.count) + static_cast<std::size_t>(tap)]
                             : std::int16_t{0});
        }
    }
}

void Resampler::push(const std::uint8_t* bgrx)
{
    if (m_next >= m_rowEnd) return;
    keep(bgrx);
    while (m_done != m_target.height && m_down.start[static_cast<std::size_t>(m_done)] + m_down.count <= m_next)
        writeRow(m_done++);
}

void Resampler::keep(const std::uint8_t* bgrx)
{
    const auto slot = static_cast<std::size_t>(m_next++ % m_down.count);
    widen(bgrx + static_cast<std::ptrdiff_t>(m_firstColumn) * samples, &m_rows[slot * m_pitch],
          static_cast<std::size_t>(m_columns) * samples);
}

void Resampler::writeRow(int y)
{
    blend(y);
    across(m_target.pixels + static_cast<std::ptrdiff_t>(y) * m_target.stride);
}

void Resampler::blend(int y)
{
    const int start = m_down.start[static_cast<std::size_t>(y)];
    std::vector<const std::int16_t*> rows(static_cast<std::size_t>(m_down.count));
    for (int tap = 0; tap != m_down.count; ++tap) {
        rows[static_cast<std::size_t>(tap)] = &m_rows[static_cast<std::size_t>((start + tap) % m_down.count) * m_pitch];
    }
    const auto* weights = &m_down.weights[static_cast<std::size_t>(y) * static_cast<std::size_t>(m_down.count)];
    weightedSum(rows.data(), weights, m_down.count, m_pitch, m_blended.data());
}

void Resampler::across(std::uint8_t* out)
{
    const int even = (m_across.count + 1) / 2 * 2;
    filterAcross(m_blended.data(), m_across.start.data(), m_acrossWeights.data(), even, m_target.width, out);
}

} // namespace packhouse::host::render
