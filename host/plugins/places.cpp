#include "host/plugins/places.hpp"

#define BOOST_DLL_USE_STD_FS
#include <boost/dll/runtime_symbol_info.hpp>

#include <cstdlib>
#include <sstream>

namespace packhouse::host::plugins {

namespace fs = std::filesystem;

std::vector<fs::path> pluginFolders()
{
    const char* given = std::getenv("PACKHOUSE_PLUGINS");
    if (given == nullptr || *given == '\0')
        return {boost::dll::program_location().parent_path().parent_path() / "lib" / "packhouse" / "plugins"};
    std::vector<fs::path> folders;
    std::istringstream list{given};
    for (std::string folder; std::getline(list, folder, ':');)
        if (!folder.empty()) folders.emplace_back(folder);
    return folders;
}

fs::path runnerProgram() { return boost::dll::program_location().parent_path() / "packhouse-plugin-runner"; }

std::string programName() { return boost::dll::program_location().filename().string(); }

} // namespace packhouse::host::plugins
