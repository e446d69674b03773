#include "packhouse/sdk/native/ui/icons.hpp"

#include <fstream>
#include <iterator>
#include <map>

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

wxBitmapBundle icon(const std::string& name, const wxColour& colour, int size)
{
    if (name.empty()) return {};
    static std::map<std::string, wxBitmapBundle> known;
    const std::string hex = colour.GetAsString(wxC2S_HTML_SYNTAX).utf8_string();
    const auto [found, isNew] = known.try_emplace(name + hex + std::to_string(size));
    if (isNew) {
        const std::string svg = name.front() == '#' ? edge(name) : tinted(read(name), hex);
        if (!svg.empty()) found->second = wxBitmapBundle::FromSVG(svg.c_str(), {size, size});
    }
    return found->second;
}

wxBitmapBundle icon(const std::string& name, Tone tone, int size)
{
    return icon(name, ink(tone), size);
}

} // namespace packhouse::ui
