#include "sdk/check/subject.hpp"

#include "packhouse/sdk/payment.h"
#include "sdk/calls/plugin_calls.hpp"
#include "sdk/check/trial.hpp"

#define BOOST_DLL_USE_STD_FS
#include <boost/dll/library_info.hpp>
#include <boost/dll/shared_library.hpp>
#include <nlohmann/json.hpp>

#include <fstream>

namespace packhouse::sdk::check {

namespace fs = std::filesystem;

std::vector<std::string> Subject::exportedSymbols() const
{
    // By section, because the plain list holds what the library needs from others, too; that has a section without a name.
    boost::dll::library_info library{m_library};
    std::vector<std::string> symbols;
    for (const std::string& section : library.sections()) {
        if (section.empty()) continue;
        const auto inSection = library.symbols(section);
        symbols.insert(symbols.end(), inSection.begin(), inSection.end());
    }
    return symbols;
}

const packhouse_plugin_entry& Subject::entry()
{
    if (m_entry != nullptr) return *m_entry;
    // Never closed: the trial's process ends instead.
    auto& library = *new boost::dll::shared_library{m_library, boost::dll::load_mode::rtld_now | boost::dll::load_mode::rtld_local};
    if (!library.has("packhouse_plugin")) throw Wrong{"There is no exported symbol named packhouse_plugin."};
    m_entry = &library.get<const packhouse_plugin_entry>("packhouse_plugin");
    return *m_entry;
}

const packhouse_plugin_entry& Subject::opened()
{
    if (entry().native_build != nullptr) throw NotAsked{"built with the host: only a host can open it"};
    if (m_open) return entry();
    const calls::Answer answer = calls::open(entry());
    if (answer.status != PACKHOUSE_OK)
        throw Wrong{"open() failed: " + (answer.why.empty() ? std::string{"it gave no reason"} : answer.why)};
    m_open = true;
    return entry();
}

calls::Answer Subject::answer(const calls::Question& question)
{
    if (opened().extension(PACKHOUSE_PAYMENT) == nullptr) throw NotAsked{"it is no payment plugin"};
    return calls::answer(opened(), question);
}

fs::path libraryAt(const fs::path& path)
{
    if (!fs::is_directory(path)) return fs::absolute(path);
    std::ifstream in{path / "plugin.json"};
    if (!in) throw std::runtime_error{path.string() + " holds no plugin.json"};
    return fs::absolute(path / nlohmann::json::parse(in).at("library").get<std::string>());
}

} // namespace packhouse::sdk::check
