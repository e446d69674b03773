#include "colors.hpp"

#include <array>
#include <cstdlib>
#include <lcms2.h>

namespace packhouse::host::pictures {

namespace {

struct Close {
    void operator()(void* profile) const { cmsCloseProfile(profile); }
};
using Profile = std::unique_ptr<void, Close>;

// Cameras embed sRGB under many names and in many versions. What maps these colours to themselves is sRGB.
bool isSrgb(void* transform)
{
    std::array<std::uint8_t, 24> colors{0, 0, 0, 255, 255, 255, 255, 0, 0, 0, 255, 0, 0, 0, 255, 128, 128, 128, 200, 120, 60, 30, 90, 150};
    auto converted = colors;
    cmsDoTransform(transform, colors.data(), converted.data(), colors.size() / 3);
    for (std::size_t at = 0; at != colors.size(); ++at) {
        if (std::abs(colors[at] - converted[at]) > 2) return false;
    }
    return true;
}

} // namespace

ToSrgb::ToSrgb(const std::string& profile)
{
    if (profile.empty()) return;
    const Profile from{cmsOpenProfileFromMem(profile.data(), static_cast<cmsUInt32Number>(profile.size()))};
    if (!from || cmsGetColorSpace(from.get()) != cmsSigRgbData) return;
    const Profile to{cmsCreate_sRGBProfile()};
    m_transform =
        cmsCreateTransform(from.get(), TYPE_RGB_8, to.get(), TYPE_RGB_8, INTENT_RELATIVE_COLORIMETRIC, cmsFLAGS_BLACKPOINTCOMPENSATION);
    if (m_transform == nullptr || !isSrgb(m_transform)) return;
    cmsDeleteTransform(m_transform);
    m_transform = nullptr;
}

ToSrgb::~ToSrgb()
{
    if (m_transform != nullptr) cmsDeleteTransform(m_transform);
}

void ToSrgb::convert(std::uint8_t* rgb, int pixels) const { cmsDoTransform(m_transform, rgb, rgb, static_cast<cmsUInt32Number>(pixels)); }

} // namespace packhouse::host::pictures
