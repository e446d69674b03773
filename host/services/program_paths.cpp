#include "host/services/program_paths.hpp"

#include <packhouse/data/text.hpp>

#include <unicode/locid.h>

#include <clocale>
#include <cstdlib>
#include <string_view>

extern int _nl_msg_cat_cntr; // gettext looks anew at the language when this changes; documented in its manual, declared nowhere

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
    useLanguage({});
}

void useLanguage(const std::string& language)
{
    static const std::string ofSystem = std::getenv("LANGUAGE") == nullptr ? "" : std::getenv("LANGUAGE");
    static const icu::Locale country = icu::Locale::getDefault();
    const std::string chosen = language.empty() ? ofSystem : language;
    ::setenv("LANGUAGE", chosen.c_str(), 1);
    ++_nl_msg_cat_cntr;
    // Dates and amounts follow the country of the system where it speaks this language.
    const std::string first = chosen.substr(0, chosen.find(':'));
    UErrorCode error = U_ZERO_ERROR;
    const icu::Locale wanted{first.c_str()};
    icu::Locale::setDefault(first.empty() || std::string_view{wanted.getLanguage()} == country.getLanguage() ? country : wanted, error);
}

} // namespace packhouse::host
