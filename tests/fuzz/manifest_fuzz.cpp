// Whatever stands in a plugin.json: a manifest whose files lie in the plugin's own folder, or a refusal in words.
#include "host/plugins/manifest.hpp"

#include "packhouse/data/error.hpp"

#include <cstdint>
#include <cstdlib>
#include <fstream>

using namespace packhouse;
namespace fs = std::filesystem;

namespace {

struct PluginFolder {
    PluginFolder()
    {
        std::string name = (fs::temp_directory_path() / "packhouse-manifest-XXXXXX").string();
        if (!::mkdtemp(name.data())) std::abort();
        path = name;
        std::ofstream{path / "libsome.so"};
    }
    ~PluginFolder() { fs::remove_all(path); }
    fs::path path;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    static const PluginFolder plugin;
    const auto& folder = plugin.path;
    std::ofstream{folder / "plugin.json", std::ios::binary}.write(reinterpret_cast<const char*>(bytes), static_cast<std::streamsize>(size));
    try {
        const auto manifest = host::plugins::readManifest(folder);
        if (manifest.library.parent_path() != folder) std::abort();
        if (!manifest.pages.empty() && manifest.pages.parent_path() != folder) std::abort();
    } catch (const data::Error& error) {
        if (error.trouble() != data::Trouble::invalid && error.trouble() != data::Trouble::missing) std::abort();
    }
    return 0;
}
