#include "host/services/private_cups.hpp"

#include <cstdlib>
#include <fstream>

namespace packhouse::test {

PrivateCups& PrivateCups::get()
{
    static PrivateCups cups;
    return cups;
}

PrivateCups::PrivateCups()
{
    std::string folder = "/tmp/packhouse-cups-XXXXXX";
    m_folder = ::mkdtemp(folder.data());
    std::filesystem::permissions(m_folder, std::filesystem::perms{0755}); // cupsd's own user looks into it
    ::setenv("CUPS_SERVER", (m_folder / "cups.sock").c_str(), 1);
    if (run("start") != 0) m_trouble = "the private print server does not start: " PACKHOUSE_PRIVATE_CUPS " start DIR says why";
}

PrivateCups::~PrivateCups()
{
    run("stop");
    std::filesystem::remove_all(m_folder);
}

int PrivateCups::run(const std::string& action) const
{
    return std::system((PACKHOUSE_PRIVATE_CUPS " " + action + " " + m_folder.string() + " >" + (m_folder / "said").string() + " 2>&1").c_str());
}

void PrivateCups::mark(const std::string& name, bool on) const
{
    if (on)
        std::ofstream{m_folder / name} << "on";
    else
        std::filesystem::remove(m_folder / name);
}

} // namespace packhouse::test
