#pragma once

#include <cstdint>
#include <memory>
#include <string>

namespace packhouse::host::pictures {

/// Turns RGB triples of an embedded profile into sRGB.
class ToSrgb {
public:
    /// `profile`: the bytes of an ICC profile. One that is damaged or not for RGB is treated as sRGB, as viewers do.
    explicit ToSrgb(const std::string& profile);
    ~ToSrgb();
    /// False if nothing needs to change.
    bool needed() const { return m_transform != nullptr; }
    void convert(std::uint8_t* rgb, int pixels) const;

private:
    void* m_transform = nullptr;
};

} // namespace packhouse::host::pictures
