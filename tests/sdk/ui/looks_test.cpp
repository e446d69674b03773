#include "sdk/ui/window.hpp"

#include "plugins/fulfill/signs.hpp"

#include <packhouse/sdk/native/ui/button.hpp>
#include <packhouse/sdk/native/ui/icons.hpp>
#include <packhouse/sdk/native/ui/palette.hpp>
#include <packhouse/sdk/native/ui/style.hpp>

#include <gtest/gtest.h>

#include <wx/bitmap.h>
#include <wx/image.h>
#include <wx/panel.h>
#include <wx/settings.h>
#include <wx/sizer.h>
#include <wx/statbmp.h>

#include <algorithm>
#include <cmath>

namespace packhouse::ui {

namespace {

constexpr Tone tones[] = {Tone::blue, Tone::green, Tone::amber, Tone::red, Tone::grey};

double linear(double channel)
{
    channel /= 255;
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const wxColour& colour)
{
    return 0.2126 * linear(colour.Red()) + 0.7152 * linear(colour.Green()) + 0.0722 * linear(colour.Blue());
}

// WCAG 2.1
double contrast(const wxColour& one, const wxColour& other)
{
    const double left = luminance(one), right = luminance(other);
    return (std::max(left, right) + 0.05) / (std::min(left, right) + 0.05);
}

class Scheme : public testing::TestWithParam<bool> {
protected:
    Scheme() { preferDark(GetParam()); }
    ~Scheme() override { preferDark(false); }
    test::Window window;
};

std::vector<fulfill::Sign> sheetSigns()
{
    using enum data::SheetState;
    std::vector<fulfill::Sign> signs{fulfill::signOfHeld()};
    for (const auto state : {queued, claimed, rendered, handedOver, printed, packed, shipped, failed, unknown, cancelled}) signs.push_back(fulfill::signOf(state));
    return signs;
}

// An icon as a greyscale copy of the screen has it, black on white.
std::vector<double> greyOf(const std::string& name)
{
    const wxImage image = icon(name, wxColour{0, 0, 0}).GetBitmap(wxSize{16, 16}).ConvertToImage();
    std::vector<double> grey;
    for (int y = 0; y != image.GetHeight(); ++y)
        for (int x = 0; x != image.GetWidth(); ++x) grey.push_back(image.HasAlpha() ? image.GetAlpha(x, y) / 255.0 : 1 - image.GetRed(x, y) / 255.0);
    return grey;
}

// Pixels that are ink in one and paper in the other.
int difference(const std::vector<double>& one, const std::vector<double>& other)
{
    int pixels = 0;
    for (std::size_t at = 0; at != std::min(one.size(), other.size()); ++at) pixels += std::abs(one[at] - other[at]) > 0.4 ? 1 : 0;
    return pixels;
}

} // namespace

TEST_P(Scheme, textAndIconsOfEachToneStandOutFromTheListsBase)
{
    ASSERT_EQ(darkTheme(), GetParam());
    const wxColour base = wxSystemSettings::GetColour(wxSYS_COLOUR_LISTBOX);
    for (const Tone tone : tones) EXPECT_GE(contrast(ink(tone), base), 4.5) << static_cast<int>(tone);
    EXPECT_GE(contrast(ink(Tone::plain), base), 4.5);
}

TEST_P(Scheme, textAndIconsStandOutFromTheWashOfABar)
{
    const wxColour text = wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOWTEXT);
    for (const Tone tone : tones) {
        EXPECT_GE(contrast(text, wash(tone)), 4.5) << static_cast<int>(tone);
        EXPECT_GE(contrast(ink(tone), wash(tone)), 3.0) << static_cast<int>(tone);
        EXPECT_GE(contrast(ink(Tone::grey), wash(tone)), 3.0) << "the second line of a bar " << static_cast<int>(tone);
    }
}

TEST_P(Scheme, textOfEachToneStandsOutFromAWindowsGround)
{
    const wxColour ground = wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW);
    for (const Tone tone : tones) EXPECT_GE(contrast(ink(tone), ground), 4.5) << static_cast<int>(tone);
}

INSTANTIATE_TEST_SUITE_P(Looks, Scheme, testing::Bool(), [](const auto& dark) { return std::string{dark.param ? "dark" : "light"}; });

TEST(Looks, theElevenSignsOfSheetsDifferWithoutColour)
{
    setIconFolder(ICONS);
    const auto signs = sheetSigns();
    ASSERT_EQ(signs.size(), 11U);
    for (std::size_t one = 0; one != signs.size(); ++one)
        for (std::size_t other = one + 1; other != signs.size(); ++other) {
            EXPECT_NE(signs[one].word, signs[other].word);
            EXPECT_GE(difference(greyOf(signs[one].icon), greyOf(signs[other].icon)), 8) << signs[one].icon << " and " << signs[other].icon;
        }
}

TEST(Looks, iconsTakeTheColoursOfTheThemeWhileTheWindowIsOpen)
{
    setIconFolder(ICONS);
    preferDark(false);
    test::Window window;
    auto* panel = new wxPanel(window.frame());
    auto* picture = new wxStaticBitmap(panel, wxID_ANY, icon("printer", Tone::green));
    auto* print = button(panel, {"Print", "printer", {}}, [] {});
    window.show(panel);
    const auto isOf = [&](Tone tone) { return icon("printer", tone).GetBitmapFor(picture).IsSameAs(picture->GetBitmap()); };
    EXPECT_TRUE(isOf(Tone::green));
    for (const bool dark : {true, false, true}) {
        preferDark(dark);
        EXPECT_TRUE(isOf(Tone::green)) << dark;
        EXPECT_TRUE(icon("printer", Tone::plain).GetBitmapFor(print).IsSameAs(print->GetBitmap())) << dark;
    }
    preferDark(false);
}

} // namespace packhouse::ui
