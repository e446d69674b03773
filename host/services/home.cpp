#include "host/services/home.hpp"

#include <packhouse/data/error.hpp>
#include <packhouse/data/text.hpp>

#include <cstdlib>

namespace packhouse::host {

namespace {

std::string environment(const char* name)
{
    const char* value = std::getenv(name);
    return value == nullptr ? std::string{} : std::string{value};
}

std::filesystem::path userData()
{
    if (const auto data = environment("XDG_DATA_HOME"); !data.empty()) return data;
    return std::filesystem::path{environment("HOME")} / ".local" / "share";
}

std::filesystem::path chosen(const std::string& given)
{
    if (!given.empty()) return given;
    if (const auto home = environment("PACKHOUSE_HOME"); !home.empty()) return home;
    return userData() / "packhouse";
}

} // namespace

void makeFolder(const std::filesystem::path& folder)
{
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error || !std::filesystem::is_directory(folder, error))
        throw data::Error{data::Trouble::unavailable, data::format(_("The folder {} cannot be made: {}. Free the place or choose another."),
                                                                   folder.string(), error ? error.message() : _("a file is in its place"))};
}

Home Home::find(const std::string& given)
{
    const auto path = std::filesystem::absolute(chosen(given)).lexically_normal();
    const bool fresh = !std::filesystem::exists(path);
    makeFolder(path);
    // Names and pictures of children lie here: nobody else on this computer needs to read them.
    if (fresh) std::filesystem::permissions(path, std::filesystem::perms::owner_all);
    return Home{path};
}

Home::Home(std::filesystem::path path) : m_path{std::move(path)} {}

} // namespace packhouse::host
