#include "host/plugins/plugin_folder.hpp"

#include <fstream>
#include <unistd.h>

namespace packhouse::host::plugins {

namespace fs = std::filesystem;

namespace {

fs::path badLibrary(const std::string& name) { return fs::path{BAD_PLUGINS} / (name + ".so"); }

} // namespace

PluginFolder::PluginFolder()
{
    std::string pattern = (fs::temp_directory_path() / "packhouse-plugins-XXXXXX").string();
    m_root = ::mkdtemp(pattern.data());
    fs::create_directories(plugins());
    fs::create_directories(run());
}

PluginFolder::~PluginFolder() { fs::remove_all(m_root); }

fs::path PluginFolder::add(const std::string& name, const std::string& manifest) const
{
    const fs::path folder = plugins() / name;
    fs::create_directories(folder);
    std::ofstream{folder / "plugin.json"} << manifest;
    return folder;
}

void PluginFolder::addNative(const std::string& name) const
{
    const fs::path folder =
        add(name, R"({"schema":"packhouse.plugin/1","id":")" + name + R"(","title":"Test","kind":"native","library":"plugin.so"})");
    fs::create_symlink(badLibrary(name), folder / "plugin.so");
}

void PluginFolder::addPages(const std::string& name, const std::string& pages) const
{
    const fs::path folder = add(name, R"({"schema":"packhouse.plugin/1","id":")" + name +
                                          R"(","title":"Test","kind":"native","library":"plugin.so","pages":"pages.so"})");
    fs::copy_file(badLibrary(pages), folder / "pages.so"); // a file of its own: the loader knows files, not names
}

void PluginFolder::addPayment() const
{
    const fs::path folder = add(
        "bad",
        R"({"schema":"packhouse.plugin/1","id":"bad","title":"Bad","kind":"process","library":"plugin.so","origins":["https://api.example.com"]})");
    fs::create_symlink(badLibrary("payment"), folder / "plugin.so");
}

} // namespace packhouse::host::plugins
