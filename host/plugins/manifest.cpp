#include "host/plugins/manifest.hpp"

#include "packhouse/data/error.hpp"
#include "packhouse/data/text.hpp"

#include <nlohmann/json.hpp>

#include <fstream>

namespace packhouse::host::plugins {

namespace {

using data::Error;
using data::Trouble;
using nlohmann::json;
namespace fs = std::filesystem;

constexpr const char* schema = "packhouse.plugin/1";

json parsed(const fs::path& file)
{
    std::ifstream in{file};
    if (!in) throw Error{Trouble::missing, data::format(_("{} cannot be read. Install the plugin again."), file.string())};
    try {
        return json::parse(in);
    } catch (const json::exception&) {
        throw Error{Trouble::invalid, data::format(_("{} is not valid JSON. Install the plugin again."), file.string())};
    }
}

PluginKind kindOf(const std::string& word)
{
    if (word == "native") return PluginKind::native;
    if (word == "process") return PluginKind::process;
    throw Error{Trouble::invalid, data::format(_("plugin.json names the kind “{}”; it must be “native” or “process”."), word)};
}

// A name with a folder in it could point outside the plugin's own folder.
fs::path fileIn(const fs::path& folder, const std::string& name)
{
    if (name.empty() || fs::path{name}.has_parent_path())
        throw Error{Trouble::invalid,
                    data::format(_("plugin.json in {} names {}, which is no file of that folder. Install the plugin again."),
                                 folder.string(), name)};
    return folder / name;
}

fs::path libraryIn(const fs::path& folder, const std::string& name)
{
    auto file = fileIn(folder, name);
    if (!fs::is_regular_file(file))
        throw Error{Trouble::missing, data::format(_("Its library {} is missing. Install the plugin again."), file.string())};
    return file;
}

Manifest fromJson(const json& document, const fs::path& folder)
{
    if (document.at("schema") != schema)
        throw Error{Trouble::invalid,
                    data::format(_("plugin.json in {} is not of the form {}. A newer Packhouse may read it."), folder.string(), schema)};
    Manifest manifest;
    manifest.folder = folder;
    manifest.id = document.at("id").get<std::string>();
    manifest.title = document.value("title", manifest.id);
    manifest.version = document.value("version", std::string{});
    manifest.kind = kindOf(document.at("kind").get<std::string>());
    manifest.library = libraryIn(folder, document.at("library").get<std::string>());
    if (document.contains("pages")) manifest.pages = fileIn(folder, document.at("pages").get<std::string>());
    manifest.origins = document.value("origins", std::vector<std::string>{});
    return manifest;
}

} // namespace

Manifest readManifest(const fs::path& folder)
{
    try {
        return fromJson(parsed(folder / "plugin.json"), folder);
    } catch (const json::exception&) {
        throw Error{
            Trouble::invalid,
            data::format(_("plugin.json in {} lacks an entry or has one of the wrong form. Install the plugin again."), folder.string())};
    }
}

} // namespace packhouse::host::plugins
