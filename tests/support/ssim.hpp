#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

namespace packhouse::test {

/// A picture of gray values from 0 to 255.
struct GrayPicture {
    int width = 0, height = 0;
    std::vector<std::uint8_t> pixels;

    std::uint8_t at(int x, int y) const
    {
        return pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)];
    }
};

/// Structural similarity of two pictures of one size: mean over windows of 8×8 pixels; 1: the same.
inline double ssim(const GrayPicture& one, const GrayPicture& other)
{
    constexpr int side = 8;
    constexpr double c1 = 6.5025, c2 = 58.5225;
    double sum = 0;
    int windows = 0;
    for (int top = 0; top + side <= one.height; top += side / 2) {
        for (int left = 0; left + side <= one.width; left += side / 2, ++windows) {
            double a = 0, b = 0, aa = 0, bb = 0, ab = 0;
            for (int y = top; y != top + side; ++y) {
                for (int x = left; x != left + side; ++x) {
                    const double p = one.at(x, y), q = other.at(x, y);
                    a += p, b += q, aa += p * p, bb += q * q, ab += p * q;
                }
            }
            constexpr double n = side * side;
            const double meanA = a / n, meanB = b / n;
            const double varA = aa / n - meanA * meanA, varB = bb / n - meanB * meanB, both = ab / n - meanA * meanB;
            sum += (2 * meanA * meanB + c1) * (2 * both + c2) / ((meanA * meanA + meanB * meanB + c1) * (varA + varB + c2));
        }
    }
    return windows == 0 ? 0 : sum / windows;
}

/// Each pixel the mean of those it covers, for whole or broken factors.
inline GrayPicture areaScaled(const GrayPicture& in, int width, int height)
{
    GrayPicture out{width, height, std::vector<std::uint8_t>(static_cast<std::size_t>(width) * static_cast<std::size_t>(height))};
    const double stepX = static_cast<double>(in.width) / width, stepY = static_cast<double>(in.height) / height;
    const auto overlap = [](double from, double to, int pixel) {
        return std::min(to, pixel + 1.0) - std::max(from, static_cast<double>(pixel));
    };
    for (int y = 0; y != height; ++y) {
        for (int x = 0; x != width; ++x) {
            double sum = 0, weights = 0;
            for (int v = static_cast<int>(y * stepY); v < in.height && v < (y + 1) * stepY; ++v) {
                for (int u = static_cast<int>(x * stepX); u < in.width && u < (x + 1) * stepX; ++u) {
                    const double weight = overlap(x * stepX, (x + 1) * stepX, u) * overlap(y * stepY, (y + 1) * stepY, v);
                    sum += weight * in.at(u, v);
                    weights += weight;
                }
            }
            out.pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)] =
                static_cast<std::uint8_t>(sum / weights + 0.5);
        }
    }
    return out;
}

} // namespace packhouse::test
