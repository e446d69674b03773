#include "packhouse/sdk/native/ui/icons.hpp"

#include "icon_tints.hpp"

#include <wx/anybutton.h>
#include <wx/statbmp.h>

#include <fstream>
#include <iterator>
#include <map>
#include <optional>

namespace packhouse::ui {

namespace {

std::filesystem::path& folder()
{
    static std::filesystem::path path;
    return path;
}

// wx's SVG reader knows no currentColor, so the colour is written into the text.
std::string tinted(std::string svg, const std::string& colour)
{
    static const std::string placeholder = "currentColor";
    for (std::size_t at = svg.find(placeholder); at != std::string::npos; at = svg.find(placeholder, at))
        svg.replace(at, placeholder.size(), colour);
    return svg;
}

std::string read(const std::string& name)
{
    std::ifstream file{folder() / (name + ".svg"), std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

std::string edge(const std::string& colour)
{
    return "<svg xmlns='http://www.w3.org/2000/svg' width='24' height='24' viewBox='0 0 24 24'><rect x='0' y='0' width='6' height='24' fill='" + (colour == "#none" ? "none" : colour) + "'/></svg>";
}

} // namespace

void setIconFolder(const std::filesystem::path& path)
{
    folder() = path;
}

namespace {

struct Known {
    std::string name;
    int size = 0;
    wxBitmapBundle bundle;
    std::optional<Tone> tone; ///< that was asked for in this colour
};

std::map<std::string, Known>& all()
{
    static std::map<std::string, Known> known;
    return known;
}

Known& known(const std::string& name, const wxColour& colour, int size)
{
    const std::string hex = colour.GetAsString(wxC2S_HTML_SYNTAX).utf8_string();
    const auto [found, isNew] = all().try_emplace(name + hex + std::to_string(size), Known{name, size, {}, {}});
    if (isNew) {
        const std::string svg = name.front() == '#' ? edge(name) : tinted(read(name), hex);
        if (!svg.empty()) found->second.bundle = wxBitmapBundle::FromSVG(svg.c_str(), {size, size});
    }
    return found->second;
}

// The icon of the present theme's colour for one of another theme's; null: it was none of ours, or of no tone.
std::optional<wxBitmapBundle> tintedAnew(const wxWindow* window, const wxBitmap& bitmap)
{
    if (!bitmap.IsOk()) return std::nullopt;
    for (const auto& [key, one] : all())
        if (one.tone && one.bundle.IsOk() && one.bundle.GetBitmapFor(window).IsSameAs(bitmap)) return icon(std::string{one.name}, *one.tone, one.size);
    return std::nullopt;
}

} // namespace

wxBitmapBundle icon(const std::string& name, const wxColour& colour, int size)
{
    return name.empty() ? wxBitmapBundle{} : known(name, colour, size).bundle;
}

wxBitmapBundle icon(const std::string& name, Tone tone, int size)
{
    if (name.empty()) return {};
    Known& one = known(name, ink(tone), size);
    one.tone = tone;
    return one.bundle;
}

void tintIcons(wxWindow* window)
{
    if (auto* picture = dynamic_cast<wxStaticBitmap*>(window)) {
        if (const auto anew = tintedAnew(window, picture->GetBitmap())) picture->SetBitmap(*anew);
    } else if (auto* button = dynamic_cast<wxAnyButton*>(window)) {
        if (const auto anew = tintedAnew(window, button->GetBitmap())) button->SetBitmap(*anew);
        if (const auto anew = tintedAnew(window, button->GetBitmapDisabled())) button->SetBitmapDisabled(*anew);
    }
    for (wxWindow* child : window->GetChildren()) tintIcons(child);
}

} // namespace packhouse::ui
