#pragma once

#include <filesystem>
#include <string>

namespace packhouse::host {

/// The folder that holds everything a studio or site keeps on this computer: PACKHOUSE_HOME.
class Home {
public:
    /// `given`, else $PACKHOUSE_HOME, else the user's data folder. Makes the folder, readable by this user only. Throws
    /// data::Error{unavailable} naming the folder if that cannot be done.
    static Home find(const std::string& given);

    explicit Home(std::filesystem::path path);

    const std::filesystem::path& path() const noexcept { return m_path; }
    std::filesystem::path settings() const { return m_path / "settings.json"; }
    std::filesystem::path secrets() const { return m_path / "secrets.json"; }
    std::filesystem::path print() const { return m_path / "print"; }
    std::filesystem::path logs() const { return m_path / "logs"; }
    std::filesystem::path run() const { return m_path / "run"; }

private:
    std::filesystem::path m_path;
};

/// Makes the folder and those above it; throws data::Error{unavailable} naming it and why.
void makeFolder(const std::filesystem::path& folder);

} // namespace packhouse::host
