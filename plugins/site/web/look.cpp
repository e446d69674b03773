#include "web/look.hpp"

#include <packhouse/data/error.hpp>
#include <packhouse/data/keys.hpp>
#include <packhouse/data/text.hpp>

#include <fstream>
#include <iterator>
#include <regex>

namespace packhouse::site {
namespace {

std::string contentOf(const std::filesystem::path& file)
{
    std::ifstream in{file, std::ios::binary};
    if (!in) throw data::Error{data::Trouble::broken, data::format(_("The site's file {} cannot be read. Install the program again."), file.string())};
    return {std::istreambuf_iterator<char>{in}, {}};
}

std::string typeOf(const std::string& fileName)
{
    if (fileName.ends_with(".css")) return "text/css; charset=utf-8";
    if (fileName.ends_with(".js")) return "text/javascript; charset=utf-8";
    return "image/svg+xml";
}

std::string hashedName(const std::filesystem::path& fileName, const std::string& bytes)
{
    return fileName.stem().string() + "-" + data::sha256(bytes).substr(0, 12) + fileName.extension().string();
}

void replaceAll(std::string& text, const std::string& what, const std::string& with)
{
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size())) text.replace(at, what.size(), with);
}

// Translators are as trusted as the template itself: a sentence may hold markup and markers, and is read as part of the template.
std::string translated(const std::string& text)
{
    std::string result;
    std::size_t done = 0;
    for (auto open = text.find("[["); open != std::string::npos; open = text.find("[[", done)) {
        const auto close = text.find("]]", open);
        result += text.substr(done, open - done);
        result += _(text.substr(open + 2, close - open - 2).c_str());
        done = close + 2;
    }
    return result + text.substr(done);
}

} // namespace

Look::Look(const std::filesystem::path& folder)
{
    readAssets(folder / "assets");
    readTemplates(folder / "templates");
}

void Look::addAsset(const std::string& fileName, std::string bytes)
{
    const auto name = hashedName(fileName, bytes);
    m_addresses[fileName] = "/assets/" + name;
    m_assets[name] = {std::move(bytes), typeOf(fileName)};
}

void Look::readAssets(const std::filesystem::path& folder)
{
    for (const auto* name : {"icons.svg", "tick.svg", "tick-dark.svg", "late.svg", "logo.svg", "site.js"}) addAsset(name, contentOf(folder / name));
    auto style = contentOf(folder / "site.css");
    for (const auto* name : {"tick.svg", "tick-dark.svg"}) replaceAll(style, std::string{"url(\""} + name + "\")", "url(\"" + address(name) + "\")");
    addAsset("site.css", std::move(style));
}

std::string Look::withIcons(const std::string& text) const
{
    static const std::regex icon{R"(@icon\(([a-z-]+)((?: [a-z-]+)*)\))"};
    return std::regex_replace(text, icon, R"(<svg class="icon$2" aria-hidden="true"><use href=")" + address("icons.svg") + R"(#$1"/></svg>)");
}

void Look::readTemplates(const std::filesystem::path& folder)
{
    for (const auto& file : std::filesystem::directory_iterator{folder}) {
        const auto text = "{{%AUTOESCAPE context=\"HTML\"}}" + withIcons(translated(contentOf(file.path())));
        if (!m_templates.StringToTemplateCache(file.path().stem().string(), text, ctemplate::STRIP_BLANK_LINES))
            throw data::Error{data::Trouble::broken, data::format(_("The page template {} does not parse."), file.path().string())};
    }
    m_templates.Freeze();
}

std::string Look::page(const std::string& name, const ctemplate::TemplateDictionary& values) const
{
    std::string result;
    if (!m_templates.ExpandWithData(name, ctemplate::STRIP_BLANK_LINES, &values, nullptr, &result))
        throw data::Error{data::Trouble::broken, data::format(_("The page “{}” could not be made."), name)};
    return result;
}

const Asset* Look::asset(const std::string& name) const
{
    const auto found = m_assets.find(name);
    return found == m_assets.end() ? nullptr : &found->second;
}

const std::string& Look::address(const std::string& fileName) const { return m_addresses.at(fileName); }

std::string groupClass(const std::string& colour)
{
    static const std::regex usable{"#[0-9a-fA-F]{6}"};
    return std::regex_match(colour, usable) ? "g-" + colour.substr(1) : std::string{};
}

std::string groupStylesheetAddress(const std::vector<std::string>& colours)
{
    std::string name = "/assets/groups";
    for (const auto& colour : colours)
        if (const auto shown = groupClass(colour); !shown.empty() && name.find(shown.substr(1)) == std::string::npos) name += shown.substr(1);
    return name == "/assets/groups" ? std::string{} : name + ".css";
}

std::optional<Asset> groupStylesheet(const std::string& name)
{
    static const std::regex form{"groups((?:-[0-9a-fA-F]{6}){1,40})\\.css"};
    std::smatch match;
    if (!std::regex_match(name, match, form)) return std::nullopt;
    const auto colours = match[1].str();
    Asset sheet{"@layer parts {\n", "text/css; charset=utf-8"};
    for (std::size_t at = 0; at < colours.size(); at += 7) {
        const auto hex = colours.substr(at + 1, 6);
        sheet.bytes += ".g-" + hex + " { --group-shown: color-mix(in oklab, #" + hex + ", #fff var(--group-lift)); }\n";
    }
    sheet.bytes += "}\n";
    return sheet;
}

} // namespace packhouse::site
