#include "host/services/program_paths.hpp"

#include <packhouse/data/text.hpp>

#include <clocale>

namespace packhouse::host {

ProgramPaths ProgramPaths::ofThisProgram()
{
    const auto program = std::filesystem::read_symlink("/proc/self/exe");
    const auto root = program.parent_path().parent_path();
    return {program, root / "share" / "packhouse", root / "share" / "locale"};
}

void chooseLanguage(const ProgramPaths& paths)
{
    std::setlocale(LC_ALL, "");
    std::setlocale(LC_NUMERIC, "C"); // "0,5" in a template or a query is read as 0 and something
    bindtextdomain(data::textDomain, paths.locale.c_str());
    bind_textdomain_codeset(data::textDomain, "UTF-8");
}

} // namespace packhouse::host
