#include "host/plugins/library.hpp"

#include "packhouse/data/text.hpp"
#include "packhouse/sdk/plugin.hpp"

#define BOOST_DLL_USE_STD_FS
#include <boost/dll/shared_library.hpp>

#include <deque>

namespace packhouse::host::plugins {

namespace {

using boost::dll::shared_library;
namespace load_mode = boost::dll::load_mode;

// Never destroyed: the libraries' own destructors run when the process ends, in the order that the loader knows.
std::deque<shared_library>& opened()
{
    static auto& libraries = *new std::deque<shared_library>;
    return libraries;
}

shared_library& load(const std::filesystem::path& file)
try {
    return opened().emplace_back(file, load_mode::rtld_now | load_mode::rtld_local);
} catch (const std::exception& error) {
    throw sdk::Failure{PACKHOUSE_FAILED, _("Its library cannot be opened: ") + std::string{error.what()}};
}

} // namespace

const packhouse_plugin_entry& openLibrary(const std::filesystem::path& file)
{
    const shared_library& library = load(file);
    if (!library.has("packhouse_plugin"))
        throw sdk::Failure{PACKHOUSE_FAILED, _("Its library is no plugin: it does not export packhouse_plugin.")};
    const auto& entry = library.get<const packhouse_plugin_entry>("packhouse_plugin");
    if (entry.abi != PACKHOUSE_ABI)
        throw sdk::Failure{PACKHOUSE_FAILED,
                           _("It was built for another plugin interface. Get the version of it that fits this Packhouse.")};
    if (entry.open == nullptr || entry.close == nullptr || entry.extension == nullptr)
        throw sdk::Failure{PACKHOUSE_FAILED, _("Its library is incomplete: a function of packhouse_plugin is missing.")};
    return entry;
}

} // namespace packhouse::host::plugins
